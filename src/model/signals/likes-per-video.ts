import { tableOf } from '../dated.ts'
import { judgeRatio, type Signal } from './signal.ts'

/**
 * All likes ever, for every video and follower: what a typical video of this account got from those who follow it now. TikTok's
 * header gives the likes, its data the videos. A mean over a lifetime, which one viral video lifts: only the lower side speaks.
 */
export const likesPerVideo: Signal = {
  key: 'likesPerVideo',
  needs: ['followers', 'posts', 'totalLikes'],
  judge(look, points) {
    const { totalLikes, posts, platform } = look.snapshot
    const table = tableOf(platform, 'likesPerVideo', look.years.header)
    if (totalLikes === null || posts === null || posts.high === 0 || table === undefined) return null
    return judgeRatio(look, 'likesPerVideo', points, table, {
      low: totalLikes.low / posts.high / look.followers.high,
      high: totalLikes.high / Math.max(1, posts.low) / look.followers.low,
    })
  },
}
