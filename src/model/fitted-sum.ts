import { curveAt, curveRange, type Fitted, pairAt, pairRange } from './fitted.ts'
import type { Ends } from './sample.ts'
import type { Judged, Look, Measure, Scored } from './signals/signal.ts'

/**
 * Adds up the fitted curves and tables (fitted.ts). A table of two belongs to the row of its first signal. What was not read
 * adds nothing to the risk; to the score it adds the least it could have (README.md, "What is not read").
 */
export interface FittedSum {
  /** Where the sum starts for an account of this size. */
  readonly start: number
  /** Points of each row: its own curve, and its tables of two. */
  readonly rows: ReadonlyMap<Scored, number>
  /** All rows together, as they count for the score, and between what they may be. */
  readonly counted: number
  readonly range: Ends
  /** Log-odds towards "fits" by what was read alone, start included. */
  readonly middle: number
  /** The same, if all that was shown too coarsely to be read spoke in favour. */
  readonly kindest: number
}

/**
 * At most so much against from all fitted signals together. A blank costs as much as the worst reading, so without a floor a
 * page that shows little would be left with no score to speak of.
 */
const MOST_AGAINST = 1.8

export function addFitted(fitted: Fitted, look: Look, judged: ReadonlyMap<Scored, Judged>): FittedSum {
  const size = sizeOf(look)
  const start = fitted.base + curveAt(fitted.size, size.value)
  const startRange = curveRange(fitted.size, size)
  const rows = new Map<Scored, number>()
  let middle = start
  let counted = 0
  let low = fitted.base + startRange.low - start
  let high = fitted.base + startRange.high - start
  let coarse = 0

  const add = (key: Scored, points: number | null, all: Ends, within: Ends | null, isSample: boolean) => {
    if (points !== null) {
      rows.set(key, (rows.get(key) ?? 0) + points)
      middle += points
    }
    counted += points !== null && (within !== null || isSample) ? points : all.low
    low += (within ?? all).low
    high += (within ?? all).high
    if (within === null) coarse += all.high - (points ?? 0)
  }
  const measureOf = (key: Scored) => judged.get(key)?.measure ?? null

  for (const curve of fitted.curves) {
    const measure = measureOf(curve.key)
    const points = measure && curveAt(curve, measure.value)
    add(curve.key, points, curve.all, measure?.isWhole ? curveRange(curve, measure) : null, measure?.isSample ?? false)
  }
  for (const table of fitted.pairs) {
    const one = measureOf(table.first)
    const other = table.second === 'size' ? size : measureOf(table.second)
    if (one === null || other === null) {
      add(table.first, null, table.all, null, false)
      continue
    }
    const points = pairAt(table, one.value, other.value)
    const isSample = (one.isWhole || one.isSample) && (other.isWhole || other.isSample)
    add(table.first, points, table.all, one.isWhole && other.isWhole ? pairRange(table, one, other) : null, isSample)
  }
  return {
    start,
    rows,
    counted: Math.max(-MOST_AGAINST, counted),
    range: { low: Math.max(-MOST_AGAINST, low), high: Math.max(-MOST_AGAINST, high) },
    middle,
    kindest: look.readings.isCoarse ? middle + coarse : middle,
  }
}

function sizeOf({ size: { low, high, value } }: Look): Measure {
  const log10 = Math.LOG10E
  return { low: low * log10, high: high * log10, value: value * log10, isWhole: true, isSample: false }
}
