import type { ProfileRef } from '../profile.ts'
import { guarded } from './guarded.ts'
import { isRemote, postRef, profileHandle, profileUrl } from './mastodon-address.ts'
import { accountIn, type Header, headerIn } from './mastodon-header.ts'
import { type Page, pageIn } from './mastodon-page.ts'
import { ownPosts } from './mastodon-posts.ts'
import { settleHeader } from './settle.ts'
import type { Reading, Site } from './site.ts'
import { blankSnapshot } from './snapshot.ts'

/**
 * Mastodon and its forks, on any server: exact counts in titles, short ones shown. The largest servers can be read on every
 * visit; on all others nothing is read before a click.
 */
export const mastodon: Site = {
  platform: 'mastodon',
  label: 'Mastodon',
  matches: [
    'https://mastodon.social/*',
    'https://mastodon.online/*',
    'https://mastodon.world/*',
    'https://mstdn.social/*',
    'https://mstdn.jp/*',
    'https://mas.to/*',
    'https://fosstodon.org/*',
    'https://hachyderm.io/*',
    'https://infosec.exchange/*',
    'https://techhub.social/*',
  ],
  reads: 'when-allowed',
  profileAt,
  read: guarded(look, ['followers', 'following', 'posts']),
  postAt: postRef,
  mayShowFollowers: (_root, url) => /^\/@[^/]+\/followers\/?$/.test(url.pathname),
}

function profileAt(url: URL): ProfileRef | undefined {
  const handle = profileHandle(url)
  return handle === undefined ? undefined : { platform: 'mastodon', handle, url: profileUrl(url, handle) }
}

function look(root: Document, ref: ProfileRef, at: string): Reading {
  const page = pageIn(root)
  // Any host may be a Mastodon server, and most are none.
  if (page === null) return { state: 'unavailable', why: isSignIn(root) ? 'login-wall' : 'missing' }
  const handle = ref.handle.toLowerCase()
  const header = headerIn(page, handle)
  if (header.row === null) return unread(page, header)
  const { followers, following, posts } = header
  const remote = isRemote(ref.handle)
  const counts = settleHeader({
    // An account that hides its followers from other servers has here only those of this one, and nothing says so.
    ...(remote ? {} : { followers }),
    following,
    posts,
  })
  if (counts.followers === null && !remote && !counts.contested?.includes('followers'))
    return { state: 'layout-changed', missing: missingIn(counts) }
  const own = ownPosts(page, handle)
  return {
    state: 'ready',
    snapshot: {
      ...blankSnapshot(ref, at),
      ...counts,
      account: accountIn(page, header, ref.handle),
      recent: own.map(({ post }) => post),
    },
    places: {
      followers: followers.place,
      following: following.place,
      posts: posts.place,
      totalLikes: null,
      recent: new Map(own.map(({ post, element }) => [post.id, element])),
    },
  }
}

function missingIn(counts: object): string[] {
  return Object.entries(counts).flatMap(([name, count]) => (count === null && name !== 'totalLikes' ? [name] : []))
}

/** Why the profile's row of counts is not there. */
function unread({ app }: Page, { isOfAnother, isNamed }: Header): Reading {
  // Between two profiles: the address is of the one, the page still of the other.
  if (isOfAnother) return { state: 'loading' }
  if (app.querySelector('.error-column') !== null) return { state: 'unavailable', why: 'missing' }
  // "This profile has been hidden by the moderators": it opens at a click of the reader's.
  if (app.querySelector('.limited-account-hint') !== null) return { state: 'unavailable', why: 'age-gate' }
  return isNamed ? { state: 'layout-changed', missing: ['followers', 'following', 'posts'] } : { state: 'loading' }
}

function isSignIn(root: Document): boolean {
  return root.querySelector('form[action="/auth/sign_in"]') !== null
}
