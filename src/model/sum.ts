import { INFLATION, probability } from './calibration.ts'
import { ENOUGH_POSTS, FACTS, POST_PRICE } from './scorecard.ts'
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
}

export function addUp(look: Look): Sum {
  const judged = new Map<Scored, Judged>()
  const rows: Evidence[] = []
  const { card, readings } = look
  const most = Math.max(readings.reactions.read, readings.views.read)
  let start = card.start - POST_PRICE * Math.max(0, ENOUGH_POSTS - most)
  let lowest = start
  let highest = start
  let points = 0
  let rowsSum = 0
  let total = start
  for (const signal of SIGNALS) {
    const worth = card.points[signal.key]
    if (worth === undefined) continue
    const found = signal.judge(look, worth)
    if (found === null) {
      total -= worth.against
      lowest -= worth.against
      highest += worth.inFavour
      continue
    }
    judged.set(signal.key, found)
    rows.push(row(signal.key, found))
    rowsSum += found.weight
    total += found.counted
    lowest += found.range.low
    highest += found.range.high
    points += found.middle
  }
  start = total - rowsSum
  rows.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  rows.unshift(startRow(start))
  return {
    judged,
    evidence: rows,
    score: 100 * chance(total),
    scoreRange: [100 * chance(Math.min(lowest, total)), 100 * chance(Math.max(highest, total))],
    inflationRisk: probability(INFLATION, -points),
  }
}

const chance = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))

function row(key: Scored, { observed, expected, weight, place, source, asOf }: Judged): Evidence {
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
