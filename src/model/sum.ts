import { PLATFORMS, type Platform } from '../profile.ts'
import { ranked, visible } from './benign.ts'
import { BY_HAND, calibratedLogOdds, chance } from './calibration.ts'
import { FACTS } from './facts.ts'
import { curveOf, fittedFor, riskOf } from './fitted.ts'
import { addFitted } from './fitted-sum.ts'
import { CARDS, ENOUGH_POSTS, NO_POINTS, POST_PRICE, type Points } from './scorecard.ts'
import { SIGNALS } from './signals/index.ts'
import type { Judged, Line, Look, Scored, Signal } from './signals/signal.ts'
import type { Evidence } from './verdict.ts'

/**
 * Adds up the scorecard. The start is where most accounts of a size stand; it is lower the less could be read, by as much
 * as each unread signal could have said against. So a blank never looks better than a reading (README.md, "What is not
 * read"), and the rows, start included, sum to the log-odds of the score.
 */
export interface Sum {
  readonly lines: ReadonlyMap<Scored, Line>
  readonly evidence: Evidence[]
  readonly score: number
  readonly scoreRange: [number, number]
  readonly inflationRisk: number
  /** The fitted risk (`null` without one) if all that was shown too coarsely to be read spoke in favour: what a band may rest on. */
  readonly leastRisk: number | null
}

/** A signal that counts on a site: the points that it has by hand, and whether it has a curve. */
interface Counted {
  readonly signal: Signal
  readonly worth: Points
  readonly isFitted: boolean
}

/** Looked up once a site, not once a score: there are two dozen signals, and a site counts half of them. */
const COUNTED: ReadonlyMap<Platform, readonly Counted[]> = new Map(
  PLATFORMS.map((platform) => [platform, SIGNALS.flatMap((signal) => countedOn(platform, signal))]),
)

function countedOn(platform: Platform, signal: Signal): Counted[] {
  const isFitted = curveOf(fittedFor(platform), signal.key) !== undefined
  const worth = CARDS[platform]?.points[signal.key] ?? (isFitted ? NO_POINTS : undefined)
  return worth === undefined ? [] : [{ signal, worth, isFitted }]
}

export function addUp(look: Look): Sum {
  const { card, readings, snapshot } = look
  const fitted = fittedFor(snapshot.platform)
  const lines = new Map<Scored, Line>()
  const most = Math.max(readings.reactions.read, readings.views.read)
  let total = card.start - POST_PRICE * Math.max(0, ENOUGH_POSTS - most)
  let lowest = total
  let highest = total
  let points = 0
  for (const { signal, worth, isFitted } of COUNTED.get(snapshot.platform) ?? []) {
    const judged = signal.judge(look, worth)
    if (judged === null) {
      total -= worth.against
      lowest -= worth.against
      highest += worth.inFavour
      continue
    }
    lines.set(signal.key, { signal: signal.key, judged, fitted: 0 })
    total += judged.counted
    lowest += judged.range.low
    highest += judged.range.high
    if (!isFitted) points += judged.middle
  }
  const curves = fitted === undefined ? null : addFitted(fitted, look, lines)
  if (curves !== null) {
    total += curves.start + curves.counted
    lowest += curves.start + curves.range.low
    highest += curves.start + curves.range.high
  }
  const seen = visible(snapshot)
  const rows: Evidence[] = []
  let said = 0
  for (const { signal, judged, fitted: own } of lines.values()) {
    const weight = judged.weight + own
    said += weight
    insert(rows, row(signal, judged, weight, seen))
  }
  return {
    lines,
    evidence: [startRow(total - said), ...rows],
    score: 100 * chance(total),
    scoreRange: [100 * chance(Math.min(lowest, total)), 100 * chance(Math.max(highest, total))],
    inflationRisk:
      fitted && curves ? riskOf(fitted, curves.middle + points) : chance(calibratedLogOdds(BY_HAND, -points)),
    leastRisk: fitted && curves ? riskOf(fitted, curves.kindest + points) : null,
  }
}

/** Keeps rows by falling weight; of equal weights the first stays first. There are too few for the engine's sort to pay. */
function insert(rows: Evidence[], row: Evidence): void {
  const weight = Math.abs(row.weight)
  let at = rows.length
  for (let before = rows[at - 1]; before !== undefined && Math.abs(before.weight) < weight; before = rows[at - 1]) {
    rows[at] = before
    at--
  }
  rows[at] = row
}

function row(
  key: Scored,
  { observed, expected, place, source, asOf }: Judged,
  weight: number,
  seen: ReturnType<typeof visible>,
): Evidence {
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
    benign: weight > 0 ? [] : ranked(place.middle < 0 ? facts.benignBelow : facts.benignAbove, seen),
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
