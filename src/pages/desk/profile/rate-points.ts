import type { Verdict } from '../../../model/verdict.ts'
import type { Observation } from '../../../profile.ts'
import type { LeftOut, Series } from '../../../ui/post-series.ts'
import type { Point } from './time-chart.tsx'

/** A post as a share of the followers that the account had around then. */
export interface RatePoint extends Point {
  readonly id: string
  readonly leftOut: LeftOut | null
}

/**
 * Each dated post held against the followers of the visit nearest to it: nobody knows how many there were on the day itself.
 * Oldest first; empty while no visit has seen a follower count.
 */
export function ratePoints(series: Series, history: readonly Observation[]): readonly RatePoint[] {
  const visits = history.flatMap(({ observedAt, followers }) =>
    followers === null || followers.low <= 0 ? [] : [{ time: Date.parse(observedAt), followers }],
  )
  return series.posts
    .flatMap(({ id, publishedAt, value, leftOut }): RatePoint[] => {
      if (publishedAt === null || value <= 0) return []
      const time = Date.parse(publishedAt)
      const [nearest] = visits.toSorted((a, b) => Math.abs(a.time - time) - Math.abs(b.time - time))
      if (nearest === undefined) return []
      const { low, high, value: shown } = nearest.followers
      return [{ id, leftOut, time, value: value / shown, low: value / high, high: value / low }]
    })
    .toSorted((a, b) => a.time - b.time)
}

/** Whether the account's benchmark is of the same kind as these points: reactions, or views, per follower. */
export function isComparable(series: Series, { engagement, engagedPeople, benchmark }: Verdict): boolean {
  if (engagement === null || benchmark === null || engagement.per !== 'followers') return false
  return (engagedPeople === null) === (series.of === 'views')
}
