/**
 * Where a value lies in a table of usual ranges by size of account (`dated.ts` says which table, for which year). Between the bands of a table everything is interpolated in log(followers): no account changes at 5,000 followers.
 * A position in a range is a z-value: 0 the median, ±1.645 the 5th and 95th percentile.
 */

/** The z-values of the five percentiles of a band: p5, p25, p50, p75, p95. */
export const Z = [-1.6449, -0.6745, 0, 0.6745, 1.6449] as const
/** Beyond this no benchmark can tell positions apart. */
const FAR = 6

export const Z_LOW = Z[0]
export const Z_HIGH = Z[4]

export interface Table {
  readonly source: string
  readonly asOf: string
  /** The tails are fitted or derived, not counted: they may lie a quarter further out than they say. */
  readonly fitted: boolean
  /** Made from means over a lifetime: nothing is said of the upper end, and less of the lower. */
  readonly derived: boolean
  /** The bands by name, with the followers they begin and end at; the last one has no end. */
  readonly tiers: readonly { readonly name: string; readonly from: number; readonly to: number }[]
  /** log(followers) of the bands. */
  readonly sizes: readonly number[]
  /**
   * Beyond the outermost percentiles a tail goes on as the mean of the table's tails (p5 to p25, p75 to p95, in logs): the
   * same for every size, so that no place out there rises with size.
   */
  readonly lowTail: number
  readonly highTail: number
  /** The highest 95th percentile of all bands: the same for every size, so that size cannot move it. */
  readonly highest: number
  /** Per band the logs of its five percentiles. */
  readonly logs: readonly (readonly number[])[]
}

export type Five = { p5: number; p25: number; p50: number; p75: number; p95: number }

/** The five percentiles for an account of that many followers, as fractions or ratios. */
export function bandAt(table: Table, followers: number): Five {
  const at = placeAt(table, Math.log(followers))
  return {
    p5: percentile(at, 0),
    p25: percentile(at, 1),
    p50: percentile(at, 2),
    p75: percentile(at, 3),
    p95: percentile(at, 4),
  }
}

/** One of the five percentiles (0 is p5, 4 is p95) at a place. */
export function percentile(at: Place, p: 0 | 1 | 2 | 3 | 4): number {
  return Math.exp(logValue(at, p))
}

/** "10000-50000": whom an account of that size is compared with. Where a table leaves a band out, the gap is named. */
export function tierAt(table: Table, followers: number): string {
  let start: number | null = null
  for (const { name, from, to } of table.tiers) {
    if (followers < from) return start === null ? name : `${start}-${from}`
    if (followers < to) return name
    start = to
  }
  return `${start ?? ''}-`
}

/** Where a measured value lies for an account of that size, as a z-value. */
export function zAt(table: Table, value: number, logFollowers: number): number {
  if (!(value > 0)) return -FAR
  if (value === Number.POSITIVE_INFINITY) return FAR
  const log = Math.log(value)
  const at = placeAt(table, logFollowers)
  let p = 0
  let from = logValue(at, 0)
  if (log < from) return Math.max(-FAR, Z_LOW - ((from - log) / table.lowTail) * (Z[1] - Z[0]))
  let to = logValue(at, 1)
  while (p < 3 && log > to) {
    p++
    from = to
    to = logValue(at, p + 1)
  }
  if (log > to) return Math.min(FAR, Z_HIGH + ((log - to) / table.highTail) * (Z[4] - Z[3]))
  const zFrom = Z[p] ?? 0
  const zTo = Z[p + 1] ?? 0
  return zFrom + ((log - from) / (to - from)) * (zTo - zFrom)
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

/** Two bands of a table, and how far an account is from the first to the second. */
interface Place {
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly share: number
}

/** Where an account of that size, log(followers), stands between the bands of a table. */
export function placeAt({ sizes, logs }: Table, size: number): Place {
  let band = 0
  while (band < sizes.length - 1 && size > (sizes[band + 1] ?? 0)) band++
  const from = logs[band] ?? []
  const start = sizes[band] ?? 0
  const end = sizes[band + 1]
  if (end === undefined || size <= start) return { from, to: from, share: 0 }
  return { from, to: logs[band + 1] ?? from, share: (size - start) / (end - start) }
}

/** The logs of the five percentiles at a size. */
export function logsAt(table: Table, size: number): number[] {
  const at = placeAt(table, size)
  return Z.map((_, p) => logValue(at, p))
}

function logValue({ from, to, share }: Place, p: number): number {
  const start = from[p] ?? 0
  return start + ((to[p] ?? 0) - start) * share
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
