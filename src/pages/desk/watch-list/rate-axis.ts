import { type ScaleLogarithmic, scaleLog } from 'd3-scale'
import type { Row } from '../../../messages/watching.ts'

/** Width of the column's drawing, in CSS pixels. */
export const RATE_WIDTH = 140
/** A few far-off accounts stand on the ends: they must not squeeze all others together. */
const TAIL = 0.01

/** Where a rate stands, for every line of the table alike. */
export type RateScale = ScaleLogarithmic<number, number>

/** One axis down the whole table; `null` while no line has a rate. */
export function rateAxis(rows: readonly Row[]): RateScale | null {
  const ends = rows.flatMap(({ seen }) => {
    const { benchmark, engagement } = seen?.verdict ?? {}
    if (!benchmark || !engagement) return []
    return [benchmark.p5, benchmark.p95, ...(engagement.median > 0 ? [engagement.median] : [])]
  })
  if (ends.length === 0) return null
  const sorted = Float64Array.from(ends).sort()
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0.01
  const many = sorted.length >= 300
  const [low, high] = [at(many ? TAIL : 0), at(many ? 1 - TAIL : 1)]
  return scaleLog([low / 1.3, high * 1.3], [0, RATE_WIDTH]).clamp(true)
}

/** Round rates for the head of the column, as many as have room. */
export function rateTicks(scale: RateScale): readonly number[] {
  const decades = scale.ticks().filter((tick) => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9)
  return decades.length <= 4 ? decades : decades.filter((_, index) => index % 2 === 0)
}
