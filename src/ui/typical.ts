import type { Scored } from '../messages/contract.ts'
import type { Range, Verdict } from '../model/verdict.ts'
import { postSeries } from './post-series.ts'

/** What a typical post gets: people who react, or, where the page shows no likes, views. Whole people, whole views. */
export interface Typical {
  readonly of: 'people' | 'views'
  readonly range: Range
  /** One number inside the range, for where there is no room for both ends: the median of the posts as shown. */
  readonly about: number
}

/** Whether the verdict rests on views alone: it then has a rate and a benchmark, but no people. */
export function isByViews({ engagement, engagedPeople }: Verdict): boolean {
  return engagement !== null && engagedPeople === null
}

/** `null` where nothing is said. */
export function typicalOf({ snapshot, verdict }: Pick<Scored, 'snapshot' | 'verdict'>): Typical | null {
  const { engagement, engagedPeople } = verdict
  const { followers } = snapshot
  if (engagedPeople !== null) {
    const series = postSeries(snapshot)
    const middle = series?.of === 'reactions' ? series.median : Math.sqrt(engagedPeople.low * engagedPeople.high)
    return { of: 'people', range: engagedPeople, about: within(engagedPeople, middle) }
  }
  if (engagement === null || followers === null || engagement.per !== 'followers') return null
  // The rate was taken of the least views over the most followers, and the other way round: back the same way.
  const range = { low: engagement.low * followers.high, high: engagement.high * followers.low }
  if (range.low > range.high) return null
  return { of: 'views', range, about: within(range, engagement.median * followers.value) }
}

/** A number to two digits that mean something: 432 is "about 430". */
export function about(value: number): number {
  return value < 100 ? Math.round(value) : Number(value.toPrecision(2))
}

function within({ low, high }: Range, value: number): number {
  return Math.min(high, Math.max(low, value))
}
