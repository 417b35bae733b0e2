import { tableOf } from '../dated.ts'
import { judgeRatio, type Signal } from './signal.ts'

/** All likes ever (TikTok's header) for every follower: followers who never liked anything show here. */
export const totalLikesPerFollower: Signal = {
  key: 'totalLikesPerFollower',
  needs: ['followers', 'totalLikes'],
  judge(look, points) {
    const { totalLikes, platform } = look.snapshot
    const table = tableOf(platform, 'totalLikesPerFollower', look.years.header)
    if (totalLikes === null || table === undefined) return null
    return judgeRatio(look, 'totalLikesPerFollower', points, table, {
      low: totalLikes.low / look.followers.high,
      high: totalLikes.high / look.followers.low,
    })
  },
}
