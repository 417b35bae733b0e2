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
  /** Correlation of the logs, −1..1; towards 0 where either hardly moves. */
  readonly correlation: number
  /** Standard deviation of the log of their ratio. */
  readonly scatter: number
  /** By how much the log of the first moves with the log of the second; towards 0 where the second hardly moves. */
  readonly slope: number
}

/** The spread of one kind of count; `counts` and `logs` post by post, NaN where it was not read. */
function spreadOf(counts: readonly number[], logsOfAll: readonly number[]): Spread | null {
  const rising = risingOf(counts)
  const posts = rising.length
  if (posts < FEWEST_FOR_SHAPE) return null
  const logs = risingOf(logsOfAll)
  const mean = meanOf(rising)
  if (mean === 0) return null
  const half = posts >> 1
  const upper = rising[half] ?? 0
  const middle = posts % 2 === 1 ? (logs[half] ?? 0) : Math.log(((rising[half - 1] ?? 0) + upper) / 2 + 1)
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

/** How the logs of two kinds of counts go together; NaN where one of a post was not read. */
function together(a: readonly number[], b: readonly number[]): Together | null {
  let posts = 0
  let sumA = 0
  let sumB = 0
  for (let i = 0; i < a.length; i++) {
    const both = (a[i] ?? 0) + (b[i] ?? 0)
    if (Number.isNaN(both)) continue
    posts++
    sumA += a[i] ?? 0
    sumB += b[i] ?? 0
  }
  if (posts < FEWEST_FOR_SHAPE) return null
  let aa = 0
  let bb = 0
  let ab = 0
  for (let i = 0; i < a.length; i++) {
    const fromA = (a[i] ?? 0) - sumA / posts
    const fromB = (b[i] ?? 0) - sumB / posts
    if (Number.isNaN(fromA + fromB)) continue
    aa += fromA * fromA
    bb += fromB * fromB
    ab += fromA * fromB
  }
  const blur = posts * BLUR
  return {
    posts,
    correlation: ab / Math.sqrt((aa + blur) * (bb + blur)),
    scatter: Math.sqrt(Math.max(0, aa + bb - 2 * ab) / posts),
    slope: ab / (bb + blur),
  }
}

/**
 * The variance of a log that comes from how counts are written alone: 0.03², a step of a tenth. Ratios of small movements
 * are taken as if every count had that much noise of its own. Without it posts that differ by less than rounding would have
 * any correlation, slope and kurtosis at all, another with every digit shown; posts differ by ten times as much.
 */
const BLUR = 0.03 ** 2

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
  // The moments of a sum of two: of what was counted, and of even noise.
  second /= values.length
  fourth /= values.length
  return (fourth + 6 * second * BLUR + 3 * BLUR ** 2) / (second + BLUR) ** 2
}

/** Everything that is told of the shape of an account's posts. */
export interface Shape {
  readonly likes: Spread | null
  readonly comments: Spread | null
  readonly views: Spread | null
  readonly commentsWithLikes: Together | null
  readonly viewsWithLikes: Together | null
}

/** Where nothing was read of it, or no signal asks. */
export const SHAPELESS: Shape = {
  likes: null,
  comments: null,
  views: null,
  commentsWithLikes: null,
  viewsWithLikes: null,
}

/** Tells the shape of posts, given in an order that does not depend on the page's. */
export function shapeOf(posts: readonly PostCounts[]): Shape {
  const likes: number[] = []
  const comments: number[] = []
  const views: number[] = []
  const logLikes: number[] = []
  const logComments: number[] = []
  const logViews: number[] = []
  for (const post of posts) {
    likes.push(post.likes)
    comments.push(post.comments)
    views.push(post.views)
    logLikes.push(Math.log(post.likes + 1))
    logComments.push(Math.log(post.comments + 1))
    logViews.push(Math.log(post.views + 1))
  }
  return {
    likes: spreadOf(likes, logLikes),
    comments: spreadOf(comments, logComments),
    views: spreadOf(views, logViews),
    commentsWithLikes: together(logComments, logLikes),
    viewsWithLikes: together(logViews, logLikes),
  }
}

function risingOf(values: readonly number[]): number[] {
  const read: number[] = []
  for (const value of values) if (!Number.isNaN(value)) read.push(value)
  return sorted(read)
}
