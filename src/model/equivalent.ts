import { bandAt, type Table } from './benchmark.ts'
import type { Ends } from './sample.ts'

/** The tables begin here: smaller accounts are another world. */
export const SMALLEST = 1000
/** Twice the largest account there is on any site (2026); ends the search, nothing else. */
const LARGEST = 2_000_000_000

/**
 * "Engages like an account of 8 to 14 thousand": the sizes whose median account gets as much. Median rate × followers
 * never falls with size in a table per follower (`scripts/benchmarks.mjs` sees to it), so halving finds the size.
 */
export function equivalent(table: Table, got: Ends): Ends {
  const low = sizeOf(table, got.low)
  return { low, high: Math.max(low, sizeOf(table, got.high)) }
}

function sizeOf(table: Table, wanted: number): number {
  let low = Math.log(SMALLEST)
  let high = Math.log(LARGEST)
  if (wanted <= SMALLEST * bandAt(table, SMALLEST).p50) return SMALLEST
  for (let step = 0; step < 32; step++) {
    const middle = (low + high) / 2
    const size = Math.exp(middle)
    if (size * bandAt(table, size).p50 < wanted) low = middle
    else high = middle
  }
  return Math.round(Math.exp((low + high) / 2))
}
