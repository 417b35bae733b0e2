import type { Count, Observation } from '../../profile.ts'
import type { Ends } from '../sample.ts'

/**
 * The time between two visits of this browser. Visits come when the user comes, from minutes to months apart, and counts
 * are often rounded: so a gap has a length, and its gain is an interval.
 */
export interface Gap {
  readonly days: number
  readonly before: Count
  readonly after: Count
  /** People more (or fewer): at least, at most. */
  readonly gain: Ends
  /** The same as log(after / before): steps of growth that can be added up and divided by days. */
  readonly growth: Ends & { readonly middle: number }
  /** Growth over the highest count seen before: what only comes back after a fall is no gain. */
  readonly overHighest: number
}

/** Fewer visits, or a shorter time, are no history: a jump needs other steps to stand out from. */
const FEWEST_VISITS = 4
const FEWEST_DAYS = 7
/** Visits closer than this are one, the first of them: counts flicker while a page is looked at again and again. */
const APART_DAYS = 0.5
const DAY = 86_400_000

interface Visit {
  readonly day: number
  readonly count: Count
}

/** The gaps between visits that saw the count, oldest first; `null` where they are no history yet. */
export function gapsOf(history: readonly Observation[], of: 'followers' | 'following'): Gap[] | null {
  if (history.length < FEWEST_VISITS) return null
  const visits = visitsOf(history, of)
  const [first, last] = [visits[0], visits.at(-1)]
  if (first === undefined || last === undefined) return null
  if (visits.length < FEWEST_VISITS || last.day - first.day < FEWEST_DAYS) return null

  const gaps: Gap[] = []
  let before = first
  let highest = first.count.high
  for (const visit of visits.slice(1)) {
    gaps.push(gapBetween(before, visit, highest))
    highest = Math.max(highest, visit.count.high)
    before = visit
  }
  return gaps
}

/** Whether this browser has visited often and long enough to say anything of the followers' history. */
export function isHistory(history: readonly Observation[]): boolean {
  return gapsOf(history, 'followers') !== null
}

function visitsOf(history: readonly Observation[], of: 'followers' | 'following'): Visit[] {
  const visits: Visit[] = []
  for (const seen of history) {
    const count = seen[of]
    const day = Date.parse(seen.observedAt) / DAY
    if (count === null || Number.isNaN(day)) continue
    const last = visits.at(-1)
    if (last !== undefined && day - last.day < APART_DAYS) continue
    visits.push({ day, count })
  }
  return visits
}

function gapBetween(before: Visit, after: Visit, highest: number): Gap {
  const low = Math.log(Math.max(1, after.count.low)) - Math.log(Math.max(1, before.count.high))
  const high = Math.log(Math.max(1, after.count.high)) - Math.log(Math.max(1, before.count.low))
  return {
    days: after.day - before.day,
    before: before.count,
    after: after.count,
    gain: { low: after.count.low - before.count.high, high: after.count.high - before.count.low },
    growth: { low, high, middle: Math.log(Math.max(1, after.count.value)) - Math.log(Math.max(1, before.count.value)) },
    overHighest: Math.log(Math.max(1, after.count.low)) - Math.log(Math.max(1, highest)),
  }
}
