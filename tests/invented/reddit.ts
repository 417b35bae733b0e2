import { type InventedPost, type InventedProfile, NONCE } from './profile.ts'

/**
 * Draws an invented user or community (`r/…` as its handle) as Reddit does: the current client, whose elements say all in
 * attributes and draw in shadow roots, or the old one. Karma stands where other sites have followers.
 */
export function page(profile: InventedProfile, client: 'new' | 'old' = 'new'): string {
  const { lang = 'en-US', dir = 'ltr', handle } = profile
  const isCommunity = handle.startsWith('r/')
  const body = client === 'old' ? oldBody(profile, isCommunity) : newBody(profile, isCommunity)
  return `<!DOCTYPE html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${text(profile.name)} : ${handle}</title><style nonce="${NONCE}">${STYLE}</style></head>
<body class="${client === 'old' ? `listing-page ${isCommunity ? '' : 'profile-page'}` : ''}">${body}</body></html>`
}

/** A comment below a post. */
export interface InventedAnswer {
  readonly id: string
  readonly author: string
  readonly text: string
  readonly answers?: readonly InventedAnswer[]
}

export function postPage(
  profile: InventedProfile,
  post: InventedPost,
  answers: readonly InventedAnswer[],
  client: 'new' | 'old' = 'new',
): string {
  const lang = profile.lang ?? 'en-US'
  const body =
    client === 'old'
      ? `<div id="header"></div><div class="content"><div id="siteTable" class="sitetable">${oldPost(profile, post, false)}</div><div class="commentarea"><div class="sitetable nestedlisting">${answers.map(oldComment).join('')}</div></div></div>`
      : `<shreddit-app><main>${newPost(profile, post, false)}<shreddit-comment-tree post-id="t3_${post.id}">${answers.map((one) => newComment(post.id, one, 0)).join('')}</shreddit-comment-tree></main></shreddit-app>`
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>A bowl for 5,000 beads : r/mudlarks</title></head><body>${body}</body></html>`
}

function newBody(profile: InventedProfile, isCommunity: boolean): string {
  const posts = profile.recent.map((post) => `<article>${newPost(profile, post, isCommunity)}</article>`).join('\n')
  const feed = profile.layout === 'changed' ? '' : `<shreddit-feed>${posts}</shreddit-feed>`
  const side = isCommunity ? newHead(profile) : card(profile)
  return `<shreddit-app><div class="main-container"><main id="main-content">${isCommunity ? newHead(profile) : tabs(profile)}${feed}</main><div id="right-sidebar-contents">${side}</div></div></shreddit-app>`
}

function tabs({ handle }: InventedProfile): string {
  const tab = (path: string, label: string) => `<a href="/user/${handle}/${path}"><span>${label}</span></a>`
  return `<div id="profile-feed-tabs">${tab('', 'Overview')}${tab('submitted/', 'Posts')}${tab('comments/', 'Comments')}</div>`
}

function card(profile: InventedProfile): string {
  return `<div data-testid="profile-main"><span data-testid="profile-icon"><img src="https://www.redditstatic.com/avatars/defaults/v2/avatar_default_3.png" alt=""></span><h1 data-testid="profile-display-name">${text(profile.name)}</h1><p>u/${profile.handle}</p>
${profile.bio === undefined ? '' : `<p data-testid="profile-description">${text(profile.bio)}</p>`}
<span data-testid="karma-number">48,213</span><div>Karma</div><span data-testid="contribution-count">1,911</span><div>Contributions</div><time data-testid="cake-day" datetime="2019-04-11T09:30:00.000Z">7 y</time></div>`
}

function newHead({ handle, name, bio = '', followers, layout }: InventedProfile): string {
  if (layout === 'changed') return ''
  // Since 2025-09 most pages leave the subscribers out; a profile without followers is drawn so.
  const subscribers = followers > 0 ? ` subscribers="${followers}"` : ''
  return `<shreddit-subreddit-header name="${handle.slice(2)}" prefixed-name="${handle}" display-name="${text(name)}" description="${text(bio)}"${subscribers} weekly-active-users="99123" weekly-contributions="4121"></shreddit-subreddit-header>`
}

function newPost({ handle }: InventedProfile, post: InventedPost, isCommunity: boolean): string {
  const [community, author] = isCommunity ? [handle.slice(2), 'mud_and_reed'] : ['mudlarks', handle]
  const counts = [
    post.likes === undefined ? '' : ` score="${post.likes}"`,
    post.comments === undefined ? '' : ` comment-count="${post.comments}"`,
  ].join('')
  const at = (post.publishedAt ?? '2026-10-01T09:00:00.000Z').replace('Z', '000+0000')
  return `<shreddit-post id="t3_${post.id}" permalink="/r/${community}/comments/${post.id}/day_3_of_12_bowls/" post-title="Day 3 of 12 bowls" author="${author}" subreddit-prefixed-name="r/${community}"${counts} created-timestamp="${at}" post-type="${KINDS[post.kind ?? 'text'] ?? 'text'}"${post.pinned ? ' pinned' : ''}${post.sponsored ? ' promoted' : ''}><a slot="title" href="/r/${community}/comments/${post.id}/day_3_of_12_bowls/">Day 3 of 12 bowls</a></shreddit-post>`
}

const KINDS: Readonly<Record<string, string>> = { text: 'text', photo: 'image', carousel: 'gallery', video: 'video' }

function newComment(post: string, { id, author, text: words, answers = [] }: InventedAnswer, depth: number): string {
  return `<shreddit-comment author="${author}" thingid="t1_${id}" depth="${depth}" postid="t3_${post}" score="7"><div slot="commentMeta"><a href="/user/${author}/">${author}</a></div><div slot="comment"><div id="t1_${id}-comment-rtjson-content"><p>${text(words)}</p></div></div>${answers.map((one) => newComment(post, one, depth + 1)).join('')}</shreddit-comment>`
}

function oldBody(profile: InventedProfile, isCommunity: boolean): string {
  const posts = profile.recent.map((post) => oldPost(profile, post, isCommunity)).join('\n')
  const side = isCommunity
    ? `<h1 class="hover redditname"><a href="/r/${profile.handle.slice(2)}/">${profile.handle.slice(2)}</a></h1><span class="subscribers"><span class="number">${profile.followers.toLocaleString(profile.lang ?? 'en')}</span> <span class="word">${READERS[profile.lang ?? 'en'] ?? 'readers'}</span></span><p class="users-online"><span class="number">912</span> <span class="word">users here now</span></p>`
    : `<h1>${profile.handle}</h1><span class="karma">48,213</span> post karma<br><span class="karma comment-karma">6,789</span> comment karma<div class="bottom"><span class="age">redditor for <time datetime="2019-04-11T09:30:00+00:00">7 years</time></span></div>`
  const listing = profile.layout === 'changed' ? '' : `<div id="siteTable" class="sitetable linklisting">${posts}</div>`
  return `<div id="header"></div><div class="side"><div class="titlebox">${side}</div></div><div class="content">${listing}</div>`
}

const READERS: Readonly<Record<string, string>> = { en: 'readers', de: 'Leser', es: 'lectores', fr: 'lecteurs' }

function oldPost({ handle, lang = 'en' }: InventedProfile, post: InventedPost, isCommunity: boolean): string {
  const [community, author] = isCommunity ? [handle.slice(2), 'mud_and_reed'] : ['mudlarks', handle]
  const score = post.likes
  const votes = (vote: number, name: string) =>
    score === undefined
      ? `<div class="score ${name}">•</div>`
      : `<div class="score ${name}" title="${score + vote}">${score + vote}</div>`
  const time = new Date(post.publishedAt ?? '2026-10-01T09:00:00.000Z').getTime()
  return `<div class="thing id-t3_${post.id} ${post.pinned ? 'stickied ' : ''}link self" data-fullname="t3_${post.id}" data-type="link" data-author="${author}" data-subreddit="${community}" data-subreddit-prefixed="r/${community}" data-timestamp="${time}" data-domain="${post.kind === 'photo' ? 'i.redd.it' : post.kind === 'video' ? 'v.redd.it' : `self.${community}`}" data-is-gallery="${post.kind === 'carousel'}" data-promoted="${post.sponsored === true}" data-comments-count="${post.comments ?? ''}" data-score="${score ?? 1}" data-permalink="/r/${community}/comments/${post.id}/day_3/"><div class="midcol unvoted">${votes(-1, 'dislikes')}${votes(0, 'unvoted')}${votes(1, 'likes')}</div><div class="entry"><p class="title"><a class="title" href="/r/${community}/comments/${post.id}/day_3/">Day 3 of 12 bowls</a></p><ul class="flat-list buttons"><li><a class="comments" href="/r/${community}/comments/${post.id}/day_3/">${(post.comments ?? 0).toLocaleString(lang)} comments</a></li></ul></div></div>`
}

function oldComment({ id, author, text: words, answers = [] }: InventedAnswer): string {
  return `<div class="thing id-t1_${id} comment" data-fullname="t1_${id}" data-type="comment" data-author="${author}"><div class="entry"><p class="tagline"><a class="author" href="/user/${author}">${author}</a> <span class="score unvoted" title="7">7 points</span></p><div class="usertext-body"><div class="md"><p>${text(words)}</p></div></div></div><div class="child"><div class="sitetable listing">${answers.map(oldComment).join('')}</div></div></div>`
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `html{background:#fff;color:#1c1c1c;font:14px/1.4 system-ui,sans-serif}body{margin:0}a{color:inherit;text-decoration:none}h1{font-size:20px;margin:8px 0}
.main-container{display:flex;justify-content:center;gap:24px}main{width:700px}#right-sidebar-contents,.side{width:310px;padding:16px;background:#f6f8f9;border-radius:16px}
#profile-feed-tabs{display:flex;gap:24px;padding:16px 0}shreddit-post,shreddit-subreddit-header{display:block}article,.thing{border-bottom:1px solid #e5ebee;padding:14px 0}shreddit-subreddit-header::after{content:attr(display-name)}
shreddit-post::after{content:attr(score) " points · " attr(comment-count) " comments";display:block;color:#5c6c74}[data-testid=karma-number]{font-weight:600}`
