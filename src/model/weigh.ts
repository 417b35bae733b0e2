import type { SignalFacts } from './facts.ts'
import type { Ends } from './sample.ts'
import type { Points } from './scorecard.ts'

/**
 * From a place in the usual range to points. The curve has one hump: full points in the middle, none towards the edge,
 * points against past it. On an interval, evidence counts only if the whole interval is on one side, and then by the end
 * nearest to none.
 */

/** Points against begin here (a z-value: one account in six lies below −1), are half at the 5th percentile, full here. */
const AGAINST_FROM = -1.0
const HALF_AGAINST = -1.6449
const FULL_AGAINST = -2.3
/** Points in favour are full from here on. */
const FULL_FOR = -0.4
/** The upper side begins later: sources disagree more about who is above. */
const HIGH_FOR = 1.3
const HIGH_FROM = 1.7
const HIGH_FULL = 3.0

type Side = SignalFacts['side']

/** Points at one place of the range. */
export function pointsAt(points: Points, side: Side, z: number): number {
  if (side === 'above') return lowerSide(points, -z)
  if (side === 'below' || z < 0) return lowerSide(points, z)
  if (z <= HIGH_FOR) return points.inFavour
  if (z <= HIGH_FROM) return (points.inFavour * (HIGH_FROM - z)) / (HIGH_FROM - HIGH_FOR)
  return -points.above * Math.min(1, (z - HIGH_FROM) / (HIGH_FULL - HIGH_FROM))
}

function lowerSide({ against, inFavour }: Points, z: number): number {
  if (z >= FULL_FOR) return inFavour
  if (z >= AGAINST_FROM) return (inFavour * (z - AGAINST_FROM)) / (FULL_FOR - AGAINST_FROM)
  if (z <= FULL_AGAINST) return -against
  if (z <= HALF_AGAINST) return -against * (1 - (0.5 * (z - FULL_AGAINST)) / (HALF_AGAINST - FULL_AGAINST))
  return (-against * 0.5 * (AGAINST_FROM - z)) / (AGAINST_FROM - HALF_AGAINST)
}

/** Points of an interval of places: the end nearest to none, and none where the ends disagree. */
export function pointsOf(points: Points, side: Side, z: Ends): number {
  const atLow = pointsAt(points, side, z.low)
  const atHigh = pointsAt(points, side, z.high)
  if (atLow >= 0 && atHigh >= 0) return Math.min(atLow, atHigh)
  if (atLow > 0 || atHigh > 0) return 0
  // Both ends against: on the same side, or on both sides of the hump, which says nothing.
  if (z.low < 0 && z.high > 0) return 0
  return Math.max(atLow, atHigh)
}

/** The fewest and the most points that any place of the interval is worth. */
export function pointsRange(points: Points, side: Side, z: Ends): Ends {
  const atLow = pointsAt(points, side, z.low)
  const atHigh = pointsAt(points, side, z.high)
  const overTheHump = z.low < HIGH_FOR && z.high > FULL_FOR && side === 'both'
  return { low: Math.min(atLow, atHigh), high: overTheHump ? points.inFavour : Math.max(atLow, atHigh) }
}
