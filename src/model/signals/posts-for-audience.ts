import { tableOf } from '../dated.ts'
import { judgeRatio, type Signal } from './signal.ts'

/**
 * Output against audience: posts ever published, for an account of 1,000 followers or more. One range for all sizes, so that no claim
 * of followers moves it. Of delivered accounts with so many followers half have seven posts or fewer (ig_srf), of people one in
 * twenty has fewer than thirty.
 */
export const postsForAudience: Signal = {
  key: 'postsForAudience',
  needs: ['posts'],
  judge(look, points) {
    const { posts, platform } = look.snapshot
    const table = tableOf(platform, 'postsForAudience', look.years.header)
    if (posts === null || table === undefined) return null
    return judgeRatio(look, 'postsForAudience', points, table, { low: posts.low, high: posts.high })
  },
}
