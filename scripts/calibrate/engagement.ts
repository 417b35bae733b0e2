import { exactly } from '../../src/counts/index.ts'
import { type Calibration, calibratedLogOdds } from '../../src/model/calibration.ts'
import { lookAt } from '../../src/model/look.ts'
import { CARDS, NO_POINTS } from '../../src/model/scorecard.ts'
import { SIGNALS } from '../../src/model/signals/index.ts'
import type { Post, ProfileSnapshot } from '../../src/profile.ts'
import { blankPost, blankSnapshot } from '../../src/sites/snapshot.ts'
import {
  type Additive,
  additiveLogOdds,
  type Curve,
  fitAdditive,
  type Measures,
  type Plan,
} from './engagement-curves.ts'
import { crossFitted } from './folds.ts'
import { fitLogistic, matrixOf } from './logistic.ts'
import { quantile } from './metrics.ts'
import { originOf } from './provenance.ts'
import type { PurchaseRow } from './rows.ts'

/**
 * The engagement section of the scorecard: a curve a signal and six tables of two a platform, fitted on real accounts beside
 * themselves with a simulated purchase. What was tried, what it is worth and what it cannot see: docs/MODEL.md.
 */

/** The share of accounts with a purchase that the risk is told for. The one place to change it. */
const PREVALENCE = 0.5
/** No curve and no table says more than this, either way. */
const CAP = 2
const FEWEST_FOLLOWERS = 1000

const stiffness = { knots: 8, smooth: 1, ridge: 0.1, pairRidge: 1, pairSmooth: 0.5 }

/** More followers are never in favour; the other curves go where the rows lead, within their cap. */
const PLANS: Readonly<Record<PurchaseRow['platform'], Plan>> = {
  instagram: {
    ...stiffness,
    curves: {
      size: 1,
      engagementRate: 0,
      smallestPost: 0,
      largestPost: 0,
      spreadOfLikes: 0,
      gapInLikes: 0,
      likesOnLevels: 0,
      likesWithComments: 0,
      commentsPerLike: 0,
      spreadOfComments: 0,
      spreadOfCommentsPerLike: 0,
      commentsFollowLikes: 0,
      followingPerFollower: 0,
    },
    pairs: [
      ['engagementRate', 'spreadOfLikes'],
      ['engagementRate', 'size'],
      ['engagementRate', 'largestPost'],
      ['engagementRate', 'spreadOfComments'],
      ['followingPerFollower', 'size'],
      ['commentsFollowLikes', 'size'],
    ],
  },
  tiktok: {
    ...stiffness,
    curves: {
      size: 1,
      engagementRate: 0,
      viewsPerFollower: 0,
      smallestPost: 0,
      largestPost: 0,
      spreadOfLikes: 0,
      commentsPerLike: 0,
      spreadOfComments: 0,
      leastDiscussedPost: 0,
      likesWithComments: 0,
      spreadOfCommentsPerLike: 0,
      commentsFollowLikes: 0,
      spreadOfViews: 0,
      leastSeenPost: 0,
      mostSeenPost: 0,
      likesWithViews: 0,
      spreadOfLikesPerView: 0,
      viewsFollowLikes: 0,
    },
    pairs: [
      ['viewsPerFollower', 'spreadOfLikesPerView'],
      ['viewsPerFollower', 'commentsPerLike'],
      ['smallestPost', 'viewsFollowLikes'],
      ['engagementRate', 'size'],
      ['commentsPerLike', 'commentsFollowLikes'],
      ['viewsPerFollower', 'size'],
    ],
  },
}

/** A row with what the signals measured on it. */
export interface MeasuredRow extends PurchaseRow {
  readonly measures: Measures
}

/** Rows that the product would score, each with its measures. */
export function measured(rows: readonly PurchaseRow[], dayOf?: string): MeasuredRow[] {
  return rows
    .filter(({ followers }) => followers >= FEWEST_FOLLOWERS)
    .map((row) => ({ ...row, measures: measuresOf(snapshotOfRow(row, dayOf)) }))
}

/** The middle of the year of a source: rows say no day, and are held against the tables of their own time. */
const dayOf = ({ src }: PurchaseRow) => `${originOf(src).year}-07-01T00:00:00.000Z`

/** What a page would have shown of a row, when it was collected. */
export function snapshotOfRow(row: PurchaseRow, day = dayOf(row)): ProfileSnapshot {
  const count = (n: number | null | undefined) => (n === null || n === undefined ? null : exactly(n))
  return {
    ...blankSnapshot({ platform: row.platform, handle: 'row', url: 'https://example.org/' }, day),
    followers: count(row.followers),
    following: count(row.following),
    posts: count(row.posts_total),
    recent: row.recent.map(
      (post, at): Post => ({
        ...blankPost(String(at)),
        likes: count(post.likes),
        comments: count(post.comments),
        shares: count(post.shares),
        views: count(post.views),
      }),
    ),
  }
}

function measuresOf(snapshot: ProfileSnapshot): Measures {
  const card = CARDS[snapshot.platform]
  const { followers } = snapshot
  if (card === undefined || followers === null) return {}
  const look = lookAt(snapshot, [], card, followers)
  const measures: Record<string, number | null> = { size: look.size.value * Math.LOG10E }
  for (const { key, judge } of SIGNALS) measures[key] = judge(look, NO_POINTS)?.measure?.value ?? null
  return measures
}

/** Curves with the map that turns their sum into a probability. */
interface Calibrated extends Additive {
  readonly calibration: Calibration
}

/** The log-odds of a purchase by the shipped method, fitted on `train`; the two platforms apart. */
export function fitEngagement(
  train: readonly MeasuredRow[],
  change: (plan: Plan) => Plan = (plan) => plan,
): (row: MeasuredRow) => number {
  return byPlatform(train, (own, platform) => {
    const { calibration, ...model } = calibrated(own, change(PLANS[platform]))
    return ({ measures }) => calibratedLogOdds(calibration, additiveLogOdds(model, measures))
  })
}

/** The same without the map, which does not change the order on a platform: six times as fast. */
export function fitCurves(train: readonly MeasuredRow[], change: (plan: Plan) => Plan): (row: MeasuredRow) => number {
  return byPlatform(train, (own, platform) => {
    const model = curvesOf(own, change(PLANS[platform]))
    return ({ measures }) => additiveLogOdds(model, measures)
  })
}

type Score = (row: MeasuredRow) => number

/** A platform is fitted when the first of its rows is to be scored: where a source was left out, its own platform only. */
function byPlatform(
  train: readonly MeasuredRow[],
  scoreOf: (own: readonly MeasuredRow[], platform: PurchaseRow['platform']) => Score,
): Score {
  const scores = new Map<PurchaseRow['platform'], Score>()
  const fitOf = (platform: PurchaseRow['platform']): Score => {
    const own = train.filter((row) => row.platform === platform)
    return own.length === 0 ? () => 0 : scoreOf(own, platform)
  }
  return (row) => {
    const score = scores.get(row.platform) ?? fitOf(row.platform)
    scores.set(row.platform, score)
    return score(row)
  }
}

function curvesOf(rows: readonly MeasuredRow[], plan: Plan): Additive {
  const { base, curves, pairs } = fitAdditive(
    rows.map(({ measures }) => measures),
    rows.map(({ label }) => label),
    plan,
  )
  const cap = (points: number) => Math.max(-CAP, Math.min(CAP, points))
  return {
    base,
    curves: Object.fromEntries(
      Object.entries(curves).map(([key, { at, points }]) => [key, { at, points: points.map(cap) }]),
    ),
    pairs: pairs.map((pair) => ({ ...pair, points: pair.points.map((line) => line.map(cap)) })),
  }
}

/** The map is fitted on sums that an inner cross-fit gives: those of the rows' own fit promise too much. */
function calibrated(rows: readonly MeasuredRow[], plan: Plan): Calibrated {
  const sums = crossFitted(
    rows,
    ({ pair }) => `inner ${pair}`,
    (train) => {
      const model = curvesOf(train, plan)
      return ({ measures }) => additiveLogOdds(model, measures)
    },
  )
  const { intercept, weights } = fitLogistic(
    matrixOf(Array.from(sums, (sum) => [sum, Math.max(0, sum - 1), Math.max(0, -1 - sum)])),
    rows.map(({ label }) => label),
    { ridge: 1e-3 },
  )
  const [by = 1, above = 0, below = 0] = weights
  // A higher sum is never a lower probability.
  const calibration = { at: intercept, by, above: Math.max(-by, above), below: Math.min(by, below) }
  return { ...curvesOf(rows, plan), calibration }
}

/** The section as it ships: log-odds towards "fits", rounded to hundredths. */
export function engagementSection(rows: readonly MeasuredRow[]) {
  return {
    prevalence: PREVALENCE,
    instagram: platformSection(
      rows.filter(({ platform }) => platform === 'instagram'),
      PLANS.instagram,
    ),
    tiktok: platformSection(
      rows.filter(({ platform }) => platform === 'tiktok'),
      PLANS.tiktok,
    ),
  }
}

/** `null` where every group of a platform was left out: its fitted signals then give no points. */
function platformSection(rows: readonly MeasuredRow[], plan: Plan) {
  if (rows.length === 0) return null
  const { base, curves, pairs, calibration } = calibrated(rows, plan)
  const { size = { at: [0], points: [0] }, ...others } = curves
  const groups = [...new Set(rows.map(({ src }) => src))].sort()
  const years = groups.map((group) => originOf(group).year).sort()
  return {
    source: 'Earned',
    asOf: [...new Set([years[0], years.at(-1)])].join('–'),
    fittedOn: groups.map((group) => ({
      group,
      rows: rows.filter(({ src }) => src === group).length,
      ...originOf(group),
    })),
    share: round(rows.filter(({ label }) => label === 1).length / rows.length),
    calibration: {
      at: round(calibration.at),
      by: round(calibration.by),
      above: round(calibration.above),
      below: round(calibration.below),
    },
    base: round(-base),
    size: towardsFits(size),
    curves: Object.fromEntries(
      Object.entries(others).map(([key, curve]) => [key, { ...towardsFits(curve), usual: usualOf(rows, key) }]),
    ),
    pairs: pairs.map(({ of, at, points }) => ({
      of,
      at,
      points: points.map((line) => line.map((one) => round(-one))),
    })),
  }
}

const towardsFits = ({ at, points }: Curve): Curve => ({ at, points: points.map((one) => round(-one)) })
/** Never minus nought. */
const round = (x: number) => Math.round(x * 1000) / 1000 + 0

/** 5th and 95th percentile of the accounts as they were. */
function usualOf(rows: readonly MeasuredRow[], key: string): number[] {
  const seen = rows.filter(({ label }) => label === 0).flatMap(({ measures }) => measures[key] ?? [])
  const rising = seen.toSorted((a, b) => a - b)
  return [0.05, 0.95].map((share) => Number(quantile(rising, share).toPrecision(3)))
}
