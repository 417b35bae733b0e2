import { sorted } from './sample.ts'

/**
 * What the posts of an account say about each other, without any benchmark: how much they differ, how far the least and the
 * most stand out, and whether likes, comments and views move together. Ratios within one account, so the language, the
 * trade and the year of an account cancel out. Each is `null` where there is too little to tell. The order of the posts
 * does not matter, and counts enter as logs of (count + 1), so that none is lost at nought.
 */

/** Counts of one post; NaN where a count was not read sharply. */
export interface PostCounts {
  readonly likes: number
  readonly comments: number
  readonly views: number
}

/** Ratios within an account change their meaning with ten of a hundred posts; with fewer than this they have none. */
const FEWEST_FOR_SHAPE = 5

/** One kind of count over the posts that show it. */
export interface Spread {
  /** How many posts it is of. */
  readonly posts: number
  /** Standard deviation by mean. */
  readonly variation: number
  /** Least and most, as logs of their ratio to the median: 0 where all are alike. */
  readonly least: number
  readonly most: number
  /** The largest step between neighbours, as a log of their ratio. */
  readonly gap: number
  /** Kurtosis of the logs: 1 where the posts stand on two levels, 3 where they scatter evenly about one. */
  readonly levels: number
}

/** How two kinds of counts go together over the posts that show both. */
export interface Together {
  readonly posts: number
  /** Correlation of the logs, −1..1; 0 where either does not move. */
  readonly correlation: number
  /** Standard deviation of the log of their ratio. */
  readonly scatter: number
  /** By how much the log of the first moves with the log of the second; `null` where the second does not move. */
  readonly slope: number | null
}

/** The spread of one kind of count. */
function spreadOf(counts: readonly number[]): Spread | null {
  const posts = counts.length
  if (posts < FEWEST_FOR_SHAPE) return null
  const rising = sorted(counts.slice())
  const logs = rising.map((count) => Math.log(count + 1))
  const mean = meanOf(rising)
  if (mean === 0) return null
  const half = posts >> 1
  const upper = rising[half] ?? 0
  const middle = Math.log((posts % 2 === 1 ? upper : ((rising[half - 1] ?? 0) + upper) / 2) + 1)
  // Of more than a dozen posts not the very least and most, which lie further out the more posts there are, but a twelfth in.
  const inwards = Math.max(0, Math.ceil(posts / 12) - 1)
  let gap = 0
  for (let i = inwards + 1; i < posts - inwards; i++) gap = Math.max(gap, (logs[i] ?? 0) - (logs[i - 1] ?? 0))
  return {
    posts,
    variation: deviation(rising, mean) / mean,
    least: (logs[inwards] ?? 0) - middle,
    most: (logs[posts - 1 - inwards] ?? 0) - middle,
    gap,
    levels: kurtosis(logs),
  }
}

/** How `first` and `second`, of the same posts in the same order, go together. */
function together(first: readonly number[], second: readonly number[]): Together | null {
  const posts = first.length
  if (posts < FEWEST_FOR_SHAPE) return null
  const a = first.map((count) => Math.log(count + 1))
  const b = second.map((count) => Math.log(count + 1))
  const meanA = meanOf(a)
  const meanB = meanOf(b)
  let aa = 0
  let bb = 0
  let ab = 0
  for (let i = 0; i < posts; i++) {
    const fromA = (a[i] ?? 0) - meanA
    const fromB = (b[i] ?? 0) - meanB
    aa += fromA * fromA
    bb += fromB * fromB
    ab += fromA * fromB
  }
  const moves = aa > STILL && bb > STILL
  return {
    posts,
    correlation: moves ? Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))) : 0,
    scatter: Math.sqrt(Math.max(0, aa + bb - 2 * ab) / posts),
    slope: bb > STILL ? ab / bb : null,
  }
}

/** Less than rounding: squares of logs that sum to less do not move. */
const STILL = 1e-9

function meanOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

function deviation(values: readonly number[], mean: number): number {
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return Math.sqrt(squares / values.length)
}

function kurtosis(values: readonly number[]): number {
  const mean = meanOf(values)
  let second = 0
  let fourth = 0
  for (const value of values) {
    const square = (value - mean) ** 2
    second += square
    fourth += square * square
  }
  return second < STILL ? 3 : (values.length * fourth) / (second * second)
}

/** Everything that is told of the shape of an account's posts. */
export interface Shape {
  readonly likes: Spread | null
  readonly comments: Spread | null
  readonly views: Spread | null
  readonly commentsWithLikes: Together | null
  readonly viewsWithLikes: Together | null
}

/** Tells the shape of posts, given in an order that does not depend on the page's. */
export function shapeOf(posts: readonly PostCounts[]): Shape {
  const both = (key: 'comments' | 'views') => posts.filter((post) => isRead(post.likes) && isRead(post[key]))
  const column = (of: readonly PostCounts[], key: keyof PostCounts) => of.map((post) => post[key])
  const talked = both('comments')
  const seen = both('views')
  return {
    likes: spreadOf(column(posts, 'likes').filter(isRead)),
    comments: spreadOf(column(posts, 'comments').filter(isRead)),
    views: spreadOf(column(posts, 'views').filter(isRead)),
    commentsWithLikes: together(column(talked, 'comments'), column(talked, 'likes')),
    viewsWithLikes: together(column(seen, 'views'), column(seen, 'likes')),
  }
}

const isRead = (count: number) => !Number.isNaN(count)
