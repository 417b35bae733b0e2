import { tableOf } from '../dated.ts'
import { FEWEST_POSTS } from '../format.ts'
import { judgePosts, type Look, type Signal } from './signal.ts'

/**
 * Reactions to a typical post. Per follower, against platform and size; on TikTok per view where likes and views are both
 * shown, because the newer and better table is per view (Modash, 2025-11).
 */
export const engagementRate: Signal = {
  key: 'engagementRate',
  needs: ['followers', 'likes'],
  judge(look, points) {
    const { reactions, reactionsPerView } = look.readings
    const table = tableOf(look.snapshot.platform, 'reactionsPerFollower', look.years.posts)
    const perFollower = judgePosts(look, 'engagementRate', points, table, reactions, true)
    if (!isPerView(look)) {
      // Where the rate is told per view, the fitted curve is of that, and a rate per follower has no place on it.
      const isOther = tableOf(look.snapshot.platform, 'reactionsPerView') !== undefined
      return perFollower && isOther ? { ...perFollower, measure: null } : perFollower
    }
    const perView = judgePosts(
      look,
      'engagementRate',
      points,
      tableOf(look.snapshot.platform, 'reactionsPerView', look.years.posts),
      reactionsPerView,
    )
    if (perView === null || perFollower === null) return perView ?? (perFollower && { ...perFollower, measure: null })
    // Both can be told: the kinder one counts, or a page that shows no views would look better than the same page with.
    return {
      ...perView,
      counted: Math.max(perView.counted, perFollower.counted),
      range: {
        low: Math.max(perView.range.low, perFollower.range.low),
        high: Math.max(perView.range.high, perFollower.range.high),
      },
    }
  },
}

/** Whether the rate is told per view: TikTok, if enough posts show both. */
export function isPerView({ snapshot, readings }: Look): boolean {
  return readings.reactionsPerView.read >= FEWEST_POSTS && tableOf(snapshot.platform, 'reactionsPerView') !== undefined
}
