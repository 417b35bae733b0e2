import type { Count, Platform, Post, ProfileSnapshot } from '../profile.ts'
import { type Sample, sorted } from './sample.ts'

/**
 * What the posts of a snapshot say, measure by measure. Only own posts speak for an account: pinned ones are picked by
 * hand, sponsored and shared ones reach other people. A post whose likes are hidden says nothing of likes.
 */

export interface Readings {
  /** Own posts: not pinned, not sponsored, not shared with another account. */
  readonly own: number
  readonly likesHidden: number
  /** People who reacted: likes and comments, on X also reposts. */
  readonly reactions: Sample
  readonly views: Sample
  readonly reactionsPerView: Sample
  readonly likesPerView: Sample
  readonly commentsPerLike: Sample
  readonly likes: readonly Count[]
  readonly viewCounts: readonly Count[]
  /** Posts on which likes (or, where likes are not shown, views) are known to within 5 %. */
  readonly sharp: number
}

/**
 * At most how many comments and reposts come with a like, for posts that do not show theirs: the 95th percentile of
 * accounts of the size.
 */
export interface UnreadReactions {
  readonly comments: number
  readonly shares: number
}

/** Fewer posts than this and the median is anybody's guess: nothing is said (README.md, "How many posts"). */
export const FEWEST_POSTS = 5

class Collector {
  private readonly low: number[] = []
  private readonly high: number[] = []
  private readonly value: number[] = []
  private readonly highIfNone: number[] = []
  private readonly lowIfMuch: number[] = []
  private readonly highIfMuch: number[] = []
  private exact = true
  private partial = false

  add(low: number, high: number, value: number): void {
    if (low !== high) this.exact = false
    this.push(low, high, value, high, low, high)
  }

  /** Some of it was not read: at least `low`, probably at most `high`, without it at most `highIfNone`. */
  addPartial(low: number, high: number, value: number, highIfNone: number): void {
    this.exact = false
    this.partial = true
    this.push(low, high, value, highIfNone, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
  }

  sample(of: number): Sample {
    const value = sorted(this.value)
    const low = this.exact ? value : sorted(this.low)
    const high = this.exact ? value : sorted(this.high)
    return {
      read: value.length,
      unread: of - value.length,
      low,
      high,
      value,
      highIfNone: this.partial ? sorted(this.highIfNone) : high,
      lowIfMuch: this.partial ? sorted(this.lowIfMuch) : low,
      highIfMuch: this.partial ? sorted(this.highIfMuch) : high,
    }
  }

  private push(low: number, high: number, value: number, ifNone: number, lowIfMuch: number, highIfMuch: number): void {
    this.low.push(low)
    this.high.push(high)
    this.value.push(value)
    this.highIfNone.push(ifNone)
    this.lowIfMuch.push(lowIfMuch)
    this.highIfMuch.push(highIfMuch)
  }
}

/** Reads the posts of a snapshot once, for all signals. The order of the posts does not matter. */
export function readPosts(snapshot: ProfileSnapshot, unread: UnreadReactions): Readings {
  const reactions = new Collector()
  const views = new Collector()
  const reactionsPerView = new Collector()
  const likesPerView = new Collector()
  const commentsPerLike = new Collector()
  const likes: Count[] = []
  const viewCounts: Count[] = []
  let own = 0
  let hidden = 0
  let sharp = 0

  for (const post of snapshot.recent) {
    if (post.pinned || post.sponsored || post.collab) continue
    own++
    if (post.likesHidden) hidden++
    const liked = post.likesHidden ? null : post.likes
    const seen = post.views
    if (isSharp(liked ?? seen)) sharp++
    if (seen !== null) {
      viewCounts.push(seen)
      views.add(seen.low, seen.high, seen.value)
    }
    if (liked === null) continue
    likes.push(liked)
    const parts = partsOf(post, snapshot.platform)
    const low = liked.low + parts.low
    const high = liked.high + parts.high
    const value = liked.value + parts.value
    const missing = liked.high * ((parts.noComments ? unread.comments : 0) + (parts.noShares ? unread.shares : 0))
    const partial = parts.noComments || parts.noShares
    if (partial) reactions.addPartial(low, high + missing, value, high)
    else reactions.add(low, high, value)
    if (seen !== null && seen.value > 0) {
      const most = seen.low > 0 ? (high + missing) / seen.low : Number.POSITIVE_INFINITY
      if (partial) reactionsPerView.addPartial(low / seen.high, most, value / seen.value, high / Math.max(1, seen.low))
      else reactionsPerView.add(low / seen.high, most, value / seen.value)
      likesPerView.add(liked.low / seen.high, liked.high / Math.max(1, seen.low), liked.value / seen.value)
    }
    const { comments } = post
    if (comments !== null && liked.value > 0) {
      commentsPerLike.add(
        comments.low / liked.high,
        comments.high / Math.max(1, liked.low),
        comments.value / liked.value,
      )
    }
  }
  const shown = own - hidden
  return {
    own,
    likesHidden: hidden,
    reactions: reactions.sample(shown),
    views: views.sample(own),
    reactionsPerView: reactionsPerView.sample(shown),
    likesPerView: likesPerView.sample(shown),
    commentsPerLike: commentsPerLike.sample(shown),
    likes,
    viewCounts,
    sharp,
  }
}

/** Known to within 5 %: enough, beside how much posts differ from each other. */
function isSharp(count: Count | null): boolean {
  return count !== null && count.high - count.low <= 0.05 * count.value
}

const NOTHING = { low: 0, high: 0, value: 0 }

function partsOf(post: Post, platform: Platform) {
  const comments = post.comments ?? NOTHING
  const countsShares = platform === 'x'
  const shares = (countsShares ? post.shares : null) ?? NOTHING
  return {
    low: comments.low + shares.low,
    high: comments.high + shares.high,
    value: comments.value + shares.value,
    noComments: post.comments === null,
    noShares: countsShares && post.shares === null,
  }
}
