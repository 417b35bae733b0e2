import type { Gap } from './gaps.ts'
import type { Pace } from './pace.ts'

/** Sizes in which followers are delivered. */
const LOTS = [1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000] as const
/** Deliveries fall short a little, or come with a few more. */
const SHORT = 0.04
const OVER = 0.06
/** Below this share of the followers a gain is any gain. */
const LEAST_GROWTH = 0.02
const FASTER = 2
const SIGMAS = 3
const FEWEST = 2
/** So many lots count in full. */
const MANY = 4

export interface RoundLots {
  readonly lots: number
  readonly strength: number
}

/**
 * Gains between two visits that stand out and are a round number once the usual growth is taken off, again and again. Once is
 * chance; the whole interval has to lie at the lot, so counts rounded to thousands say nothing of lots of a thousand.
 */
export function roundLotsIn(gaps: readonly Gap[], pace: Pace): RoundLots | null {
  const lots = gaps.filter((gap) => isLot(gap, pace)).length
  return lots < FEWEST ? null : { lots, strength: Math.min(1, lots / MANY) }
}

function isLot({ days, before, gain, growth, overHighest }: Gap, { aDay, noise }: Pace): boolean {
  const noiseOfGap = noise * Math.sqrt(days)
  const standsOut = LEAST_GROWTH + FASTER * Math.max(0, aDay) * days + SIGMAS * noiseOfGap
  if (Math.min(growth.low, overHighest) < standsOut) return false
  const own = Math.max(0, aDay) * days * before.value
  const doubt = noiseOfGap * before.value
  const low = gain.low - own - doubt
  const high = gain.high - own + doubt
  return LOTS.some((lot) => low >= lot * (1 - SHORT) && high <= lot * (1 + OVER))
}
