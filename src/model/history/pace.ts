import { sorted } from '../sample.ts'
import type { Gap } from './gaps.ts'

/**
 * How fast an account usually grows and how much that varies, by its own gaps: median and median absolute deviation, which
 * one jump cannot move. Growth adds up with the days, its noise with their square root.
 */
export interface Pace {
  /** log-growth a day, in the middle of all gaps. */
  readonly aDay: number
  /** Its noise over one day, as a standard deviation. */
  readonly noise: number
}

/** From a median absolute deviation to a standard deviation, for a normal distribution. */
const TO_SIGMA = 1.4826

export function paceOf(gaps: readonly Gap[]): Pace {
  const aDay = middle(gaps.map(({ growth, days }) => growth.middle / days))
  const noise =
    TO_SIGMA * middle(gaps.map(({ growth, days }) => Math.abs(growth.middle - aDay * days) / Math.sqrt(days)))
  return { aDay, noise }
}

/** What growing accounts gain: 95th percentile of Instagram's top 1000 of 2022, 4.8 % a month. */
const USUAL_A_DAY = 0.048 / 30
/** A twentieth more from one visit to the next is nobody's business. */
const FREE = 0.05
/** Ordinary growth goes through weeks of several times its pace: a post does well, an app recommends. */
const FASTER = 3
const SIGMAS = 4
/** From one follower to as many as a count can be: no gap grows by more, and a share of so much is still a number. */
const MOST_GROWTH = Math.log(Number.MAX_SAFE_INTEGER)

/** The most log-growth in so many days that is still ordinary for the account. */
export function ordinaryGrowth({ aDay, noise }: Pace, days: number): number {
  return Math.min(MOST_GROWTH, FREE + FASTER * Math.max(USUAL_A_DAY, aDay) * days + SIGMAS * noise * Math.sqrt(days))
}

function middle(values: number[]): number {
  sorted(values)
  const half = values.length >> 1
  const upper = values[half] ?? 0
  return values.length % 2 === 1 ? upper : ((values[half - 1] ?? 0) + upper) / 2
}
