import type * as v from 'valibot'
import type { CellSchema, QuartilesSchema } from './collection.ts'

/** What a table of benchmarks is made of: one band a size of account, and what is done to cells that cannot stand as they are. */

type Cell = v.InferOutput<typeof CellSchema>
type Quartiles = v.InferOutput<typeof QuartilesSchema>
export type Percentiles = readonly [p5: number, p25: number, p50: number, p75: number, p95: number]

/** A band as it ships: followers from and to, where it stands between its neighbours, its percentiles as fractions. */
export interface Band {
  readonly tier: string
  readonly at: number
  readonly percentiles: Percentiles
}

const Z95 = 1.6449
const Z75 = 0.6745

/** Where a band of followers stands in log(followers): its geometric middle; an open end counts as five times its start. */
const middle = (from: number, to?: number) => Math.round(Math.sqrt(from * (to ?? from * 5)))
export const tier = (from: number, to?: number) => `${from}-${to ?? ''}`

export const band = (from: number, to: number | undefined, { p5, p25, p50, p75, p95 }: Cell, factor: number): Band => ({
  tier: tier(from, to),
  at: middle(from, to),
  percentiles: [p5 * factor, p25 * factor, p50 * factor, p75 * factor, p95 * factor],
})

/** Tails of a log-normal on each side of the median, where a source gives quartiles only. */
export const withTails = ({ p25, p50, p75 }: Quartiles): Cell => ({
  p5: p50 * (p25 / p50) ** (Z95 / Z75),
  p25,
  p50,
  p75,
  p95: p50 * (p75 / p50) ** (Z95 / Z75),
})

/** A zero has no place on a log scale: the lower tail then follows the lower quartile. */
export const noZero = (cell: Band): Band =>
  cell.percentiles[0] > 0 ? cell : { ...cell, percentiles: lowerTail(cell.percentiles) }
const lowerTail = ([, p25, p50, p75, p95]: Percentiles): Percentiles => [
  withTails({ p25, p50, p75 }).p5,
  p25,
  p50,
  p75,
  p95,
]

/**
 * Reactions (rate × followers) that a percentile stands for must not fall as accounts grow, or more followers at the same
 * reactions would look better (by a thousandth more than level, because what ships is rounded). One cell of 28 breaks this (Instagram's p5 at 5,000 to 10,000): it is lifted to level.
 */
export function neverFalling(bands: readonly Band[]): Band[] {
  const level: Band[] = []
  for (const one of bands) {
    const before = level.at(-1)
    const least = (p: 0 | 1 | 2 | 3 | 4) =>
      before === undefined
        ? one.percentiles[p]
        : Math.max(one.percentiles[p], (1.001 * before.percentiles[p] * before.at) / one.at)
    level.push({ ...one, percentiles: [least(0), least(1), least(2), least(3), least(4)] })
  }
  return level
}

/**
 * One band for all sizes, from seven: the quartiles and median of the seven together, the outermost tails. Engagement per
 * view falls with size, so a band by size would call the same videos better the more followers are claimed.
 */
export function pooled(bands: readonly Band[]): Band[] {
  const column = (p: 0 | 1 | 2 | 3 | 4) => bands.map((one) => one.percentiles[p])
  const mean = (values: readonly number[]) =>
    Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
  const percentiles: Percentiles = [
    Math.min(...column(0)),
    mean(column(1)),
    mean(column(2)),
    mean(column(3)),
    Math.max(...column(4)),
  ]
  return [{ tier: tier(1000), at: 1000, percentiles }]
}

/** The same bands as the level was in another year: everything moves by one factor. */
export function moved(bands: readonly Band[], factor: number): Band[] {
  return bands.map((one) => {
    const [p5, p25, p50, p75, p95] = one.percentiles
    return { ...one, percentiles: [p5 * factor, p25 * factor, p50 * factor, p75 * factor, p95 * factor] }
  })
}
