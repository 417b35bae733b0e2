import type { Count } from '../profile.ts'

/**
 * Settles what several independent strategies say of one count. They come best first: what the page shows a person now,
 * then what it carries in its data. The first that reads anything is the anchor; a later one that is narrower and lies
 * within it only sharpens it ("783.4K" on the page, 783427 in its data). One that contradicts the anchor is dropped:
 * embedded data outlives a soft navigation, and meta tags are stale even on the first load.
 */
export function settle(...strategies: readonly (Count | null)[]): Count | null {
  let settled: Count | null = null
  for (const count of strategies) {
    if (count === null) continue
    if (settled === null) settled = count
    else if (width(count) < width(settled) && settled.low <= count.low && count.high <= settled.high) settled = count
  }
  return settled
}

function width(count: Count): number {
  return count.high - count.low
}
