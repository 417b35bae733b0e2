import { tableOf } from '../benchmark.ts'
import { judgeRatio, type Signal } from './signal.ts'

/** All likes ever (TikTok's header) for every follower: followers who never liked anything show here. */
export const totalLikesPerFollower: Signal = {
  key: 'totalLikesPerFollower',
  needs: ['followers', 'totalLikes'],
  judge(look, points) {
    const { totalLikes, platform } = look.snapshot
    if (totalLikes === null) return null
    return judgeRatio(look, 'totalLikesPerFollower', points, tableOf(platform, 'totalLikesPerFollower'), {
      low: totalLikes.low / look.followers.high,
      high: totalLikes.high / look.followers.low,
    })
  },
}
