import type { Observation } from '../../profile.ts'
import type { Ends } from '../sample.ts'
import type { Signal } from './signal.ts'

/**
 * The largest step between two visits of this browser, against the account's own other steps and what growing accounts
 * gain (95th percentile of Instagram's top 1000 of 2022: 4.8 % a month). The four visits it takes are the user's own.
 */
export const followerHistory: Signal = {
  key: 'followerHistory',
  needs: ['followers', 'history'],
  judge(look, points) {
    const steps = stepsOf(look.history)
    if (steps.length < FEWEST_VISITS - 1) return null
    const pace = medianPace(steps)
    let seen: Ends = { low: 0, high: 0 }
    let allowed = 0
    let excess = 0
    for (const step of steps) {
      const usual = FREE + Math.max(USUAL_A_DAY, 3 * pace) * step.days
      if (step.low - usual > excess || step.high > seen.high) {
        excess = Math.max(excess, step.low - usual)
        seen = { low: Math.max(0, step.low), high: Math.max(0, step.high) }
        allowed = usual
      }
    }
    const weight = excess > 0 ? -points.against * Math.min(1, excess / FULL) : points.inFavour
    return {
      observed: seen,
      expected: { low: 0, high: allowed },
      source: null,
      asOf: null,
      place: { low: 0, high: 0, middle: excess > 0 ? 2 : 0 },
      weight,
      counted: weight,
      range: { low: -points.against, high: points.inFavour },
      middle: weight,
    }
  },
}

/** One step is no history, and a jump needs other steps to stand out from. */
export const FEWEST_VISITS = 4

/** A twentieth more from one visit to the next is nobody's business. */
const FREE = 0.05
const USUAL_A_DAY = 0.048 / 30
/** A fifth more than allowed counts in full. */
const FULL = 0.2
const DAY = 86_400_000

interface Step extends Ends {
  readonly days: number
}

/** Visits that saw a follower count, in the order they were made. */
export function visits(history: readonly Observation[]): number {
  let seen = 0
  for (const visit of history) if (visit.followers !== null) seen++
  return seen
}

/** Gains from visit to visit, as a share of the followers before: at least `low`, at most `high`. */
function stepsOf(history: readonly Observation[]): Step[] {
  const steps: Step[] = []
  let before: Observation | null = null
  for (const visit of history) {
    if (visit.followers === null) continue
    if (before?.followers && before.followers.low > 0) {
      const days = (Date.parse(visit.observedAt) - Date.parse(before.observedAt)) / DAY
      steps.push({
        low: visit.followers.low / before.followers.high - 1,
        high: visit.followers.high / before.followers.low - 1,
        days: Math.max(0, days),
      })
    }
    before = visit
  }
  return steps
}

/** Share of the followers gained a day, in the middle of all steps. */
function medianPace(steps: readonly Step[]): number {
  const paces = steps.map((step) => Math.max(0, step.low) / Math.max(1, step.days)).sort((a, b) => a - b)
  return paces[paces.length >> 1] ?? 0
}
