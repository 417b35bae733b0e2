import type { Count, Post, ProfileSnapshot } from '../profile.ts'

/** Why a post is left out of the median. */
export type LeftOut = 'pinned' | 'sponsored' | 'collab' | 'hidden'

export interface SeriesPost {
  readonly id: string
  readonly publishedAt: string | null
  /** Reactions or views, as the page shows them. */
  readonly value: number
  readonly leftOut: LeftOut | null
}

/** The posts that can be drawn beside each other: all by reactions, or, where those are not shown, all by views. */
export interface Series {
  readonly of: 'reactions' | 'views'
  readonly posts: readonly SeriesPost[]
  /** Of the posts that count. */
  readonly median: number
}

/** Fewer than these say nothing as a plot. */
const LEAST = 3

/** `null` where too few posts show anything. */
export function postSeries({ platform, recent }: ProfileSnapshot): Series | null {
  const byReactions = series('reactions', recent, (post) => reactions(post, platform === 'x'))
  const byViews = series('views', recent, ({ views }) => views?.value ?? null)
  return byReactions ?? byViews
}

function series(of: Series['of'], recent: readonly Post[], measure: (post: Post) => number | null): Series | null {
  const posts = recent.flatMap((post) => {
    const value = measure(post)
    return value === null ? [] : [{ id: post.id, publishedAt: post.publishedAt, value, leftOut: leftOut(post) }]
  })
  const counted = posts.filter((post) => post.leftOut === null).map((post) => post.value)
  return counted.length < LEAST ? null : { of, posts, median: medianOf(counted) }
}

/** Likes and comments; on X reposts too, as the benchmarks there count them. `null` where the page shows no likes. */
function reactions({ likes, comments, shares, likesHidden }: Post, withShares: boolean): number | null {
  if (likes === null || likesHidden) return null
  return [likes, comments, withShares ? shares : null].reduce((sum, count) => sum + shownOf(count), 0)
}

function shownOf(count: Count | null): number {
  return count?.value ?? 0
}

function leftOut(post: Post): LeftOut | null {
  if (post.pinned) return 'pinned'
  if (post.sponsored) return 'sponsored'
  if (post.collab) return 'collab'
  return post.likesHidden ? 'hidden' : null
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? 0
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper
}

/** From the first to the last dated post, in days; `null` with fewer than two dates. */
export function daysSpanned(posts: readonly SeriesPost[]): number | null {
  const times = posts.flatMap(({ publishedAt, leftOut: out }) =>
    publishedAt === null || out === 'pinned' ? [] : [Date.parse(publishedAt)],
  )
  return times.length < 2 ? null : (Math.max(...times) - Math.min(...times)) / 86_400_000
}
