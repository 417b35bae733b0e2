import type { Count, Post, ProfileRef } from '../profile.ts'
import { guarded } from './guarded.ts'
import { accountOf } from './instagram-account.ts'
import { headerOf } from './instagram-header.ts'
import { believable } from './instagram-hidden-likes.ts'
import { metaCountsOf, metaOf } from './instagram-meta.ts'
import { languageOf } from './instagram-number.ts'
import { openPost } from './instagram-open-post.ts'
import { postIn } from './instagram-path.ts'
import { type Tile, tilesIn } from './instagram-posts.ts'
import { isBefore, isClosed, showsOthersPosts, unreadable } from './instagram-state.ts'
import { type Stats, statsIn } from './instagram-stats.ts'
import { settleHeader } from './settle.ts'
import type { PostRef, Reading, Site } from './site.ts'
import { blankSnapshot, uniquePosts } from './snapshot.ts'

/** First parts of addresses that are the site's own, no person's (CONTRACTS § 2.1). */
const RESERVED = new Set(
  (
    'accounts explore reels reel p tv stories direct about legal developer developers api graphql web emails challenge ' +
    'oauth press ar create archive your_activity notifications directory ajax popular privacy terms session s ' +
    'robots.txt favicon.ico sitemap.xml'
  ).split(' '),
)
const PROFILE = /^\/([\w.]{1,30})(?:\/(?:reels|tagged|reposts))?\/?$/
/** More than a page ever mounts at once; a hostile one may. */
const MOST_TILES = 500
const FIELDS = ['followers', 'following', 'posts'] as const
const HOSTS: readonly string[] = ['www.instagram.com', 'instagram.com']

export const instagram: Site = {
  platform: 'instagram',
  label: 'Instagram',
  matches: ['https://www.instagram.com/*'],
  reads: 'on-page',
  profileAt,
  isLayerOver(url, ref) {
    const whose = listOf(url, 'followers') ?? listOf(url, 'following')
    if (whose?.handle.toLowerCase() === ref.handle.toLowerCase()) return true
    const post = HOSTS.includes(url.host) ? postIn(url.pathname) : null
    return post !== null && (post.owner ?? ref.handle.toLowerCase()) === ref.handle.toLowerCase()
  },
  read: guarded(look, FIELDS),
  postAt,
  mayShowFollowers: (_root, url) => followersOf(url) !== undefined,
}

/** Whose list of followers an address is: a dialog over the profile. */
export function followersOf(url: URL): ProfileRef | undefined {
  return listOf(url, 'followers')
}

function listOf(url: URL, list: 'followers' | 'following'): ProfileRef | undefined {
  const [, owner, name] = /^\/([\w.]{1,30})\/(\w+)\/?$/.exec(url.pathname) ?? []
  return owner === undefined || name !== list ? undefined : profileAt(new URL(`/${owner}/`, url))
}

function profileAt(url: URL): ProfileRef | undefined {
  if (url.protocol !== 'https:' || !HOSTS.includes(url.host)) return undefined
  const handle = PROFILE.exec(url.pathname)?.[1]
  if (handle === undefined || RESERVED.has(handle.toLowerCase()) || !/\w/.test(handle)) return undefined
  return { platform: 'instagram', handle, url: `https://www.instagram.com/${handle}/` }
}

/** `/p/CODE/` and `/reel/CODE/`, since 2025 with the owner before them. */
function postAt(url: URL): PostRef | undefined {
  if (url.protocol !== 'https:' || !HOSTS.includes(url.host)) return undefined
  const at = postIn(url.pathname)
  if (at === null || (at.owner !== null && RESERVED.has(at.owner))) return undefined
  return { platform: 'instagram', id: at.id, handle: at.owner, url: `https://www.instagram.com${url.pathname}` }
}

function look(root: Document, ref: ProfileRef, at: string): Reading {
  const [handle, lang] = [ref.handle.toLowerCase(), languageOf(root)]
  const header = headerOf(root, handle)
  // Between two profiles: the address is of the one, the page still of the other.
  if (header === 'other') return { state: 'loading' }
  const stats = header === null ? null : statsIn(header, handle, lang)
  const meta = metaOf(root, handle)
  // The head is stale by some per cent (CONTRACTS § 0.4): it stands for a page that is not drawn, not for gaps in one that is.
  const stated = meta === null || header !== null || !isBefore(root) ? null : metaCountsOf(root, handle, lang)
  const ways = (field: keyof Stats) => ({ now: stats?.[field].counts ?? [], meta: [stated?.[field] ?? null] })
  const counts = settleHeader({ followers: ways('followers'), following: ways('following'), posts: ways('posts') })
  if (counts.followers === null && !counts.contested?.includes('followers')) {
    const { followers, following, posts } = counts
    return unreadable(root, header, handle, { followers, following, posts })
  }

  const main = header?.closest('main, [role="main"]') ?? null
  const tiles = main === null || showsOthersPosts(root, main) ? [] : tilesIn(main, handle, lang).slice(0, MOST_TILES)
  const open = openPost(root, handle, lang)
  const places = {
    followers: stats?.followers.place ?? null,
    following: stats?.following.place ?? null,
    posts: stats?.posts.place ?? null,
    totalLikes: null,
    recent: new Map([...(open === null ? [] : [open]), ...tiles].map(({ post, place }) => [post.id, place])),
  }
  const blank = blankSnapshot(ref, at)
  const account = { ...blank.account, ...accountOf(header, stats, meta) }
  const isPrivate =
    tiles.length > 0 ? false : (main !== null && header !== null && isClosed(main, header, handle)) || null
  const recent = merged(tiles, open, counts.followers)
  return { state: 'ready', snapshot: { ...blank, ...counts, account: { ...account, isPrivate }, recent }, places }
}

/** Tiles and the open post as one list. A count that one of them shows outweighs the placeholder of the other. */
function merged(tiles: readonly Tile[], open: Tile | null, followers: Count | null): Post[] {
  const shown = believable(
    tiles.map(({ post }) => post),
    followers,
  )
  const posts = uniquePosts(open === null ? shown : [...shown, open.post])
  return posts.map((post) => (post.likes === null ? post : { ...post, likesHidden: false }))
}
