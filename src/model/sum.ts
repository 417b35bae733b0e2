import { BY_HAND, calibratedLogOdds, chance } from './calibration.ts'
import { FACTS } from './facts.ts'
import { curveOf, fittedFor, riskOf } from './fitted.ts'
import { addFitted } from './fitted-sum.ts'
import { ENOUGH_POSTS, NO_POINTS, POST_PRICE } from './scorecard.ts'
import { SIGNALS } from './signals/index.ts'
import type { Judged, Look, Scored } from './signals/signal.ts'
import type { Evidence } from './verdict.ts'

/**
 * Adds up the scorecard. The start is where most accounts of a size stand; it is lower the less could be read, by as much
 * as each unread signal could have said against. So a blank never looks better than a reading (README.md, "What is not
 * read"), and the rows, start included, sum to the log-odds of the score.
 */
export interface Sum {
  readonly judged: ReadonlyMap<Scored, Judged>
  readonly evidence: Evidence[]
  readonly score: number
  readonly scoreRange: [number, number]
  readonly inflationRisk: number
  /** The fitted risk (`null` without one) if all that was shown too coarsely to be read spoke in favour: what a band may rest on. */
  readonly leastRisk: number | null
}

export function addUp(look: Look): Sum {
  const { card, readings } = look
  const fitted = fittedFor(look.snapshot.platform)
  const judged = new Map<Scored, Judged>()
  const most = Math.max(readings.reactions.read, readings.views.read)
  let total = card.start - POST_PRICE * Math.max(0, ENOUGH_POSTS - most)
  let lowest = total
  let highest = total
  let points = 0
  for (const signal of SIGNALS) {
    const isFitted = curveOf(fitted, signal.key) !== undefined
    const worth = card.points[signal.key] ?? (isFitted ? NO_POINTS : undefined)
    if (worth === undefined) continue
    const found = signal.judge(look, worth)
    if (found === null) {
      total -= worth.against
      lowest -= worth.against
      highest += worth.inFavour
      continue
    }
    judged.set(signal.key, found)
    total += found.counted
    lowest += found.range.low
    highest += found.range.high
    if (!isFitted) points += found.middle
  }
  const curves = fitted === undefined ? null : addFitted(fitted, look, judged)
  if (curves !== null) {
    total += curves.start + curves.counted
    lowest += curves.start + curves.range.low
    highest += curves.start + curves.range.high
  }
  const rows: Evidence[] = []
  let said = 0
  for (const [key, found] of judged) {
    const weight = found.weight + (curves?.rows.get(key) ?? 0)
    said += weight
    rows.push(row(key, found, weight))
  }
  rows.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  rows.unshift(startRow(total - said))
  return {
    judged,
    evidence: rows,
    score: 100 * chance(total),
    scoreRange: [100 * chance(Math.min(lowest, total)), 100 * chance(Math.max(highest, total))],
    inflationRisk:
      fitted && curves ? riskOf(fitted, curves.middle + points) : chance(calibratedLogOdds(BY_HAND, -points)),
    leastRisk: fitted && curves ? riskOf(fitted, curves.kindest + points) : null,
  }
}

function row(key: Scored, { observed, expected, place, source, asOf }: Judged, weight: number): Evidence {
  const facts = FACTS[key]
  return {
    signal: key,
    direction: directionOf(weight),
    weight: weight + 0,
    observed,
    expected,
    unit: facts.unit,
    source,
    asOf,
    benign: weight > 0 ? [] : (place.middle < 0 ? facts.benignBelow : facts.benignAbove).slice(),
    where: facts.where,
  }
}

function startRow(weight: number): Evidence {
  return {
    signal: 'base',
    direction: directionOf(weight),
    weight,
    observed: null,
    expected: null,
    unit: 'ratio',
    source: null,
    asOf: null,
    benign: [],
    where: null,
  }
}

function directionOf(weight: number): Evidence['direction'] {
  return weight > 0 ? 'for' : weight < 0 ? 'against' : 'neutral'
}
