import { curveAt, curveRange, type Fitted, pairAt, pairRange } from './fitted.ts'
import type { Ends } from './sample.ts'
import type { Line, Look, Measure, Scored } from './signals/signal.ts'

/**
 * Adds up the fitted curves and tables (fitted.ts). A table of two belongs to the row of its first signal. What was not read
 * adds nothing to the risk; to the score it adds the least it could have (README.md, "What is not read").
 */
export interface FittedSum {
  /** Where the sum starts for an account of this size. */
  readonly start: number
  /** All curves and tables together, as they count for the score, and between what they may be. */
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

/** Writes what curves and tables give into the lines of their signals, and adds it up. */
export function addFitted(fitted: Fitted, look: Look, lines: ReadonlyMap<Scored, Line>): FittedSum {
  const size = sizeOf(look)
  const start = fitted.base + curveAt(fitted.size, size.value)
  const startRange = curveRange(fitted.size, size)
  const all = new Running(start, fitted.base + startRange.low - start, fitted.base + startRange.high - start)

  for (const curve of fitted.curves) {
    const line = lines.get(curve.key)
    const measure = line?.judged.measure ?? null
    if (line === undefined || measure === null) {
      all.blank(curve.all)
      continue
    }
    const points = curveAt(curve, measure.value)
    line.fitted += points
    if (!measure.isWhole) all.inPart(points, curve.all, measure.isSample)
    else if (isPoint(measure)) all.exactly(points)
    else all.between(points, curveRange(curve, measure))
  }
  for (const table of fitted.pairs) {
    const line = lines.get(table.first)
    const one = line?.judged.measure ?? null
    const other = table.second === 'size' ? size : (lines.get(table.second)?.judged.measure ?? null)
    if (line === undefined || one === null || other === null) {
      all.blank(table.all)
      continue
    }
    const points = pairAt(table, one.value, other.value)
    line.fitted += points
    if (!one.isWhole || !other.isWhole) {
      all.inPart(points, table.all, (one.isWhole || one.isSample) && (other.isWhole || other.isSample))
    } else if (isPoint(one) && isPoint(other)) all.exactly(points)
    else all.between(points, pairRange(table, one, other))
  }
  return {
    start,
    counted: Math.max(-MOST_AGAINST, all.counted),
    range: { low: Math.max(-MOST_AGAINST, all.low), high: Math.max(-MOST_AGAINST, all.high) },
    middle: all.middle,
    kindest: look.readings.isCoarse ? all.middle + all.coarse : all.middle,
  }
}

/** What a curve or a table gives, added up as `FittedSum` wants it. */
class Running {
  counted = 0
  coarse = 0

  constructor(
    public middle: number,
    public low: number,
    public high: number,
  ) {}

  /** Not read: the least counts, and anything is possible. */
  blank(all: Ends): void {
    this.counted += all.low
    this.low += all.low
    this.high += all.high
    this.coarse += all.high
  }

  /** Read of some of the posts: only where these are a sample of the rest does it count as read. */
  inPart(points: number, all: Ends, isSample: boolean): void {
    this.middle += points
    this.counted += isSample ? points : all.low
    this.low += all.low
    this.high += all.high
    this.coarse += all.high - points
  }

  between(points: number, { low, high }: Ends): void {
    this.middle += points
    this.counted += points
    this.low += low
    this.high += high
  }

  exactly(points: number): void {
    this.middle += points
    this.counted += points
    this.low += points
    this.high += points
  }
}

function isPoint({ low, high }: Ends): boolean {
  return low === high
}

function sizeOf({ size: { low, high, value } }: Look): Measure {
  const log10 = Math.LOG10E
  return { low: low * log10, high: high * log10, value: value * log10, isWhole: true, isSample: false }
}
