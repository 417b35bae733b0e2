import type { Ends } from '../sample.ts'
import type { Gap } from './gaps.ts'
import { ordinaryGrowth, type Pace } from './pace.ts'

/** A gain between two visits, with what would have been ordinary, both as shares of the followers before. */
export interface Jump {
  readonly seen: Ends
  readonly ordinary: number
  /** 0..1: how far past the ordinary. */
  readonly strength: number
}

/** log-growth past the ordinary that counts in full: about a fifth more followers. */
const FULL = 0.2

/**
 * The gap that stands out most above the account's own pace. Only if it does for both ends of both counts, and only over the
 * highest count seen before. A giveaway, a day in the news or a post that went around look the same.
 */
export function jumpIn(gaps: readonly Gap[], pace: Pace): Jump | null {
  let found: Jump | null = null
  for (const gap of gaps) {
    const ordinary = ordinaryGrowth(pace, gap.days)
    const excess = gap.overHighest - ordinary
    const strength = Math.min(1, excess / FULL)
    if (strength > (found?.strength ?? 0)) found = { seen: shares(gap), ordinary: Math.expm1(ordinary), strength }
  }
  return found
}

/** The largest gain, where none stands out. */
export function largestGain(gaps: readonly Gap[], pace: Pace): Omit<Jump, 'strength'> {
  let largest: Gap | undefined
  for (const gap of gaps) if (largest === undefined || gap.growth.middle > largest.growth.middle) largest = gap
  if (largest === undefined) return { seen: { low: 0, high: 0 }, ordinary: 0 }
  const seen = shares(largest)
  return {
    seen: { low: Math.max(0, seen.low), high: Math.max(0, seen.high) },
    ordinary: Math.expm1(ordinaryGrowth(pace, largest.days)),
  }
}

/** Growth as shares of the followers before: 0.25 is a quarter more. */
export function shares({ growth }: Gap): Ends {
  return { low: Math.expm1(growth.low), high: Math.expm1(growth.high) }
}
