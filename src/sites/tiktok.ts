import type { ProfileRef } from '../profile.ts'
import { guarded } from './guarded.ts'
import { settleHeader, type Ways } from './settle.ts'
import type { Reading, Site } from './site.ts'
import { blankSnapshot } from './snapshot.ts'
import { accountOf, says } from './tiktok-account.ts'
import { anchorsOf } from './tiktok-anchors.ts'
import { type Claim, type Embedded, embeddedOf } from './tiktok-embedded.ts'
import { embeddedPosts, ownPosts, tilesOf } from './tiktok-grid.ts'
import { type Header, headerOf, type Shown } from './tiktok-header.ts'
import { isLayerOver, postAt, profileAt } from './tiktok-ref.ts'

/** TikTok's answers for an account that is not there (10202) or was banned (10221). */
const MISSING = new Set([10202, 10221])
/** Sentences of its interface, in English: its pages carry them in their own language under these names. */
const LOCKED = 'This account is private'
const NOT_FOUND = "Couldn't find this account"
/** As many posts as a snapshot holds. */
const MOST_POSTS = 1_000

/** TikTok: header and grid carry lasting names, the page's data the exact counts of the last hard load. */
export const tiktok: Site = {
  platform: 'tiktok',
  label: 'TikTok',
  matches: ['https://www.tiktok.com/*'],
  reads: 'on-page',
  profileAt,
  isLayerOver,
  read: guarded(readProfile, ['followers', 'following', 'totalLikes']),
  postAt,
  mayShowFollowers: (root) => root.querySelector('[data-e2e="follow-info-popup"]') !== null,
}

function readProfile(root: Document, ref: ProfileRef, at: string): Reading {
  const lang = root.documentElement.lang
  const anchors = anchorsOf(root)
  const shown = headerOf(anchors, ref.handle, lang)
  const header = shown.whose === 'ours' ? shown.header : null
  const data = embeddedOf(root, ref.handle)
  const hollow = header !== null && isHollow(header, data)
  const visible = header === null || hollow ? null : header.claim
  const ways = (field: keyof Claim): Ways => ({
    now: [visible?.[field] ?? null],
    loaded: data.claims.map((claim) => claim[field]),
    meta: [data.meta?.[field] ?? null],
  })
  const counts = settleHeader({
    followers: ways('followers'),
    following: ways('following'),
    posts: ways('posts'),
    totalLikes: ways('totalLikes'),
  })
  const told = accountOf(root, ref, header, data)
  const tiles = told.isPrivate === true ? [] : tilesOf(anchors, ref.handle, lang, at)
  // Only the page itself can say it where its data is another profile's; who sees posts is not locked out.
  const locked = told.isPrivate === null && header !== null && tiles.length === 0 && says(root, LOCKED)
  const account = locked ? { ...told, isPrivate: true } : told
  const missing = (['followers', 'following', 'totalLikes'] as const).filter((field) => counts[field] === null)
  // TikTok shows every profile's followers: a header without them is a header that we no longer understand.
  const unreadable = missing.length === 3 || (header !== null && counts.followers === null)
  const isContested = counts.contested?.includes('followers') === true
  if (unreadable && hollow) return { state: 'loading' }
  if (unreadable && !isContested && account.isPrivate !== true) return unread(root, ref, shown.whose, data, missing)

  const known = account.isPrivate === true ? [] : embeddedPosts(data.items, at)
  return {
    state: 'ready',
    snapshot: {
      ...blankSnapshot(ref, at),
      ...counts,
      account,
      recent: ownPosts(tiles, known).slice(0, MOST_POSTS),
    },
    places: {
      followers: header?.followers ?? null,
      following: header?.following ?? null,
      posts: null,
      totalLikes: header?.totalLikes ?? null,
      recent: new Map(tiles.map(({ post, element }) => [post.id, element])),
    },
  }
}

/**
 * A header of nothing but zeros may have been drawn before its numbers came: it counts only where the data of the same account
 * says so too.
 */
function isHollow({ claim }: Header, data: Embedded): boolean {
  const counts = [claim.followers, claim.following, claim.totalLikes].filter((count) => count !== null)
  const zero = counts.length > 0 && counts.every((count) => count.high === 0)
  const said = [...data.claims, ...(data.meta ? [data.meta] : [])].flatMap(({ followers }) => followers ?? [])
  return zero && (said.length === 0 || said.some((followers) => followers.low > 0))
}

/** Why a page gives no reading. */
function unread(
  root: Document,
  ref: ProfileRef,
  whose: Shown['whose'],
  data: Embedded,
  missing: readonly string[],
): Reading {
  if (root.readyState !== 'complete') return { state: 'loading' }
  // A post that is no layer but a page of its own leads back to the profile's posts without being the profile.
  if (whose === 'nobody' && postAt(new URL(root.URL)) !== undefined) return { state: 'loading' }
  if (whose === 'ours' || namesProfile(root, ref.handle)) return { state: 'layout-changed', missing }
  // After a soft navigation the former profile stands there for a moment.
  if (whose === 'another') return { state: 'loading' }
  if ((data.statusCode !== null && MISSING.has(data.statusCode)) || says(root, NOT_FOUND))
    return { state: 'unavailable', why: 'missing' }
  return { state: 'unavailable', why: 'login-wall' }
}

/** Whether the page is this profile's although no name of ours leads to it: a heading with its handle, its own posts. */
function namesProfile(root: Document, handle: string): boolean {
  const names = new Set([handle.toLowerCase(), `@${handle.toLowerCase()}`])
  const headings = [...root.querySelectorAll('h1, h2')]
  if (headings.some((heading) => names.has((heading.textContent ?? '').trim().toLowerCase()))) return true
  return [...root.querySelectorAll('a[href*="/video/"], a[href*="/photo/"]')].some((link) =>
    (link.getAttribute('href') ?? '').toLowerCase().includes(`/@${handle.toLowerCase()}/`),
  )
}
