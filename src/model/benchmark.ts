import type { Platform } from '../profile.ts'
import source from './benchmarks.json' with { type: 'json' }

/**
 * The usual ranges, by platform, measure and size of account, from `benchmarks.json` (every table dated and sourced).
 * Between the bands of a table everything is interpolated in log(followers): no account changes at 5,000 followers.
 * A position in a range is a z-value: 0 the median, ±1.645 the 5th and 95th percentile.
 */

/** The z-values of the five percentiles of a band: p5, p25, p50, p75, p95. */
const Z = [-1.6449, -0.6745, 0, 0.6745, 1.6449] as const
/** Beyond this no benchmark can tell positions apart. */
const FAR = 6

export const Z_LOW = Z[0]
export const Z_HIGH = Z[4]

export interface Table {
  readonly source: string
  readonly asOf: string
  /** The tails are fitted, not counted: they may lie a quarter further out than they say. */
  readonly fitted: boolean
  /** How the source came to its numbers. */
  readonly basis: string
  readonly tiers: readonly string[]
  /** log(followers) of the bands. */
  readonly sizes: readonly number[]
  /** Per band the logs of its five percentiles. */
  readonly logs: readonly (readonly number[])[]
}

export type Five = { p5: number; p25: number; p50: number; p75: number; p95: number }

const TABLES: ReadonlyMap<string, Table> = new Map(
  Object.entries(source).map(([key, table]) => [
    key,
    {
      source: table.source,
      asOf: table.asOf,
      fitted: table.basis.includes('fitted'),
      basis: table.basis,
      tiers: table.bands.map((band) => band.tier),
      sizes: table.bands.map((band) => Math.log(band.at)),
      logs: table.bands.map((band) => band.percentiles.map(Math.log)),
    },
  ]),
)

/** The table of a measure ("reactionsPerFollower") on a platform; `undefined` where there is none to trust. */
export function tableOf(platform: Platform, measure: string): Table | undefined {
  return TABLES.get(`${platform}.${measure}`)
}

/** The five percentiles for an account of that many followers, as fractions or ratios. */
export function bandAt(table: Table, followers: number): Five {
  const size = Math.log(followers)
  const at = (p: number) => Math.exp(logAt(table, p, size))
  return { p5: at(0), p25: at(1), p50: at(2), p75: at(3), p95: at(4) }
}

/** "10000-50000": whom an account of that size is compared with. Where a table leaves a band out, the gap is named. */
export function tierAt(table: Table, followers: number): string {
  let start = ''
  for (const tier of table.tiers) {
    const [from = '', to = ''] = tier.split('-')
    if (followers < Number(from)) return start === '' ? tier : `${start}-${from}`
    if (to === '' || followers < Number(to)) return tier
    start = to
  }
  return `${start}-`
}

/** Where a measured value lies for an account of that size, as a z-value. */
export function zAt(table: Table, value: number, logFollowers: number): number {
  if (!(value > 0)) return -FAR
  if (value === Number.POSITIVE_INFINITY) return FAR
  const log = Math.log(value)
  // Outside the middle the outermost pair goes on in a straight line.
  let p = 0
  while (p < 3 && log > logAt(table, p + 1, logFollowers)) p++
  const from = logAt(table, p, logFollowers)
  const to = logAt(table, p + 1, logFollowers)
  const zFrom = Z[p] ?? 0
  const zTo = Z[p + 1] ?? 0
  const z = zFrom + ((log - from) / (to - from)) * (zTo - zFrom)
  return Math.max(-FAR, Math.min(FAR, z))
}

/** The lowest and highest place of an interval for an account whose size is an interval too. */
export function zRange(
  table: Table,
  low: number,
  high: number,
  sizeLow: number,
  sizeHigh: number,
): { low: number; high: number } {
  let zLow = zAt(table, low, sizeHigh)
  let zHigh = zAt(table, high, sizeLow)
  if (sizeLow === sizeHigh) return { low: zLow, high: zHigh }
  zLow = Math.min(zLow, zAt(table, low, sizeLow))
  zHigh = Math.max(zHigh, zAt(table, high, sizeHigh))
  // Ranges bend at the bands: an interval that spans one is looked at there too.
  for (const size of table.sizes) {
    if (size <= sizeLow || size >= sizeHigh) continue
    zLow = Math.min(zLow, zAt(table, low, size))
    zHigh = Math.max(zHigh, zAt(table, high, size))
  }
  return { low: zLow, high: zHigh }
}

/** How much nearer to the middle a tail position is if the fitted tails lie a quarter further out. */
const NEARER = 0.7

/** The same position, read with wider tails; the same number where the tails were counted. */
export function withWiderTails(table: Table, z: number): number {
  const quartile = Z[3]
  if (!table.fitted || Math.abs(z) <= quartile) return z
  return Math.sign(z) * (quartile + NEARER * (Math.abs(z) - quartile))
}

function logAt(table: Table, p: number, size: number): number {
  const { sizes, logs } = table
  let band = 0
  while (band < sizes.length - 1 && size > (sizes[band + 1] ?? 0)) band++
  const here = logs[band]?.[p] ?? 0
  const from = sizes[band] ?? 0
  const next = sizes[band + 1]
  if (next === undefined || size <= from) return here
  return here + ((logs[band + 1]?.[p] ?? here) - here) * ((size - from) / (next - from))
}

/** Percent of accounts below a z-value, 0..100 (Abramowitz and Stegun 26.2.17, error below 1e-5 of a percent). */
export function percent(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail =
    Math.exp((-z * z) / 2) *
    0.39894228 *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 100 * (z > 0 ? 1 - tail : tail)
}
