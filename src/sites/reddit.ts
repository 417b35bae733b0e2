import type { ProfileRef } from '../profile.ts'
import { guarded } from './guarded.ts'
import { postRef, profileRef } from './reddit-address.ts'
import { communityPage } from './reddit-community.ts'
import { postsOf, type ShownPost, shownPosts } from './reddit-posts.ts'
import { userPage } from './reddit-user.ts'
import { settleHeader } from './settle.ts'
import type { Reading, Site } from './site.ts'
import { blankSnapshot } from './snapshot.ts'

/**
 * Reddit, users and communities, in the current client and the old one. A user's followers are shown nowhere; karma is not
 * an audience. What can be read are posts, with exact scores and numbers of comments.
 */
export const reddit: Site = {
  platform: 'reddit',
  label: 'Reddit',
  matches: ['https://www.reddit.com/*', 'https://old.reddit.com/*'],
  reads: 'when-allowed',
  profileAt: profileRef,
  read: guarded(
    (root, ref, at) => (ref.handle.startsWith('r/') ? community(root, ref, at) : user(root, ref, at)),
    ['posts'],
  ),
  postAt: postRef,
}

function user(root: Document, ref: ProfileRef, at: string): Reading {
  const handle = ref.handle.toLowerCase()
  const { names, isProfile, account } = userPage(root, ref.handle)
  const shown = shownPosts(root)
  const own = shown.filter(({ author }) => author === handle)
  // Between two profiles: the address is of the one, the page still of the other.
  if (names.size > 0 && !names.has(handle)) return { state: 'loading' }
  if (!names.has(handle) && own.length === 0) return absent(root, isProfile || shown.length > 0)
  if (shown.length === 0 && !hasFeed(root)) return { state: 'layout-changed', missing: ['posts'] }
  return ready({ ...blankSnapshot(ref, at), account }, own, at)
}

function community(root: Document, ref: ProfileRef, at: string): Reading {
  const name = ref.handle.slice('r/'.length)
  const page = communityPage(root, name)
  const shown = shownPosts(root)
  const own = shown.filter((post) => post.community === name.toLowerCase())
  if (page.isOfAnother) return { state: 'loading' }
  if (page.place === null && own.length > 0) return { state: 'layout-changed', missing: ['followers'] }
  if (page.place === null) return absent(root, shown.length > 0)
  const counts = settleHeader({ followers: { now: page.subscribers } })
  const reading = ready({ ...blankSnapshot(ref, at), ...counts, account: page.account }, own, at)
  return { ...reading, places: { ...reading.places, followers: counts.followers === null ? null : page.place } }
}

type Ready = Extract<Reading, { state: 'ready' }>

function ready(snapshot: Ready['snapshot'], own: readonly ShownPost[], at: string): Ready {
  const posts = postsOf(own, at)
  return {
    state: 'ready',
    snapshot: { ...snapshot, recent: posts.map(({ post }) => post) },
    places: {
      followers: null,
      following: null,
      posts: null,
      totalLikes: null,
      recent: new Map(posts.map(({ post, element }) => [post.id, element])),
    },
  }
}

/** Whether there is a place for posts, with or without any in it. */
function hasFeed(root: Document): boolean {
  return root.querySelector('shreddit-feed,[data-testid="profile-main"],#siteTable') !== null
}

/** Why there is nothing of this profile: gone, behind a question, behind a check for robots, or not there yet. */
function absent(root: Document, isOther: boolean): Reading {
  if (isOther) return { state: 'loading' }
  if (root.querySelector('form[action*="over18"],xpromo-nsfw-blocking-container,[data-testid="age-gate"]') !== null)
    return { state: 'unavailable', why: 'age-gate' }
  if (root.querySelector('shreddit-forbidden,#shreddit-forbidden,.interstitial') !== null)
    return { state: 'unavailable', why: 'missing' }
  if (root.querySelector('shreddit-app,#header') !== null) return { state: 'loading' }
  return { state: 'unavailable', why: 'login-wall' }
}
