import { commentsPerLike } from './comments-per-like.ts'
import { engagementRate } from './engagement-rate.ts'
import { followingPerFollower } from './following.ts'
import { followerHistory, followerStairs, followingSawtooth, roundLots } from './history.ts'
import { likesPerVideo } from './likes-per-video.ts'
import { likesPerView } from './likes-per-view.ts'
import { postsForAudience } from './posts-for-audience.ts'
import type { Signal } from './signal.ts'
import {
  gapInLikes,
  largestPost,
  leastDiscussedPost,
  leastSeenPost,
  likesOnLevels,
  mostSeenPost,
  smallestPost,
  spreadOfComments,
  spreadOfLikes,
  spreadOfViews,
} from './spread.ts'
import {
  commentsFollowLikes,
  likesWithComments,
  likesWithViews,
  spreadOfCommentsPerLike,
  spreadOfLikesPerView,
  viewsFollowLikes,
} from './together.ts'
import { totalLikesPerFollower } from './total-likes.ts'
import { viewsPerFollower } from './views-per-follower.ts'

/** Every signal. A signal counts on a site if the site's card has points for it. */
export const SIGNALS: readonly Signal[] = [
  engagementRate,
  viewsPerFollower,
  likesPerView,
  commentsPerLike,
  spreadOfLikes,
  smallestPost,
  largestPost,
  gapInLikes,
  likesOnLevels,
  spreadOfViews,
  leastSeenPost,
  mostSeenPost,
  spreadOfComments,
  leastDiscussedPost,
  likesWithComments,
  spreadOfCommentsPerLike,
  commentsFollowLikes,
  likesWithViews,
  spreadOfLikesPerView,
  viewsFollowLikes,
  totalLikesPerFollower,
  likesPerVideo,
  postsForAudience,
  followingPerFollower,
  followerHistory,
  roundLots,
  followerStairs,
  followingSawtooth,
]
