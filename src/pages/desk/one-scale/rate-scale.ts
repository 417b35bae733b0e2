import { type ScaleLogarithmic, scaleLog } from 'd3-scale'
import type { Verdict } from '../../../model/verdict.ts'

/** A log scale for rates or counts, in pixels. What lies beyond an end stands on that end. */
export type LogAxis = ScaleLogarithmic<number, number>

/** Round values for a log axis, at most so many: the finest of 1-2-5, 1-3 and 1 that leaves each label room. */
export function rateTicks(scale: LogAxis, most: number): readonly number[] {
  const all = scale.ticks(40)
  // d3 puts values between the round ones where an axis is short: 0.015 begins with no digit of these.
  const beginsWith = (digits: readonly number[]) => (tick: number) =>
    digits.some((digit) => Math.abs(tick / 10 ** Math.floor(Math.log10(tick * 1.000001)) - digit) < 0.001)
  for (const digits of [[1, 2, 5], [1, 3], [1]]) {
    const ticks = all.filter(beginsWith(digits))
    if (ticks.length <= most && ticks.length > 1) return ticks
  }
  const tens = all.filter(beginsWith([1]))
  const thinned = tens.length > 1 ? tens : all
  return thinned.filter((_, index) => index % Math.ceil(thinned.length / Math.max(2, most)) === 0)
}

/** One axis for the rates of all these accounts and for what is usual for each; `null` where none has a rate. */
export function sharedRates(verdicts: readonly Verdict[], width: number): LogAxis | null {
  const ends = verdicts.flatMap(({ benchmark, engagement }) => {
    if (benchmark === null || engagement === null) return []
    const { p5, p95 } = benchmark
    const held = (rate: number) => Math.min(p95 * 100, Math.max(p5 / 100, rate))
    return [p5, p95, held(engagement.low), held(engagement.high)]
  })
  if (ends.length === 0) return null
  return scaleLog([Math.min(...ends) / 1.6, Math.max(...ends) * 1.6], [0, width]).clamp(true)
}
