import type { Spread } from '../shape.ts'
import { judgeShape } from './shape.ts'
import type { Look, Scored, Signal } from './signal.ts'

/**
 * How much posts differ from each other, one kind of count at a time. Both sides are held against real accounts and the same
 * accounts with a purchase: delivered reactions come in equal parts, or on some posts and not on others. Ratios within one
 * account. Where the curves rise and fall: docs/MODEL.md.
 */

/** Standard deviation by mean of likes: steadier than posts are speaks against, up to the cap of its curve. */
export const spreadOfLikes = signal('spreadOfLikes', 'likes', (spread) => spread.variation)
export const spreadOfViews = signal('spreadOfViews', 'views', (spread) => spread.variation)
export const spreadOfComments = signal('spreadOfComments', 'comments', (spread) => spread.variation)

/** The least liked post, by the median: where every post gets the same on top, none is far below. */
export const smallestPost = signal('smallestPost', 'likes', (spread) => spread.least, Math.exp)
export const leastSeenPost = signal('leastSeenPost', 'views', (spread) => spread.least, Math.exp)
export const leastDiscussedPost = signal('leastDiscussedPost', 'comments', (spread) => spread.least, Math.exp)

/** The most liked post, and the most seen one, by the median. */
export const largestPost = signal('largestPost', 'likes', (spread) => spread.most, Math.exp)
export const mostSeenPost = signal('mostSeenPost', 'views', (spread) => spread.most, Math.exp)

/** The largest step between two neighbours in likes: posts that got some apart from those that did not. */
export const gapInLikes = signal('gapInLikes', 'likes', (spread) => spread.gap, Math.exp)

/** Kurtosis of the logs of likes: low where posts stand on two levels with nothing in between. */
export const likesOnLevels = signal('likesOnLevels', 'likes', (spread) => spread.levels)

function signal(
  key: Scored,
  counts: 'likes' | 'comments' | 'views',
  placeOf: (spread: Spread) => number,
  shown?: (place: number) => number,
): Signal {
  return {
    key,
    needs: [counts],
    judge(look) {
      const spread = look.shape[counts]
      return judgeShape(
        look,
        key,
        spread && placeOf(spread),
        { read: spread?.posts ?? 0, all: mayShow(look, counts) },
        shown,
      )
    },
  }
}

/** Own posts that could have shown a count: those that hide their likes show none. */
export function mayShow({ readings }: Look, counts: 'likes' | 'comments' | 'views'): number {
  return counts === 'likes' ? readings.own - readings.likesHidden : readings.own
}
