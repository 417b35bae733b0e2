import type { Observation, ProfileSnapshot } from '../profile.ts'
import { accountRisk } from './account.ts'
import { confidenceOf } from './confidence.ts'
import { coverageOf } from './coverage.ts'
import { decide } from './decide.ts'
import { headlineOf, sayHeadline } from './headline.ts'
import { lookAt } from './look.ts'
import { CARDS, MODEL_VERSION } from './scorecard.ts'
import { addUp } from './sum.ts'
import { headerSaysNothing, postsSayNothing } from './unknown.ts'
import type { Verdict } from './verdict.ts'

export type * from './verdict.ts'

/**
 * What we say of a snapshot. Pure: the same snapshot and history give the same verdict, for ever.
 * @param history This browser's own visits, oldest first, this one included; without them there is one signal less.
 */
export function score(snapshot: ProfileSnapshot, history: readonly Observation[] = []): Verdict {
  const verdict = nothingSaid(snapshot, history)
  const card = CARDS[snapshot.platform]
  const { followers } = snapshot
  const obstacle = headerSaysNothing(snapshot)
  if (obstacle !== null || card === undefined || followers === null) return { ...verdict, unknown: obstacle }

  const look = lookAt(snapshot, history, card, followers)
  const { readings } = look
  const headline = headlineOf(look)
  if (headline === null) return { ...verdict, unknown: postsSayNothing(snapshot, readings) }

  const sum = addUp(look)
  const own = sum.lines.get(headline.signal)?.judged
  if (own === undefined) return { ...verdict, unknown: postsSayNothing(snapshot, readings) }
  const said = sayHeadline(look, headline, own)
  verdict.band = decide(headline, own, sum.lines, sum.leastRisk)
  verdict.score = sum.score
  verdict.scoreRange = sum.scoreRange
  verdict.confidence = confidenceOf(look, headline, sum.lines.size - 1)
  verdict.inflationRisk = sum.inflationRisk
  verdict.evidence = sum.evidence
  return Object.assign(verdict, said)
}

/** The verdict of a page that gives too little for one: what was read, and what the header says of the account itself. */
function nothingSaid(snapshot: ProfileSnapshot, history: readonly Observation[]): Verdict {
  return {
    modelVersion: MODEL_VERSION,
    platform: snapshot.platform,
    band: 'unknown',
    unknown: null,
    score: null,
    scoreRange: null,
    confidence: 'low',
    coverage: coverageOf(snapshot, history),
    inflationRisk: null,
    accountRisk: accountRisk(snapshot),
    engagement: null,
    benchmark: null,
    percentile: null,
    engagedPeople: null,
    equivalentFollowers: null,
    evidence: [],
  }
}
