import type { Platform, Post, ProfileSnapshot } from '../profile.ts'

/**
 * Which posts of an account are compared with each other. A Short is seen by other people than a long video, and a reel by more than a
 * photo (on Instagram 1.4 to 2.3 times as many, creatorsjet.com 2025, 10,000 posts; Shorts get more views and more likes a view,
 * arXiv 2403.00454): a mix of the two is neither a typical post nor a wild spread. So only posts of one format speak, that of
 * which there are most: whether or not their counts are shown, or hiding those of the one would let the other speak. Where no
 * format has enough, all speak together, and little is made of it.
 */

/** Formats that are shown to different people. A kind that nobody could tell goes with what its site mostly has. */
type Format = 'still' | 'long' | 'short' | 'live' | 'any'
/** In this order where two have as many posts. */
const FORMATS: readonly Format[] = ['still', 'long', 'short', 'live', 'any']

const INSTAGRAM: Readonly<Record<Post['kind'], Format>> = {
  text: 'still',
  photo: 'still',
  carousel: 'still',
  other: 'still',
  // Since 2022 every video there is a reel; before, videos were shown as photos were.
  video: 'short',
  short: 'short',
  live: 'live',
}
const YOUTUBE: Readonly<Record<Post['kind'], Format>> = {
  text: 'still',
  photo: 'still',
  carousel: 'still',
  other: 'long',
  video: 'long',
  short: 'short',
  live: 'live',
}
const TIKTOK: Readonly<Record<Post['kind'], Format>> = {
  text: 'still',
  photo: 'still',
  carousel: 'still',
  other: 'short',
  video: 'short',
  short: 'short',
  live: 'live',
}
/** X shows everything in one stream. */
const OF: Partial<Record<Platform, Readonly<Record<Post['kind'], Format>>>> = {
  instagram: INSTAGRAM,
  tiktok: TIKTOK,
  youtube: YOUTUBE,
}

/** Fewer posts than this and the median is anybody's guess: nothing is said (README.md, "How many posts"). */
export const FEWEST_POSTS = 5

export interface Comparison {
  /** Whether a post is one of those that are compared. */
  readonly includes: (post: Post) => boolean
  /** No format has enough posts: those of all are taken together. */
  readonly isMixed: boolean
}

const ALL_OF_ONE: Comparison = { includes: isOwn, isMixed: false }
const ALL_MIXED: Comparison = { includes: isOwn, isMixed: true }

/** Own posts: pinned ones are picked by hand, sponsored and shared ones reach other people. */
export function isOwn({ pinned, sponsored, collab }: Post): boolean {
  return !(pinned || sponsored || collab)
}

export function comparisonOf({ platform, recent }: ProfileSnapshot): Comparison {
  const formats = OF[platform]
  if (formats === undefined) return ALL_OF_ONE
  let own = 0
  for (const post of recent) if (isOwn(post)) own++
  let most: Format | null = null
  let count = FEWEST_POSTS - 1
  for (const format of FORMATS) {
    let posts = 0
    for (const post of recent) if (formats[post.kind] === format && isOwn(post)) posts++
    if (posts === own) return ALL_OF_ONE
    if (posts <= count) continue
    most = format
    count = posts
  }
  if (most === null) return ALL_MIXED
  return { includes: (post) => isOwn(post) && formats[post.kind] === most, isMixed: false }
}
