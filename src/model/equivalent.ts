import type { Table } from './benchmark.ts'
import type { Ends } from './sample.ts'

/** The tables begin here: smaller accounts are another world. */
export const SMALLEST = 1000
const MEDIAN = 2

/**
 * "Engages like an account of 8 to 14 thousand": the sizes whose median account gets as much. Median rate × followers
 * never falls with size in a table per follower (`scripts/calibrate/bands.ts` sees to it), so every number has its size.
 * Below the first band and above the last the median rate stays as it is there.
 */
export function equivalent(table: Table, got: Ends): Ends {
  const low = sizeOf(table, got.low)
  return { low, high: Math.max(low, sizeOf(table, got.high)) }
}

function sizeOf({ sizes, logs }: Table, wanted: number): number {
  const log = Math.log(wanted)
  let size = Number.NEGATIVE_INFINITY
  for (let band = 0; band < sizes.length; band++) {
    const at = sizes[band] ?? 0
    const gets = at + (logs[band]?.[MEDIAN] ?? 0)
    if (log <= gets || band === sizes.length - 1) {
      const before = sizes[band - 1]
      if (before === undefined || log > gets) {
        size = at + log - gets
      } else {
        const got = before + (logs[band - 1]?.[MEDIAN] ?? 0)
        size = before + ((log - got) / (gets - got)) * (at - before)
      }
      break
    }
  }
  return Math.max(SMALLEST, Math.round(Math.exp(size)))
}
