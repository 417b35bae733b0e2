import { type InventedPost, type InventedProfile, NONCE } from './profile.ts'

/**
 * Draws an invented account as X draws a profile: the same elements, test ids, labels and JSON-LD as on real pages of
 * 2022 to 2025, in the dark theme, with boxes for pictures.
 */
export function page(profile: InventedProfile): string {
  const { lang = 'en', dir = 'ltr' } = profile
  return `<!DOCTYPE html><html dir="${dir}" lang="${lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="theme-color" content="#000000">
<title>${text(profile.name)} (@${profile.handle}) / X</title><style nonce="${NONCE}">${STYLE}</style>${jsonLd(profile)}</head>
<body><div id="react-root"><header role="banner"><h1 role="heading"><a href="/home" aria-label="X" role="link">𝕏</a></h1></header>
<main role="main"><div data-testid="primaryColumn"><div aria-label="Home timeline" tabindex="0">
${topBar(profile)}${header(profile)}${tabs(profile)}${timeline(profile)}
</div></div>${SIDEBAR}</main></div><div id="layers"></div></body></html>`
}

/** After a redesign: the ids are other ones, the lists have other addresses, and there is no JSON-LD. */
function changed(profile: InventedProfile): boolean {
  return profile.layout === 'changed'
}

function id(profile: InventedProfile, name: string): string {
  return changed(profile) ? `data-anchor="p-${name.length}"` : `data-testid="${name}"`
}

function jsonLd(profile: InventedProfile): string {
  if (changed(profile)) return ''
  const count = (name: string, type: string, userInteractionCount: number) => ({
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${type}`,
    name,
    userInteractionCount,
  })
  const schema = {
    '@context': 'http://schema.org',
    '@type': 'ProfilePage',
    dateCreated: '2019-04-11T09:30:00.000Z',
    mainEntity: {
      '@type': 'Person',
      additionalName: profile.handle,
      description: profile.bio ?? '',
      interactionStatistic: [
        count('Follows', 'FollowAction', profile.followers),
        count('Friends', 'SubscribeAction', profile.following),
        count('Tweets', 'WriteAction', profile.posts),
      ],
      name: profile.name,
      url: `https://x.com/${profile.handle}`,
    },
  }
  const json = JSON.stringify(schema).replaceAll('<', '\\u003c')
  return `<script type="application/ld+json" data-testid="UserProfileSchema-test" data-rh="true">${json}</script>`
}

function topBar(profile: InventedProfile): string {
  return `<div class="bar"><button aria-label="Back" role="button" data-testid="app-bar-back" type="button">←</button>
<div><h2 dir="ltr" aria-level="2" role="heading"><span>${text(profile.name)}</span></h2><div dir="ltr" class="dim">${short(profile.posts, profile)} posts</div></div></div>`
}

function header(profile: InventedProfile): string {
  const { handle } = profile
  const [followers, following] = changed(profile) ? ['audience', 'subscriptions'] : ['verified_followers', 'following']
  return `<div class="banner"></div><div class="head"><div class="row"><div ${id(profile, `UserAvatar-Container-${handle}`)}><a href="/${handle}/photo" role="link" aria-label="Opens profile photo"><div class="avatar"></div></a></div>
<div ${id(profile, 'placementTracking')}><button aria-label="Follow @${handle}" role="button" class="follow" type="button"><span>Follow</span></button></div></div>
<div ${id(profile, 'UserName')}><div dir="ltr" class="name"><span>${text(profile.name)}</span>${badges(profile)}</div><div tabindex="-1" class="dim"><div dir="ltr"><span>@${handle}</span></div></div></div>
${profile.bio === undefined ? '' : `<div dir="auto" ${id(profile, 'UserDescription')}><span>${text(profile.bio)}</span></div>`}
<div dir="ltr" ${id(profile, 'UserProfileHeader_Items')} class="dim"><span ${id(profile, 'UserJoinDate')}><span>Joined April 2019</span></span></div>
<div class="stats"><a href="/${handle}/${following}" dir="ltr" role="link"><span><span>${short(profile.following, profile)}</span></span> <span class="dim"><span>Following</span></span></a>
<a href="/${handle}/${followers}" dir="ltr" role="link"><span><span>${short(profile.followers, profile)}</span></span> <span class="dim"><span>Followers</span></span></a></div></div>`
}

function badges(profile: InventedProfile): string {
  const icon = (testId: string, label: string, shape: string) =>
    `<svg viewBox="0 0 22 22" aria-label="${label}" role="img" data-testid="${testId}"><path d="${shape}"></path></svg>`
  return [
    profile.verified ? icon('icon-verified', 'Verified account', 'M11 2l7 4v10l-7 4-7-4V6z') : '',
    profile.private && !changed(profile) ? icon('icon-lock', 'Protected account', 'M5 10h12v9H5zM8 10V6h6v4') : '',
  ].join('')
}

function tabs(profile: InventedProfile): string {
  const tab = (path: string, label: string, selected: boolean) =>
    `<div role="presentation"><a href="/${profile.handle}${path}" role="tab" aria-selected="${selected}"><span>${label}</span></a></div>`
  return `<nav aria-label="Profile timelines" role="navigation"><div role="tablist" data-testid="ScrollSnap-List">${tab('', 'Posts', true)}${tab('/with_replies', 'Replies', false)}${tab('/media', 'Media', false)}</div></nav>`
}

function timeline(profile: InventedProfile): string {
  if (profile.private)
    return `<div data-testid="emptyState" class="empty"><div dir="auto" data-testid="empty_state_header_text"><span>These posts are protected</span></div><div dir="auto" data-testid="empty_state_body_text"><span>Only approved followers can see @${profile.handle}’s posts.</span></div></div>`
  const cells = profile.recent.map((post) => `<div data-testid="cellInnerDiv">${article(profile, post)}</div>`)
  return `<section role="region"><div aria-label="Timeline: ${text(profile.name)}’s posts">${cells.join('\n')}</div></section>`
}

function article(profile: InventedProfile, post: InventedPost): string {
  const { handle } = profile
  const at = post.publishedAt ?? '2026-10-01T09:00:00.000Z'
  const drawn = `<article role="article" tabindex="0" ${id(profile, 'tweet')}>${post.pinned ? `<div class="dim pinned"><div dir="ltr" data-testid="socialContext">Pinned</div></div>` : ''}
<div class="row post"><div class="face"></div><div><div ${id(profile, 'User-Name')}><a href="/${handle}" role="link"><span class="name">${text(profile.name)}</span></a> <a href="/${handle}" role="link" tabindex="-1" class="dim"><span>@${handle}</span></a> <span class="dim">·</span> <a href="/${handle}/status/${post.id}" dir="ltr" role="link" class="dim"><time datetime="${at}">${new Date(at).toLocaleDateString(profile.lang ?? 'en', { month: 'short', day: 'numeric', timeZone: 'UTC' })}</time></a></div>
<div dir="auto" data-testid="tweetText"><span>${WORDS[Number(post.id.slice(-2)) % WORDS.length] ?? ''}</span></div>${post.kind === 'photo' || post.kind === 'video' ? '<div class="picture"></div>' : ''}
${changed(profile) ? '' : actions(profile, post)}</div></div></article>`
  return post.sponsored ? `<div data-testid="placementTracking">${drawn}</div>` : drawn
}

function actions(profile: InventedProfile, post: InventedPost): string {
  const shown = (count: number | undefined) =>
    `<span data-testid="app-text-transition-container"><span>${count ? short(count, profile) : ''}</span></span>`
  const button = (testId: string, verb: string, many: string, shape: string, count: number | undefined) =>
    `<button aria-label="${count === undefined ? verb : `${count} ${many}. ${verb}`}" role="button" data-testid="${testId}" type="button"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${shape}"></path></svg> ${shown(count)}</button>`
  const label = post.views === undefined ? 'View post analytics' : `${post.views} views. View post analytics`
  return `<div role="group">${button('reply', 'Reply', 'Replies', 'M4 4h16v12H9l-5 4z', post.comments)}${button('retweet', 'Repost', 'reposts', 'M4 9V5h13l-3-3m6 13v4H7l3 3', post.shares)}${button('like', 'Like', 'Likes', 'M12 20l-8-9a5 5 0 018-5 5 5 0 018 5z', post.likes)}
<a href="/${profile.handle}/status/${post.id}/analytics" aria-label="${label}" role="link"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 20v-6m5 6V4m5 16v-9m5 9V8"></path></svg> ${shown(post.views)}</a></div>`
}

/** From 10,000 on X cuts a number short; it never rounds up. */
function short(count: number, { lang = 'en' }: InventedProfile): string {
  if (count < 10_000) return count.toLocaleString(lang)
  const parts = { notation: 'compact', maximumFractionDigits: 1, roundingMode: 'trunc' } as const
  return new Intl.NumberFormat(lang, parts).format(count)
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const WORDS = [
  'Third week with the new kiln. The blue glaze finally behaves.',
  'Notes from the workshop: patience is a tool like any other.',
  'We open at nine on Saturday. Bring a bowl, take home two.',
  'A small thread on why the cheap clay cracks in winter.',
  'Thank you for the letters. I read every one of them.',
]

const SIDEBAR = `<div data-testid="sidebarColumn"><aside aria-label="Who to follow" role="complementary"><h2 role="heading"><span>You might like</span></h2>
<div data-testid="UserCell"><a href="/quiet_harbour" role="link"><span>Quiet Harbour</span></a><div class="dim">@quiet_harbour</div></div>
<div data-testid="UserCell"><a href="/99_lanterns" role="link"><span>99 Lanterns · 12.4K</span></a><div class="dim">@99_lanterns</div></div></aside></div>`

const STYLE = `*{box-sizing:border-box}html{background:#000;color:#e7e9ea;font:15px/1.35 system-ui,sans-serif}body{margin:0}
a{color:inherit;text-decoration:none}button{font:inherit;color:inherit;background:none;border:0;cursor:pointer}h2{font-size:20px;margin:0}
#react-root{display:flex;justify-content:center;min-height:100vh}header[role=banner]{width:88px;padding:8px 16px}header h1{margin:0}
main{display:flex;gap:28px}[data-testid=primaryColumn]{width:600px;border:solid #2f3336;border-width:0 1px}[data-testid=sidebarColumn]{width:300px;padding-top:16px}
aside{border:1px solid #2f3336;border-radius:16px;padding:16px}[data-testid=UserCell]{padding-top:14px}.bar{display:flex;gap:24px;padding:6px 16px;align-items:center}
.dim{color:#71767b;font-weight:400}.banner{height:150px;background:linear-gradient(100deg,#16324a,#3f2a5c)}.head{padding:0 16px 12px}.row{display:flex;justify-content:space-between}
.avatar{width:112px;height:112px;margin-top:-56px;border:4px solid #000;border-radius:50%;background:#8a5a44}.follow{background:#eff3f4;color:#0f1419;font-weight:700;border-radius:99px;padding:8px 18px;margin-top:12px}
.name{font-weight:800}.head .name{font-size:20px}svg{width:18px;height:18px;fill:#1d9bf0;vertical-align:-3px;margin-inline-start:4px}.head>div{margin-bottom:8px}
.stats{display:flex;gap:20px}.stats a>span:first-child{font-weight:700}[role=tablist]{display:flex;border-bottom:1px solid #2f3336}[role=presentation]{flex:1;text-align:center}
[role=tab]{display:inline-block;padding:14px 0;color:#71767b}[aria-selected=true]{color:#e7e9ea;font-weight:700;border-bottom:4px solid #1d9bf0}
article{border-bottom:1px solid #2f3336;padding:10px 16px}.post{justify-content:start;gap:10px}.post>div:last-child{flex:1}.face{width:40px;height:40px;border-radius:50%;background:#8a5a44}
.pinned{font-size:13px;padding-inline-start:50px}.picture{height:180px;margin-top:10px;border-radius:16px;background:linear-gradient(200deg,#274156,#6b4a3a)}
[role=group]{display:flex;justify-content:space-between;color:#71767b;font-size:13px;padding-top:8px}[role=group] svg{fill:none;stroke:currentColor;stroke-width:1.8;margin:0}.empty{padding:40px 80px}.empty>div:first-child{font-size:28px;font-weight:800}`
