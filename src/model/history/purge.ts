import type { Ends } from '../sample.ts'
import type { Gap } from './gaps.ts'
import { shares } from './jump.ts'
import type { Pace } from './pace.ts'

/** Fewer than this lost between two visits is coming and going. */
const FREE = 0.03
const SIGMAS = 4

/** A sudden fall, as shares of the followers before (both negative). */
export interface Purge {
  readonly seen: Ends
  readonly ordinary: number
}

/**
 * The deepest sudden fall. Sites clear out dead accounts from time to time, and then everybody loses: it is told, and
 * counts neither way.
 */
export function purgeIn(gaps: readonly Gap[], { aDay, noise }: Pace): Purge | null {
  let found: Purge | null = null
  for (const gap of gaps) {
    const ordinary = -FREE + Math.min(0, 3 * aDay * gap.days) - SIGMAS * noise * Math.sqrt(gap.days)
    if (gap.growth.high >= ordinary) continue
    const seen = shares(gap)
    if (found === null || seen.low < found.seen.low) found = { seen, ordinary: Math.expm1(ordinary) }
  }
  return found
}
