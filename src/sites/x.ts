import type { ProfileRef } from '../profile.ts'
import { guarded } from './guarded.ts'
import { languageOf } from './page-language.ts'
import { settleHeader } from './settle.ts'
import type { PostRef, Reading, Site } from './site.ts'
import { blankSnapshot, uniquePosts } from './snapshot.ts'
import { accountIn, namedIn, statsIn } from './x-header.ts'
import { marked, type Part, type Parts, partsOf } from './x-parts.ts'
import { ownPosts } from './x-posts.ts'
import { schemaOf } from './x-schema.ts'
import { screenOf } from './x-screen.ts'

const HOSTS: readonly string[] = [
  'x.com',
  'www.x.com',
  'mobile.x.com',
  'twitter.com',
  'www.twitter.com',
  'mobile.twitter.com',
]
const HANDLE = /^\w{1,20}$/
/** The tabs of a profile (control-panel-for-twitter, 2026-08). Lists of followers are no profile. */
const PROFILE = /^\/(\w{1,20})(?:\/(?:affiliates|with_replies|superfollows|highlights|articles|media|likes))?\/?$/
/** First parts of addresses that are the site's own, no person's. */
const RESERVED = new Set(
  (
    'home explore search notifications messages i settings compose login logout signup tos privacy about jobs hashtag ' +
    'intent share download account communities lists bookmarks oauth who_to_follow follower_requests followers following ' +
    'connect_people topics moments status statuses favorites mentions sessions widgets graphql error 404'
  ).split(' '),
)

/** X, formerly Twitter: exact counts in labels and JSON-LD, short ones shown. */
export const x: Site = {
  platform: 'x',
  label: 'X',
  matches: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*', 'https://mobile.twitter.com/*'],
  reads: 'on-page',
  profileAt,
  read: guarded(look, ['followers', 'following', 'posts']),
  postAt,
  mayShowFollowers: (_root, url) => followersOf(url) !== undefined,
}

function profileAt(url: URL): ProfileRef | undefined {
  if (url.protocol !== 'https:' || !HOSTS.includes(url.host)) return undefined
  const handle = PROFILE.exec(url.pathname)?.[1]
  if (handle === undefined || RESERVED.has(handle.toLowerCase())) return undefined
  return { platform: 'x', handle, url: `https://x.com/${handle}` }
}

/**
 * Whose list of followers an address is. The list of those who pay for a mark is none: they are no sample of an audience, for
 * hardly any of them looks empty.
 */
export function followersOf(url: URL): ProfileRef | undefined {
  const name = /^\/(\w{1,20})\/followers\/?$/.exec(url.pathname)?.[1]
  return name === undefined ? undefined : profileAt(new URL(`/${name}`, url))
}

/** `/ada/status/1`, its pictures, and the addresses of posts that name nobody. */
function postAt(url: URL): PostRef | undefined {
  if (url.protocol !== 'https:' || !HOSTS.includes(url.host)) return undefined
  const post = /^\/(\w{1,20}|i\/web)\/status\/(\d{1,25})(\/(?:photo|video)\/\d{1,2})?\/?$/.exec(url.pathname)
  const [, owner, id, picture = ''] = post ?? []
  if (owner === undefined || id === undefined) return undefined
  const isNobody = owner === 'i' || owner === 'i/web'
  if (!isNobody && RESERVED.has(owner.toLowerCase())) return undefined
  return { platform: 'x', id, handle: isNobody ? null : owner, url: `https://x.com/${owner}/status/${id}${picture}` }
}

function look(root: Document, ref: ProfileRef, at: string): Reading {
  if (!HANDLE.test(ref.handle)) return { state: 'unavailable', why: 'missing' }
  const handle = ref.handle.toLowerCase()
  const lang = languageOf(root)
  const screen = screenOf(root)
  const parts: Parts = screen === null ? { header: [], articles: [] } : partsOf(screen)
  const named = namedIn(parts.header, handle)
  // Between two profiles: the address is of the one, the page still of the other.
  if (named !== null && named !== handle) return { state: 'loading' }
  const schema = schemaOf(root, handle)
  const stats = statsIn(parts.header, handle, lang)
  const ways = (field: keyof typeof stats) => {
    const { counts, isProved } = stats[field]
    const loaded = schema?.[field] ?? null
    // What only its place tells stands with a second sign alone: the same count in the page's data.
    return { now: isProved || loaded !== null ? counts : [], loaded: [loaded] }
  }
  const counts = settleHeader({ followers: ways('followers'), following: ways('following'), posts: ways('posts') })
  const { followers, following, posts } = counts
  if (followers === null && !counts.contested?.includes('followers')) {
    const why = unread(root, screen, parts.header, handle)
    if (why === 'loading') return { state: why }
    if (why !== 'layout-changed') return { state: 'unavailable', why }
    const missing = Object.entries({ followers, following, posts }).flatMap(([name, count]) => (count ? [] : [name]))
    return { state: why, missing }
  }
  const account = accountIn(parts.header, ref.handle, schema)
  // What a protected account shows to those it let in is not for keeping. A page without test ids hides the lock, too: only
  // signed-out readers have one, with the data of an open account in it.
  const own = (account.isPrivate ?? schema === null) ? [] : ownPosts(parts.articles, handle, account.displayName, lang)
  const recent = uniquePosts(own.map(({ post }) => post))
  // Of a post that stands there twice, pinned and in its place, the first is shown.
  const places = new Map(own.map(({ post, element }) => [post.id, element] as const).reverse())
  return {
    state: 'ready',
    snapshot: { ...blankSnapshot(ref, at), ...counts, account, recent },
    places: {
      followers: stats.followers.place,
      following: stats.following.place,
      posts: stats.posts.place,
      totalLikes: null,
      recent: places,
    },
  }
}

type Why = 'layout-changed' | 'loading' | 'missing' | 'login-wall' | 'age-gate'

/** Why there is no follower count: no such account, a wall, a page still being built, or a page built anew. */
function unread(root: Document, screen: Element | null, header: readonly Part[], handle: string): Why {
  // A header in full has these, and an account that is gone has none of them.
  if (marked(header, 'UserProfileHeader_Items', 'UserDescription', 'icon-lock') !== null) return 'layout-changed'
  if (header.some(({ element }) => element.getAttribute('role') === 'tab')) return 'layout-changed'
  const [gone, failed] = [marked(header, 'emptyState'), marked(header, 'error-detail')]
  // "Yes, view profile" before one that is not for every eye; "Try again" after a failed load.
  if (gone !== null) return hasButton(gone) ? 'age-gate' : 'missing'
  if (failed !== null) return hasButton(failed) ? 'loading' : 'missing'
  const building = header.some(({ element }) => element.getAttribute('role') === 'progressbar')
  if (building || root.readyState !== 'complete') return 'loading'
  return screen?.textContent?.toLowerCase().includes(`@${handle}`) ? 'layout-changed' : 'login-wall'
}

function hasButton(notice: Element): boolean {
  return notice.querySelector('button,[role="button"]') !== null
}
