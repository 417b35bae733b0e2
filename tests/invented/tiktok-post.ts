import { NONCE } from './profile.ts'
import { shortForm } from './tiktok.ts'
import { wordsIn } from './tiktok-words.ts'

/** An invented post that is open, on its own page or in the layer over its author's grid. */
export interface InventedPost {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  readonly kind?: 'video' | 'photo'
  readonly likes: number
  readonly comments: number
  readonly shares: number
  readonly views: number
  /** The author's. */
  readonly followers: number
  readonly shown: readonly InventedComment[]
  readonly isAd?: boolean
}

interface InventedComment {
  readonly author: string
  readonly text: string
  readonly answers?: readonly InventedComment[]
}

/** The post's own page, 2025: a column of posts, of which this is the first, and the comments beside it. */
export function postPage(post: InventedPost, data: InventedPost | null = post): string {
  return document(
    post,
    `<main id="main-content-video_detail"><div id="column-list-container">
${article(post, 0)}
${article({ ...post, id: '7667000000000000001', handle: 'next.invention', likes: 88_100, comments: 3, shares: 5_200 }, 1)}
</div><aside data-e2e="comment-panel">${comments(post)}</aside></main>`,
    data === null ? '' : dataScript(data),
  )
}

/** The layer over the grid of the author's profile, which stays mounted behind it. */
export function layerOverGrid(post: InventedPost, data = ''): string {
  const words = wordsIn(post.lang ?? 'en')
  const kind = post.kind ?? 'video'
  const address = `https://www.tiktok.com/@${post.handle}/${kind}/${post.id}`
  return document(
    post,
    `<main data-e2e="user-page"><h1 data-e2e="user-title">${post.handle}</h1><h2 data-e2e="user-subtitle">${post.name}</h2>
<h3><strong data-e2e="following-count">12</strong><span data-e2e="following">${words.following}</span><strong data-e2e="followers-count">${shortForm(post.followers)}</strong><span data-e2e="followers">${words.followers}</span><strong data-e2e="likes-count">2.4M</strong><span data-e2e="likes">${words.likes}</span></h3>
<div data-e2e="user-post-item"><a href="${address}"><strong data-e2e="video-views">${shortForm(post.views)}</strong></a></div>
<div data-e2e="user-post-item"><a href="https://www.tiktok.com/@${post.handle}/video/7666000000000000009"><div id="xgwrapper-2-7666000000000000009"></div><strong data-e2e="video-views">77.7K</strong></a></div></main>
<div role="dialog"><div>${kind === 'video' ? `<div id="xgwrapper-4-${post.id}"><video></video></div>` : ''}<button data-e2e="browse-close"></button><button data-e2e="arrow-right"></button></div>
<div><a data-e2e="browse-user-avatar" href="/@${post.handle}"><img alt="" src="data:,"></a><a href="/@${post.handle}"><span data-e2e="browse-username">${post.handle}</span><span data-e2e="browser-nickname">${post.name}<span> · </span><span>3-10</span></span></a>
<div data-e2e="browse-video-desc">12,345 loaves, 99 likes</div>
<button><span data-e2e="browse-like-icon"></span><strong data-e2e="browse-like-count">${shortForm(post.likes)}</strong></button><button><span data-e2e="browse-comment-icon"></span><strong data-e2e="browse-comment-count">${shortForm(post.comments)}</strong></button><button><strong data-e2e="undefined-count">4,321</strong></button>
<p data-e2e="browse-video-link">${address}?is_from_webapp=1</p><button data-e2e="browse-copy"></button>
${comments(post)}</div></div>`,
    data,
  )
}

export function dataScript(post: InventedPost): string {
  const stats = {
    diggCount: rounded(post.likes),
    shareCount: rounded(post.shares),
    commentCount: rounded(post.comments),
    playCount: rounded(post.views),
    collectCount: 4_321,
  }
  const itemStruct = {
    id: post.id,
    desc: '12,345 loaves, 99 likes',
    createTime: String(BigInt(post.id) >> 32n),
    author: { id: '6826850517263828182', uniqueId: post.handle, nickname: post.name },
    stats,
    statsV2: Object.fromEntries(Object.entries(stats).map(([name, count]) => [name, String(count)])),
    authorStats: { followerCount: rounded(post.followers) },
    authorStatsV2: { followerCount: String(rounded(post.followers)) },
    isAd: post.isAd === true,
    ...(post.kind === 'photo' ? { imagePost: { images: [] } } : {}),
  }
  const json = JSON.stringify({
    __DEFAULT_SCOPE__: { 'webapp.video-detail': { statusCode: 0, itemInfo: { itemStruct } } },
  }).replaceAll('<', '\\u003c')
  return `<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json" nonce="${NONCE}">${json}</script>`
}

/** From 10,000 on the data of a post keeps one decimal of the thousand or million. */
function rounded(count: number): number {
  const step = count >= 1e9 ? 1e8 : count >= 1e6 ? 1e5 : count >= 1e4 ? 100 : 1
  return Math.floor(count / step) * step
}

function document({ lang = 'en', dir = 'ltr' }: InventedPost, body: string, data: string): string {
  return `<!DOCTYPE html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="UTF-8">
<title>TikTok</title>
<link rel="icon" href="data:,">
<style nonce="${NONCE}">body{font:14px/1.4 system-ui,sans-serif;margin:24px}</style>
</head>
<body>
<div id="app"><a data-e2e="tiktok-logo" href="/">TikTok</a>
${body}
</div>
${data}
</body>
</html>
`
}

function article(post: InventedPost, index: number): string {
  const player =
    post.kind === 'photo'
      ? '<div class="swiper"></div>'
      : `<div id="xgwrapper-${index}-${post.id}"><video></video></div>`
  return `<article data-e2e="recommend-list-item-container" data-scroll-index="${index}"><section data-e2e="feed-video">${player}<a data-e2e="video-author-uniqueid" href="/@${post.handle}">${post.handle}</a><div data-e2e="video-desc">12,345 loaves, 99 likes</div></section>
<section><a data-e2e="video-author-avatar" href="/@${post.handle}"><img alt="" src="data:,"></a>
<button aria-label="Like"><span data-e2e="like-icon"></span><strong data-e2e="like-count">${shortForm(post.likes)}</strong></button><button><span data-e2e="comment-icon"></span><strong data-e2e="comment-count">${shortForm(post.comments)}</strong></button><button><strong data-e2e="undefined-count">4,321</strong></button><button><span data-e2e="share-icon"></span><strong data-e2e="share-count">${shortForm(post.shares)}</strong></button></section></article>`
}

function comments({ shown }: InventedPost): string {
  return `<div data-e2e="search-comment-container">${shown.map((one) => `<div>${comment(one, 1)}<div>${(one.answers ?? []).map((answer) => comment(answer, 2)).join('')}</div></div>`).join('\n')}</div>`
}

function comment({ author, text }: InventedComment, level: 1 | 2): string {
  return `<div><a href="/@${author}"><img alt="" src="data:,"></a><div><div data-e2e="comment-username-${level}"><a href="/@${author}"><p>${author.toUpperCase()} the Baker</p></a></div><span data-e2e="comment-level-${level}"><p>${text}</p></span><span data-e2e="comment-time-${level}">3d ago</span><span data-e2e="comment-like-count">812</span></div></div>`
}
