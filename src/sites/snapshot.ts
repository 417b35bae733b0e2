import type { Account, Count, Post, ProfileRef, ProfileSnapshot } from '../profile.ts'
import type { Places } from './site.ts'

/** The header counts of a snapshot, in the order the broken-page report names them. */
export type HeaderField = 'followers' | 'following' | 'posts' | 'totalLikes'

/** A post of which nothing is known but its id: readers fill in what the page shows. */
export function blankPost(id: string): Post {
  return {
    id,
    publishedAt: null,
    kind: 'other',
    likes: null,
    comments: null,
    shares: null,
    views: null,
    pinned: false,
    sponsored: false,
    collab: false,
    likesHidden: false,
  }
}

/** A snapshot of which nothing is known but whose it is and when it was looked at. */
export function blankSnapshot(ref: ProfileRef, at: string): ProfileSnapshot {
  return {
    platform: ref.platform,
    handle: ref.handle,
    url: ref.url,
    observedAt: at,
    followers: null,
    following: null,
    posts: null,
    totalLikes: null,
    account: blankAccount(ref.handle),
    recent: [],
  }
}

/** What the handle alone says of an account. */
export function blankAccount(handle: string): Account {
  return {
    displayName: null,
    handleLength: [...handle].length,
    handleDigits: [...handle].filter((character) => /\p{Nd}/u.test(character)).length,
    displayNameWords: null,
    bioLength: null,
    hasAvatar: null,
    hasLink: null,
    isVerified: null,
    isPrivate: null,
    isAutomated: null,
    joinedAt: null,
  }
}

/** The name as a person reads it: bidi controls and runs of white space are markup, not name. At most 200 characters. */
export function displayName(text: string | null | undefined): Pick<Account, 'displayName' | 'displayNameWords'> {
  const name = (text ?? '')
    .replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
  if (name === '') return { displayName: null, displayNameWords: null }
  return { displayName: name, displayNameWords: name.split(' ').length }
}

/** No place on the page is known: everything was read from its data. */
export const NOWHERE: Places = { followers: null, following: null, posts: null, totalLikes: null, recent: new Map() }

/** Own posts in page order, each id once: the first sighting keeps its place, later ones fill its blanks. */
export function uniquePosts(posts: readonly Post[]): Post[] {
  const byId = new Map<string, Post>()
  for (const post of posts) {
    const seen = byId.get(post.id)
    byId.set(post.id, seen === undefined ? post : fillBlanks(seen, post))
  }
  return [...byId.values()]
}

function fillBlanks(seen: Post, again: Post): Post {
  const first = (a: Count | null, b: Count | null) => a ?? b
  return {
    ...seen,
    publishedAt: seen.publishedAt ?? again.publishedAt,
    kind: seen.kind === 'other' ? again.kind : seen.kind,
    likes: first(seen.likes, again.likes),
    comments: first(seen.comments, again.comments),
    shares: first(seen.shares, again.shares),
    views: first(seen.views, again.views),
    pinned: seen.pinned || again.pinned,
    sponsored: seen.sponsored || again.sponsored,
    collab: seen.collab || again.collab,
    likesHidden: seen.likesHidden || again.likesHidden,
  }
}
