import type { Together } from '../shape.ts'
import { judgeShape } from './shape.ts'
import type { Scored, Signal } from './signal.ts'
import { mayShow } from './spread.ts'

/**
 * Whether two kinds of counts move together from post to post, as they do where the same people like, talk and watch. What
 * was delivered on top of one kind loosens the tie. Ratios within one account, so its size and language cancel out.
 */

/** Correlation of the logs: −1 to 1. */
export const likesWithComments = signal('likesWithComments', 'commentsWithLikes', (tie) => tie.correlation)
export const likesWithViews = signal('likesWithViews', 'viewsWithLikes', (tie) => tie.correlation)

/** Standard deviation of the log of their ratio: how unsteady the likes for a view are, and the comments for a like. */
export const spreadOfLikesPerView = signal('spreadOfLikesPerView', 'viewsWithLikes', (tie) => tie.scatter)
export const spreadOfCommentsPerLike = signal('spreadOfCommentsPerLike', 'commentsWithLikes', (tie) => tie.scatter)

/** By how much comments, and views, rise where likes double, in doublings: equal parts on every post flatten it. */
export const commentsFollowLikes = signal('commentsFollowLikes', 'commentsWithLikes', (tie) => tie.slope)
export const viewsFollowLikes = signal('viewsFollowLikes', 'viewsWithLikes', (tie) => tie.slope)

function signal(key: Scored, pair: 'commentsWithLikes' | 'viewsWithLikes', placeOf: (tie: Together) => number): Signal {
  return {
    key,
    needs: ['likes', pair === 'viewsWithLikes' ? 'views' : 'comments'],
    judge(look) {
      const tie = look.shape[pair]
      return judgeShape(look, key, tie && placeOf(tie), { read: tie?.posts ?? 0, all: mayShow(look, 'likes') })
    },
  }
}
