/**
 * A log scale in a few lines: d3-scale brings some 12 kB (gzip) of arrays, colours and time formats that a popup of 30 kB
 * has no room for.
 */
export interface LogScale {
  readonly low: number
  readonly high: number
  /** Where a value stands, in pixels; values off either end stand on that end. */
  at(value: number): number
}

/** @param low Above 0. @param width In pixels. */
export function logScale(low: number, high: number, width: number): LogScale {
  const span = Math.log(high / low)
  return {
    low,
    high,
    at: (value) => (Math.log(Math.min(high, Math.max(low, value)) / low) / span) * width,
  }
}

/** Round values on a log axis: the finest of 1-2-5, 1-3 and 1 that leaves each label room, within `most` labels. */
export function logTicks({ low, high }: LogScale, most: number): readonly number[] {
  const all = [[1, 2, 5], [1, 3], [1]].map((steps) => valuesBetween(low, high, steps))
  const fitting = all.find((ticks) => ticks.length <= most) ?? everyNth(all.at(-1) ?? [], most)
  return fitting.length >= 2 ? fitting : (all[0] ?? [])
}

function valuesBetween(low: number, high: number, steps: readonly number[]): readonly number[] {
  const from = Math.floor(Math.log10(low))
  const to = Math.ceil(Math.log10(high))
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .flatMap((power) => steps.map((step) => Number((step * 10 ** power).toPrecision(1))))
    .filter((value) => value >= low && value <= high)
}

function everyNth(ticks: readonly number[], most: number): readonly number[] {
  const step = Math.ceil(ticks.length / Math.max(1, most))
  return ticks.filter((_, index) => index % step === 0)
}
