import type { Count, ProfileSnapshot } from '../profile.ts'
import { comparisonOf } from './format.ts'
import { type Sample, sorted } from './sample.ts'
import type { PostCounts } from './shape.ts'

/**
 * What the posts of a snapshot say, measure by measure. Only own posts speak for an account: pinned ones are picked by
 * hand, sponsored and shared ones reach other people; and only those of one format (`format.ts`). A post whose likes are hidden says nothing of likes.
 */

export interface Readings {
  /** Own posts that are compared: not pinned, not sponsored, not shared with another account, of one format. */
  readonly own: number
  /** They are of several formats, because none has enough. */
  readonly isMixed: boolean
  readonly likesHidden: number
  /** People who reacted: likes and comments, on X also reposts. */
  readonly reactions: Sample
  readonly views: Sample
  /** On TikTok and X. */
  readonly reactionsPerView: Sample
  /** On YouTube. */
  readonly likesPerView: Sample
  readonly commentsPerLike: Sample
  /** Likes and views that are known sharply, smallest first. */
  readonly sharpLikes: readonly number[]
  readonly sharpViews: readonly number[]
  /** What is known sharply of every own post, in an order that is not the page's. */
  readonly sharp: readonly PostCounts[]
  /** Some count of an own post is shown, but too coarsely to be among them. */
  readonly isCoarse: boolean
  /** A post has more likes than views: one of the two is not what it seems, so nothing is said with confidence. */
  readonly contradicts: boolean
}

/**
 * At most how many comments and reposts come with a like, for posts that do not show theirs: the 95th percentile of
 * accounts of the size.
 */
export interface UnreadReactions {
  readonly comments: number
  readonly shares: number
}

/** No account has more comments than likes, or more than twice the reposts, on a typical post: the very most unread ones. */
const MOST_COMMENTS = 1
const MOST_SHARES = 2
const NONE: Count = { value: 0, low: 0, high: 0, exact: true }

class Collector {
  private readonly value: number[] = []
  private readonly low: number[] = []
  private readonly high: number[] = []
  /** Only kept once a post was read in part. */
  private ifNone: number[] | null = null
  private lowIfMuch: number[] = []
  private highIfMuch: number[] = []
  private exact = true

  add(low: number, high: number, value: number): void {
    if (low !== high) this.exact = false
    this.value.push(value)
    this.low.push(low)
    this.high.push(high)
    if (this.ifNone === null) return
    this.ifNone.push(high)
    this.lowIfMuch.push(low)
    this.highIfMuch.push(high)
  }

  /** A post of which only `value` was read: it got at least `low`, at most `high`, and at the very most `ifMuch`. */
  addPartial(low: number, high: number, value: number, ifNone: number, ifMuch: number): void {
    this.exact = false
    if (this.ifNone === null) {
      this.ifNone = [...this.high]
      this.lowIfMuch = [...this.low]
      this.highIfMuch = [...this.high]
    }
    this.value.push(value)
    this.low.push(low)
    this.high.push(high)
    this.ifNone.push(ifNone)
    this.lowIfMuch.push(ifMuch)
    this.highIfMuch.push(ifMuch)
  }

  sample(of: number): Sample {
    const value = sorted(this.value)
    const low = this.exact ? value : sorted(this.low)
    const high = this.exact ? value : sorted(this.high)
    const { ifNone } = this
    return {
      read: value.length,
      unread: of - value.length,
      low,
      high,
      value,
      highIfNone: ifNone === null ? high : sorted(ifNone),
      lowIfMuch: ifNone === null ? low : sorted(this.lowIfMuch),
      highIfMuch: ifNone === null ? high : sorted(this.highIfMuch),
    }
  }
}

/** Reads the posts of a snapshot once, for all signals. The order of the posts does not matter. */
export function readPosts(snapshot: ProfileSnapshot, unread: UnreadReactions): Readings {
  const reactions = new Collector()
  const views = new Collector()
  const reactionsPerView = new Collector()
  const likesPerView = new Collector()
  const commentsPerLike = new Collector()
  const sharpLikes: number[] = []
  const sharpViews: number[] = []
  const sharp: PostCounts[] = []
  let isCoarse = false
  let contradicts = false
  let own = 0
  let hidden = 0
  const countsShares = snapshot.platform === 'x'
  // Only what some signal of the site asks for: collecting and sorting is most of the work.
  const usesLikes = snapshot.platform === 'youtube'
  const usesReactions = snapshot.platform === 'tiktok' || snapshot.platform === 'x'

  const { includes, isMixed } = comparisonOf(snapshot)

  for (const post of snapshot.recent) {
    if (!includes(post)) continue
    own++
    if (post.likesHidden) hidden++
    const liked = post.likesHidden ? null : post.likes
    const seen = post.views
    isCoarse ||= isShownCoarsely(liked) || isShownCoarsely(post.comments) || isShownCoarsely(seen)
    contradicts ||= liked !== null && seen !== null && liked.low > seen.high
    sharp.push({ likes: sharpOf(liked), comments: sharpOf(post.comments), views: sharpOf(seen) })
    if (seen !== null) {
      if (isSharp(seen)) sharpViews.push(seen.value)
      views.add(seen.low, seen.high, seen.value)
    }
    if (liked === null) continue
    if (isSharp(liked)) sharpLikes.push(liked.value)
    // The parts of a reaction beside the like; on X reposts are shown in the same row and counted by its table.
    const { comments } = post
    const shares = countsShares ? post.shares : NONE
    let { low, high, value } = liked
    let ceiling = 0
    let missing = 0
    if (comments === null) {
      ceiling += MOST_COMMENTS * liked.high
      missing += unread.comments * liked.high
    } else {
      low += comments.low
      high += comments.high
      value += comments.value
    }
    if (shares === null) {
      ceiling += MOST_SHARES * liked.high
      missing += unread.shares * liked.high
    } else {
      low += shares.low
      high += shares.high
      value += shares.value
    }
    const partial = comments === null || shares === null
    if (partial) reactions.addPartial(low, high + missing, value, high, high + ceiling)
    else reactions.add(low, high, value)
    if (seen !== null && seen.value > 0) {
      const per = Math.max(1, seen.low)
      if (usesLikes) likesPerView.add(liked.low / seen.high, liked.high / per, liked.value / seen.value)
      if (usesReactions) {
        const least = low / seen.high
        const shown = value / seen.value
        if (!partial) reactionsPerView.add(least, high / per, shown)
        else reactionsPerView.addPartial(least, (high + missing) / per, shown, high / per, (high + ceiling) / per)
      }
    }
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
    isMixed,
    likesHidden: hidden,
    reactions: reactions.sample(shown),
    views: views.sample(own),
    reactionsPerView: reactionsPerView.sample(shown),
    likesPerView: likesPerView.sample(shown),
    commentsPerLike: commentsPerLike.sample(shown),
    sharpLikes: sorted(sharpLikes),
    sharpViews: sorted(sharpViews),
    // How posts of different formats differ says nothing of the account.
    sharp: isMixed ? [] : inOrder(sharp),
    isCoarse,
    contradicts,
  }
}

/**
 * Known to within a tenth, as "1.0M" is: enough, beside how much posts differ from each other (a tenth moves a standard
 * deviation of logs by 0.03, and even steady accounts have a third).
 */
function isSharp(count: Count): boolean {
  return count.high - count.low <= 0.1 * count.value
}

const sharpOf = (count: Count | null) => (count !== null && isSharp(count) ? count.value : Number.NaN)

const isShownCoarsely = (count: Count | null) => count !== null && !isSharp(count)

/**
 * Sums of fractions depend on their order in the last digit; the page's order must not be seen even there. By insertion, as
 * in `sorted`; what is not a number comes last.
 */
function inOrder(posts: PostCounts[]): PostCounts[] {
  if (posts.length > 64) return posts.sort(after)
  for (let i = 1; i < posts.length; i++) {
    const post = posts[i]
    if (post === undefined) continue
    let at = i - 1
    for (let before = posts[at]; before !== undefined && after(before, post) > 0; before = posts[at]) {
      posts[at + 1] = before
      at--
    }
    posts[at + 1] = post
  }
  return posts
}

function after(a: PostCounts, b: PostCounts): number {
  return above(a.likes, b.likes) || above(a.views, b.views) || above(a.comments, b.comments)
}

function above(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1
  return Number.isNaN(b) ? -1 : a - b
}
