import type { Account, ProfileRef } from '../profile.ts'
import { guarded } from './guarded.ts'
import { languageOf } from './page-language.ts'
import { MATCHES, profileIn } from './pinterest-address.ts'
import { type Header, headerOf } from './pinterest-header.ts'
import { type PinterestUser, usersIn } from './pinterest-state.ts'
import { settleHeader } from './settle.ts'
import type { Reading, Site } from './site.ts'
import { blankAccount, blankSnapshot, displayName } from './snapshot.ts'

/**
 * Pinterest, on all its countries' hosts: followers and followed, short on the page and in full in its state. Pins in the grid
 * show no counts, and most are saved from others: no posts are read.
 */
export const pinterest: Site = {
  platform: 'pinterest',
  label: 'Pinterest',
  matches: MATCHES,
  reads: 'when-allowed',
  profileAt,
  read: guarded(look, ['followers', 'following']),
}

function profileAt(url: URL): ProfileRef | undefined {
  const handle = profileIn(url)
  return handle === undefined
    ? undefined
    : { platform: 'pinterest', handle, url: `https://www.pinterest.com/${handle}/` }
}

function look(root: Document, ref: ProfileRef, at: string): Reading {
  const handle = ref.handle.toLowerCase()
  if (!/^\w{3,30}$/.test(handle)) return { state: 'unavailable', why: 'missing' }
  const header = headerOf(root, handle, languageOf(root))
  const users = usersIn(root, handle)
  // Between two profiles: the address is of the one, the page still of the other.
  if (header.whose === 'another' && users.length === 0) return { state: 'loading' }
  const isHollow = header.whose === 'hollow' || (users.length === 0 && isZero(header))
  const counts = settleHeader({
    followers: {
      now: isHollow ? [] : header.followers.map(({ count }) => count),
      loaded: users.map(({ followers }) => followers),
    },
    following: {
      now: isHollow ? [] : header.following.map(({ count }) => count),
      loaded: users.map(({ following }) => following),
    },
    posts: { now: [], loaded: users.map(({ pins }) => pins) },
  })
  if (counts.followers === null && !counts.contested?.includes('followers'))
    return unread(root, isHollow ? 'hollow' : header.whose, users, handle, counts.following === null)
  return {
    state: 'ready',
    snapshot: { ...blankSnapshot(ref, at), ...counts, account: accountOf(header, users[0], ref.handle) },
    places: {
      followers: isHollow ? null : (header.followers[0]?.place ?? null),
      following: isHollow ? null : (header.following[0]?.place ?? null),
      posts: null,
      totalLikes: null,
      recent: new Map(),
    },
  }
}

/** No followers at all: a new account, or a header that was drawn before its numbers came. Without data nobody can tell. */
function isZero({ followers }: Header): boolean {
  return followers.some(({ count }) => count.high === 0)
}

/** Why there is no follower count. */
function unread(
  root: Document,
  whose: Header['whose'],
  users: readonly PinterestUser[],
  handle: string,
  isAllMissing: boolean,
): Reading {
  if (root.readyState !== 'complete') return { state: 'loading' }
  if (whose === 'hollow') return { state: 'unavailable', why: 'login-wall' }
  const tab = new RegExp(`^(?:https://[a-z.]+)?/${handle}/_(?:created|saved)/?$`, 'i')
  const links = [...root.querySelectorAll('a')].slice(0, 2_000)
  const isProfile =
    whose === 'ours' || users.length > 0 || links.some((link) => tab.test(link.getAttribute('href') ?? ''))
  if (isProfile) return { state: 'layout-changed', missing: isAllMissing ? ['followers', 'following'] : ['followers'] }
  return { state: 'unavailable', why: 'login-wall' }
}

function accountOf(header: Header, user: PinterestUser | undefined, handle: string): Account {
  return {
    ...blankAccount(handle),
    ...displayName(header.name ?? user?.name),
    bioLength: user?.bio == null ? null : [...user.bio].length,
    hasAvatar: user?.hasAvatar ?? null,
    hasLink: user?.hasLink ?? null,
    isPrivate: user?.isPrivate ?? null,
  }
}
