import type { Visit } from '../../../ui/history.tsx'

/** A point of a history that begins at 100. */
export interface IndexedPoint {
  readonly time: number
  readonly index: number
}

/**
 * Histories on one index: each is 100 at the first moment from which on all of them were seen. Before that there is nothing to
 * hold them against each other by. `null` for an account that has fewer than two visits from there on.
 */
export function indexed(histories: readonly (readonly Visit[])[]): readonly (readonly IndexedPoint[] | null)[] {
  const seen = histories.filter((visits) => visits.length > 1)
  if (seen.length < 2) return histories.map(() => null)
  const common = Math.max(...seen.map((visits) => visits[0]?.time ?? 0))
  return histories.map((visits) => {
    if (visits.length < 2) return null
    const base = at(visits, common)
    const later = visits.filter(({ time }) => time > common)
    if (base === null || base <= 0 || later.length === 0) return null
    return [
      { time: common, index: 100 },
      ...later.map(({ time, followers }) => ({ time, index: (100 * followers) / base })),
    ]
  })
}

/** How many followers at a moment between two visits: on the line between them. */
function at(visits: readonly Visit[], time: number): number | null {
  const before = visits.findLast((visit) => visit.time <= time)
  const after = visits.find((visit) => visit.time >= time)
  if (before === undefined || after === undefined) return null
  if (after.time === before.time) return after.followers
  const share = (time - before.time) / (after.time - before.time)
  return before.followers + share * (after.followers - before.followers)
}
