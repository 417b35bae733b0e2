import type { Platform } from '../profile.ts'
import { type Calibration, calibratedLogOdds, chance } from './calibration.ts'
import type { Ends } from './sample.ts'
import scorecard from './scorecard.json' with { type: 'json' }
import { SIGNALS, type Signal } from './verdict.ts'

/**
 * The part of the scorecard that comes from data: a curve a signal and a few tables of two signals, in log-odds towards
 * "fits", added up. Written by `npm run calibrate`; docs/MODEL.md says on what, and how well it does. Between the knots of a
 * curve points are interpolated, beyond them they stay: no curve says more than what was seen.
 */

type Scored = Exclude<Signal, 'base'>

export interface Curve {
  readonly at: readonly number[]
  readonly points: readonly number[]
}

/** A signal's curve with the range that nine of ten clean accounts of the fit lie in, and its fewest and most points. */
export interface SignalCurve extends Curve {
  readonly key: Scored
  readonly usual: Ends
  readonly all: Ends
}

/** `points[i][j]` stands where the first is at `at[0][i]` and the second at `at[1][j]`. */
export interface PairTable {
  readonly first: Scored
  /** The size of the account is no signal: what it says with another is said in the other's row. */
  readonly second: Scored | 'size'
  readonly at: readonly (readonly number[])[]
  readonly points: readonly (readonly number[])[]
  readonly all: Ends
}

export interface Fitted {
  /** Log-odds towards "fits" of an account of which only the followers are known. */
  readonly base: number
  /** From the sum to the log-odds of a purchase, at the prevalence that `scorecard.json` names. */
  readonly calibration: Calibration
  /** Over log10(followers): moves where the sum starts. */
  readonly size: Curve
  readonly curves: readonly SignalCurve[]
  readonly byKey: ReadonlyMap<Scored, SignalCurve>
  readonly pairs: readonly PairTable[]
  /** The years of the rows, and what they are called where evidence names its source. */
  readonly asOf: string
  readonly source: string
}

const ANYWHERE: Ends = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
/** The fitted part for a platform; `undefined` where there were no rows to fit on. */
export function fittedFor(platform: Platform): Fitted | undefined {
  return platform === 'instagram' || platform === 'tiktok' ? FITTED[platform] : undefined
}

/** The probability of a purchase, from the sum of all points towards "fits". */
export function riskOf({ calibration }: Fitted, sum: number): number {
  return chance(calibratedLogOdds(calibration, -sum))
}

/** The curve of a signal. */
export function curveOf(fitted: Fitted | undefined, key: Scored): SignalCurve | undefined {
  return fitted?.byKey.get(key)
}

/** As the file has it: keys are plain text there. */
interface Written {
  readonly base: number
  readonly share: number
  readonly calibration: Calibration
  readonly asOf: string
  readonly source: string
  readonly size: Curve
  readonly curves: Readonly<Record<string, (Curve & { readonly usual: readonly number[] }) | undefined>>
  readonly pairs: readonly {
    readonly of: readonly string[]
    readonly at: readonly (readonly number[])[]
    readonly points: readonly (readonly number[])[]
  }[]
}

function load(written: Written | null): Fitted | undefined {
  if (written === null) return undefined
  const { base, share, calibration, asOf, source, size, curves, pairs } = written
  const { prevalence } = scorecard.engagement
  const signals = SIGNALS.filter((key) => key !== 'base')
  const all = signals.flatMap((key): SignalCurve[] => {
    const curve = curves[key]
    if (curve === undefined) return []
    const [low = 0, high = 0] = curve.usual
    return [{ ...curve, key, usual: { low, high }, all: curveRange(curve, ANYWHERE) }]
  })
  return {
    base,
    calibration: { ...calibration, at: calibration.at + logit(prevalence) - logit(share) },
    asOf,
    source,
    size,
    curves: all,
    byKey: new Map(all.map((curve) => [curve.key, curve])),
    pairs: pairs.flatMap(({ of, at, points }) => {
      const first = signals.find((key) => key === of[0])
      const second = of[1] === SIZE ? SIZE : signals.find((key) => key === of[1])
      if (first === undefined || second === undefined) return []
      return [{ first, second, at, points, all: extremes(points.flat()) }]
    }),
  }
}

const SIZE = 'size'
const logit = (p: number) => Math.log(p / (1 - p))
const FITTED = { instagram: load(scorecard.engagement.instagram), tiktok: load(scorecard.engagement.tiktok) }

/** Where a signal stands on its curve: as read, and between what it may be. */
export interface Standing extends Ends {
  readonly value: number
}

/** Points of one place. */
export function curveAt({ at, points }: Curve, x: number): number {
  const { below, share } = between(at, x)
  const from = points[below] ?? 0
  return from + share * ((points[below + 1] ?? from) - from)
}

/** Points of one place in a table of two. */
export function pairAt({ at, points }: Pick<PairTable, 'at' | 'points'>, x: number, y: number): number {
  const row = between(at[0] ?? [], x)
  const column = between(at[1] ?? [], y)
  const from = along(points[row.below], column)
  const next = points[row.below + 1]
  return next === undefined ? from : from + row.share * (along(next, column) - from)
}

function along(line: readonly number[] | undefined, { below, share }: Step): number {
  const from = line?.[below] ?? 0
  return from + share * ((line?.[below + 1] ?? from) - from)
}

/** The fewest and the most points anywhere in an interval. */
export function curveRange(curve: Curve, { low, high }: Ends): Ends {
  const from = curveAt(curve, low)
  if (low === high) return { low: from, high: from }
  const to = curveAt(curve, high)
  const ends = { low: Math.min(from, to), high: Math.max(from, to) }
  const { at, points } = curve
  for (let k = 0; k < at.length; k++) {
    const place = at[k] ?? 0
    if (place > low && place < high) stretch(ends, points[k] ?? 0)
  }
  return ends
}

/** The same for a table of two, taken over the corners of all cells that the intervals touch: never too narrow. */
export function pairRange(table: PairTable, x: Ends, y: Ends): Ends {
  if (x.low === x.high && y.low === y.high) {
    const points = pairAt(table, x.low, y.low)
    return { low: points, high: points }
  }
  const [first = [], second = []] = table.at
  const rows = touched(first, x)
  const columns = touched(second, y)
  const ends = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }
  for (let i = rows.low; i <= rows.high; i++) {
    const line = table.points[i]
    for (let j = columns.low; j <= columns.high; j++) stretch(ends, line?.[j] ?? 0)
  }
  return ends
}

function stretch(ends: Ends, value: number): void {
  if (value < ends.low) ends.low = value
  if (value > ends.high) ends.high = value
}

function extremes(values: readonly number[]): Ends {
  return { low: Math.min(...values), high: Math.max(...values) }
}

function touched(at: readonly number[], { low, high }: Ends): Ends {
  const to = between(at, high)
  return { low: between(at, low).below, high: Math.min(at.length - 1, to.below + (to.share > 0 ? 1 : 0)) }
}

interface Step {
  readonly below: number
  readonly share: number
}

function between(at: readonly number[], x: number): Step {
  const last = at.length - 1
  if (!(x > (at[0] ?? 0))) return { below: 0, share: 0 }
  if (x >= (at[last] ?? 0)) return { below: last, share: 0 }
  let below = 0
  while (below + 1 < last && x >= (at[below + 1] ?? 0)) below++
  const from = at[below] ?? 0
  return { below, share: (x - from) / ((at[below + 1] ?? 0) - from) }
}
