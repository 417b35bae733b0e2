import { type InventedPost, type InventedProfile, NONCE } from './profile.ts'

/** What an invented page of Bluesky has beside what all sites have. */
export interface Build {
  /** A hard load has the server's JSON-LD; a navigation within the app has none of this account. */
  readonly hardLoad?: boolean
  /** Until 2025 the labels of the header held the short number as well. */
  readonly roundedLabels?: boolean
}

/** Draws an invented account as Bluesky's web app draws a profile (test ids and labels of 2024 to 2026). */
export function page(profile: InventedProfile, build: Build = {}): string {
  return shell(
    profile,
    `<div data-testid="profileScreen"><div data-testid="profileView">${header(profile, build)}
<div role="tablist" data-testid="profilePager"><div data-testid="profilePager-selector"><div role="tab" ${id(profile, 'profilePager-selector-0')}><div dir="auto">Posts</div></div><div role="tab"><div dir="auto">Media</div></div></div></div>
<div data-testid="postsFeed"><div data-testid="postsFeed-flatlist">${profile.recent.map((post) => feedItem(profile, post)).join('\n')}</div></div></div></div>`,
    build.hardLoad ? jsonLd(profile) : '',
  )
}

export interface InventedAnswer {
  readonly id: string
  readonly author: string
  readonly text: string
}

/** The page of one of its posts, with what others answered. */
export function postPage(
  profile: InventedProfile,
  post: InventedPost,
  answers: readonly InventedAnswer[] = [],
): string {
  const lists = `/profile/${profile.handle}/post/${post.id}`
  const count = (list: string, testId: string, number: number | undefined, word: string) =>
    number
      ? `<a href="${lists}/${list}" role="link"><div dir="auto" data-testid="${testId}"><span>${short(number, profile)}</span> ${word}</div></a>`
      : ''
  return shell(
    profile,
    `<div data-testid="postThreadScreen"><div><div data-testid="postThreadItem-by-${profile.handle}">${author(profile.handle, profile.name)}
<div dir="auto" data-word-wrap="1">${WORDS}</div><div>${count('reposted-by', 'repostCount-expanded', post.shares, 'reposts')}${count('liked-by', 'likeCount-expanded', post.likes, 'likes')}</div>${controls(profile, post)}</div></div>
${answers.map((one) => answer(profile, one)).join('\n')}</div>`,
  )
}

/** The account's list of followers. */
export function followersPage(
  profile: InventedProfile,
  followers: readonly { handle: string; bio?: string }[],
): string {
  const rows = followers.map(
    ({ handle, bio }) =>
      `<div><a href="/profile/${handle}" role="link"><div><svg data-testid="userAvatarFallback" viewBox="0 0 24 24"></svg></div><div><div dir="auto">${handle}</div><div dir="auto">@${handle}</div></div>${bio === undefined ? '' : `<div dir="auto" data-word-wrap="1">${text(bio)}</div>`}</a></div>`,
  )
  return shell(
    profile,
    `<div data-testid="profileFollowersScreen"><div dir="auto">${text(profile.name)}</div><div>${rows.join('\n')}</div></div>`,
  )
}

function shell({ lang = 'en', dir = 'ltr', name }: InventedProfile, screen: string, head = ''): string {
  return `<!DOCTYPE html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${text(name)} — Bluesky</title>
<style nonce="${NONCE}">${STYLE}</style>${head}</head><body><div id="root"><main role="main"><div>${screen}</div></main>
<aside><a href="/profile/harbour.example" role="link"><div dir="auto">Quiet Harbour</div><div dir="auto">12.4K followers</div></a></aside></div></body></html>`
}

/** After a redesign the test ids are other ones, and the lists have other addresses. */
function id(profile: InventedProfile, name: string): string {
  return profile.layout === 'changed' ? `data-part="${name}"` : `data-testid="${name}"`
}

function jsonLd(profile: InventedProfile): string {
  const count = (type: string, userInteractionCount: number) => ({
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${type}`,
    userInteractionCount,
  })
  const schema = {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    dateCreated: '2023-08-02T10:15:00.120Z',
    mainEntity: {
      '@type': 'Person',
      name: profile.name,
      alternateName: `@${profile.handle}`,
      identifier: 'did:plc:inventedaccount0000000',
      interactionStatistic: [count('FollowAction', profile.followers)],
      agentInteractionStatistic: [count('FollowAction', profile.following), count('WriteAction', profile.posts)],
    },
  }
  return `<script type="application/ld+json">${JSON.stringify(schema).replaceAll('<', '\\u003c')}</script>`
}

function header(profile: InventedProfile, build: Build): string {
  const { handle, followers, following, posts } = profile
  const list = (name: string, testId: string, count: number, word: string) => {
    const label = build.roundedLabels ? short(count, profile) : String(count)
    const path = profile.layout === 'changed' ? `audience/${name}` : name
    return `<a href="/profile/${handle}/${path}" dir="auto" aria-label="${label} ${word}" role="link" ${id(profile, testId)}><span>${short(count, profile)} </span><span>${word}</span></a>`
  }
  const check = `<button aria-label="View this user's verifications" type="button"><svg viewBox="0 0 24 24"><circle cx="12" cy="12" r="11"></circle></svg></button>`
  return `<div class="head"><div dir="auto" ${id(profile, 'profileHeaderDisplayName')}>${text(profile.name)}${profile.verified ? check : ''}</div><div dir="auto" class="dim">@${handle}</div>
<div class="stats">${list('followers', 'profileHeaderFollowersButton', followers, 'followers')}${list('follows', 'profileHeaderFollowsButton', following, 'following')}<div dir="auto">${short(posts, profile)} <span>${posts === 1 ? 'post' : 'posts'}</span></div></div>
${profile.bio === undefined ? '' : `<div dir="auto" data-word-wrap="1" ${id(profile, 'profileHeaderDescription')}>${text(profile.bio)}</div>`}</div>`
}

function author(handle: string, name: string): string {
  return `<a href="/profile/${handle}" role="link"><div data-testid="userAvatarImage"></div></a><div><a href="/profile/${handle}" dir="auto" role="link">\u202a${text(name)}\u202c</a><a href="/profile/${handle}" dir="auto" role="link">\u202a@${handle}\u202c</a></div>`
}

function dated(handle: string, post: string): string {
  return `<a href="/profile/${handle}/post/${post}" dir="auto" aria-label="October 30, 2026 at 5:12 PM" role="link">· 2d</a>`
}

function feedItem(profile: InventedProfile, post: InventedPost): string {
  const pin = '<div><svg viewBox="0 0 24 24"></svg><div dir="auto">Pinned</div></div>'
  return `<div role="link" ${id(profile, `feedItem-by-${profile.handle}`)}>${post.pinned ? pin : ''}<div>${author(profile.handle, profile.name)}${dated(profile.handle, post.id)}</div>
<div data-testid="contentHider-post"><div dir="auto" data-word-wrap="1" data-testid="postText">${WORDS}</div></div>${controls(profile, post)}</div>`
}

function answer(profile: InventedProfile, one: InventedAnswer): string {
  return `<div><div role="link" data-testid="postThreadItem-by-${one.author}"><div><div></div></div><div><div>${author(one.author, one.author)}${dated(one.author, one.id)}</div><div dir="auto" data-word-wrap="1">${text(one.text)}</div>${controls(profile, { id: one.id, likes: 1 })}</div></div></div>`
}

function controls(profile: InventedProfile, post: InventedPost): string {
  const { likes = 0, comments = 0, shares = 0 } = post
  const full = (count: number) => count.toLocaleString(profile.lang ?? 'en')
  const number = (testId: string, count: number) =>
    count > 0 ? `<div dir="auto"${testId === '' ? '' : ` data-testid="${testId}"`}>${short(count, profile)}</div>` : ''
  const icon = '<svg viewBox="0 0 24 24"></svg>'
  return `<div class="row"><button aria-label="Reply (${full(comments)} replies)" ${id(profile, 'replyBtn')} type="button">${icon}${number('', comments)}</button>
<button aria-label="Repost or quote post" type="button">${icon}${number('repostCount', shares)}</button>
<button aria-label="Like (${full(likes)} likes)" ${id(profile, 'likeBtn')} type="button">${icon}${number('likeCount', likes)}</button></div>`
}

/** Cut off, never rounded up, in the language of the interface. */
function short(count: number, { lang = 'en' }: InventedProfile): string {
  const parts = { notation: 'compact', maximumFractionDigits: 1, roundingMode: 'trunc' } as const
  return new Intl.NumberFormat(lang, parts).format(count)
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const WORDS = 'Third week with the new kiln. The blue glaze finally behaves, all 12,000 strokes of it.'

const STYLE = `body{margin:0;font:15px/1.4 system-ui,sans-serif;background:#fff;color:#0b0f14}main{max-width:600px;margin:auto}
.head{padding:16px}.stats,.row{display:flex;gap:12px}.dim{color:#667}svg{width:18px;height:18px}a{color:inherit;text-decoration:none}`
