import { tableOf } from '../dated.ts'
import { judgeRatio, type Signal } from './signal.ts'

/** Accounts followed for every follower: far above the usual where followers came by following back. */
export const followingPerFollower: Signal = {
  key: 'followingPerFollower',
  needs: ['followers', 'following'],
  judge(look, points) {
    const { following, platform } = look.snapshot
    const table = tableOf(platform, 'followingPerFollower', look.years.header)
    if (following === null || table === undefined) return null
    return judgeRatio(look, 'followingPerFollower', points, table, {
      low: following.low / look.followers.high,
      high: following.high / look.followers.low,
    })
  },
}
