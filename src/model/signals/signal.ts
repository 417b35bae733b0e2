import type { Count, Observation, ProfileSnapshot } from '../../profile.ts'
import { percentile, placeAt, type Table, zAt, zRange } from '../benchmark.ts'
import { FACTS } from '../facts.ts'
import type { Standing } from '../fitted.ts'
import { FEWEST_POSTS } from '../format.ts'
import type { Readings } from '../readings.ts'
import { type Ends, median, medianRange, rangeIfMuch, rangeIfNone, type Sample } from '../sample.ts'
import type { Card, Points } from '../scorecard.ts'
import type { Shape } from '../shape.ts'
import type { CoverageKey, Signal as SignalKey } from '../verdict.ts'
import { pointsAt, pointsOf, pointsRange } from '../weigh.ts'
import type { Years } from '../year.ts'

/** What every signal looks at. */
export interface Look {
  readonly snapshot: ProfileSnapshot
  readonly history: readonly Observation[]
  readonly card: Card
  readonly readings: Readings
  readonly shape: Shape
  readonly followers: Count
  /** log(followers), both ends and as shown. */
  readonly size: Ends & { readonly value: number }
  readonly years: Years
}

export type Scored = Exclude<SignalKey, 'base'>

/** A signal: what it needs, and what it makes of it. `null`: it was not read, so it gives no row. */
export interface Signal {
  readonly key: Scored
  readonly needs: readonly CoverageKey[]
  judge(look: Look, points: Points): Judged | null
}

/** Where a signal stands on its fitted curve. */
export interface Measure extends Standing {
  /** It is of every post that could have shown it. */
  readonly isWhole: boolean
  /** So few of the posts were read that they are a sample of the rest. */
  readonly isSample: boolean
}

export interface Judged {
  /** What was seen, and the usual range (5th to 95th percentile), both in the signal's unit. */
  readonly observed: Ends
  readonly expected: Ends | null
  readonly source: string | null
  readonly asOf: string | null
  /** Where the interval lies, and its middle, as z-values. */
  readonly place: Ends & { readonly middle: number }
  /** The points that the row shows. */
  readonly weight: number
  /** The points that count: never more than `weight`, less where what was not read might speak against. */
  readonly counted: number
  /** Whatever the truth within the interval, and whatever was not read: between these. */
  readonly range: Ends
  /** The points of the middle alone. */
  readonly middle: number
  /** Where it stands on the curve that was fitted for it (`fitted.ts`); `null` where it can stand on none. */
  readonly measure: Measure | null
}

/** A line of the sum: a signal, what it made of the page, and what its curve and tables of two add to that. */
export interface Line {
  readonly signal: Scored
  readonly judged: Judged
  /** Log-odds; nought until the fitted part is added up. */
  fitted: number
}

/** A measure over posts against its table; `perFollower` divides it by the followers. */
export function judgePosts(
  look: Look,
  key: Scored,
  points: Points,
  table: Table | undefined,
  sample: Sample,
  perFollower = false,
): Judged | null {
  if (table === undefined || sample.read < FEWEST_POSTS) return null
  const { side, unit } = FACTS[key]
  const ends = medianRange(sample)
  const middle = median(sample)
  const place = placeOf(look, table, ends, perFollower)
  const zMiddle = zAt(table, perFollower ? middle / look.followers.value : middle, look.size.value)
  const weight = pointsOf(points, side, place)
  const all = pointsRange(points, side, place)

  let counted = weight
  let lowest = all.low
  // Any of these may be anything. Where most were never shown (Instagram, one by one under the pointer) the posts read
  // are a sample, and counting every other one against them would leave nothing to say.
  const unread = Math.min(sample.unread, sample.read >> 1)
  if (unread > 0 || sample.highIfMuch !== sample.high) {
    const ifNone = placeOf(look, table, rangeIfNone(sample, unread), perFollower)
    const ifMuch = placeOf(look, table, rangeIfMuch(sample, unread), perFollower)
    counted = Math.min(weight, pointsOf(points, side, ifNone), pointsOf(points, side, ifMuch))
    lowest = Math.min(lowest, pointsRange(points, side, ifNone).low, pointsRange(points, side, ifMuch).low)
  }
  const seen = perFollower
    ? { low: ends.low / look.followers.high, high: ends.high / look.followers.low }
    : { low: ends.low, high: ends.high }
  const factor = unit === 'per-hundred' ? 100 : 1
  return {
    observed: scaled(seen, factor),
    expected: usual(look, table, factor),
    source: table.source,
    asOf: table.asOf,
    place: { low: place.low, high: place.high, middle: zMiddle },
    weight,
    counted,
    range: { low: lowest, high: all.high },
    middle: pointsAt(points, side, zMiddle),
    measure: {
      value: zMiddle,
      low: Math.min(place.low, zMiddle),
      high: Math.max(place.high, zMiddle),
      isWhole: sample.unread === 0 && sample.highIfMuch === sample.high,
      isSample: sample.unread > sample.read >> 1,
    },
  }
}

/** A single ratio of the header against its table. */
export function judgeRatio(look: Look, key: Scored, points: Points, table: Table, seen: Ends): Judged {
  const { side, unit } = FACTS[key]
  const place = zRange(table, seen.low, seen.high, look.size.low, look.size.high)
  const zMiddle = (place.low + place.high) / 2
  const weight = pointsOf(points, side, place)
  const factor = unit === 'per-hundred' ? 100 : 1
  return {
    observed: scaled(seen, factor),
    expected: usual(look, table, factor),
    source: table.source,
    asOf: table.asOf,
    place: { low: place.low, high: place.high, middle: zMiddle },
    weight,
    counted: weight,
    range: pointsRange(points, side, place),
    middle: pointsAt(points, side, zMiddle),
    measure: { value: zMiddle, low: place.low, high: place.high, isWhole: true, isSample: false },
  }
}

function scaled(seen: Ends, factor: number): Ends {
  return { low: seen.low * factor, high: seen.high * factor }
}

function usual({ size }: Look, table: Table, factor: number): Ends {
  const at = placeAt(table, size.value)
  return { low: percentile(at, 0) * factor, high: percentile(at, 4) * factor }
}

/** With the same reactions, more followers are a lower place: the ends of the two intervals go together. */
function placeOf(look: Look, table: Table, ends: Ends, perFollower: boolean): Ends {
  const { followers, size } = look
  if (!perFollower) return zRange(table, ends.low, ends.high, size.low, size.high)
  return {
    low: zAt(table, ends.low / followers.high, size.high),
    high: zAt(table, ends.high / followers.low, size.low),
  }
}
