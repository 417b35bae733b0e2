import { boostedLogOdds, fitBoosted } from '../calibrate/boost.ts'
import { fitEngagement, type MeasuredRow } from '../calibrate/engagement.ts'
import { fitLogistic, logOdds, matrixOf, sigmoid } from '../calibrate/logistic.ts'

/** What the fitted curves are held against. */

export interface Model {
  readonly name: string
  /** The score is a probability. */
  readonly calibrated: boolean
  fit(train: readonly MeasuredRow[]): (row: MeasuredRow) => number
}

/** The shipped method. */
export const CURVES: Model = {
  name: 'scorecard',
  calibrated: true,
  fit(train) {
    const score = fitEngagement(train)
    return (row) => sigmoid(score(row))
  },
}
export const CURVES_ALONE: Model = {
  name: 'without tables of two',
  calibrated: true,
  fit(train) {
    const score = fitEngagement(train, (plan) => ({ ...plan, pairs: [] }))
    return (row) => sigmoid(score(row))
  },
}

/** A low rate for the size, and nothing else. */
export const RATIO: Model = {
  name: 'rate only',
  calibrated: false,
  fit: () => (row) => -(row.measures.engagementRate ?? 0),
}

const TIER: readonly (readonly [measure: string, bothSides: boolean])[] = [
  ['engagementRate', true],
  ['spreadOfLikes', false],
  ['commentsPerLike', true],
  ['likesWithComments', false],
  ['viewsPerFollower', false],
  ['spreadOfComments', false],
]

/** Deviations from a line in log(followers) through the clean rows of a platform, added up. No purchase is seen. */
export const TIER_Z: Model = {
  name: 'tier z',
  calibrated: false,
  fit(train) {
    const lines = new Map<string, (row: MeasuredRow) => number | null>()
    for (const platform of ['instagram', 'tiktok'] as const) {
      const clean = train.filter((row) => row.label === 0 && row.platform === platform)
      for (const [measure] of TIER) lines.set(`${platform} ${measure}`, lineThrough(clean, measure))
    }
    return (row) => {
      let sum = 0
      for (const [measure, bothSides] of TIER) {
        const z = lines.get(`${row.platform} ${measure}`)?.(row) ?? null
        if (z !== null) sum += Math.min(4, bothSides ? Math.abs(z) : Math.max(0, -z))
      }
      return sum
    }
  },
}

function lineThrough(rows: readonly MeasuredRow[], measure: string): (row: MeasuredRow) => number | null {
  const points = rows.flatMap(({ measures }) => {
    const y = measures[measure]
    return typeof y === 'number' ? [{ x: measures.size ?? 0, y }] : []
  })
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length
  const x0 = mean(points.map(({ x }) => x))
  const y0 = mean(points.map(({ y }) => y))
  const slope = mean(points.map(({ x, y }) => (x - x0) * (y - y0))) / (mean(points.map(({ x }) => (x - x0) ** 2)) || 1)
  const off = (x: number, y: number) => y - y0 - slope * (x - x0)
  const spread = Math.sqrt(mean(points.map(({ x, y }) => off(x, y) ** 2))) || 1
  return ({ measures }) => {
    const y = measures[measure]
    return typeof y === 'number' ? off(measures.size ?? 0, y) / spread : null
  }
}

const columnsOf = (rows: readonly MeasuredRow[]) => [...new Set(rows.flatMap(({ measures }) => Object.keys(measures)))]

/** Every measure as it is, a missing one as the mean of the others; one model a platform. */
export const LOGISTIC: Model = {
  name: 'LR on the same measures',
  calibrated: true,
  fit: byPlatform((train) => {
    const columns = columnsOf(train)
    const means = columns.map((key) => {
      const seen = train.flatMap(({ measures }) => measures[key] ?? [])
      return seen.reduce((sum, one) => sum + one, 0) / Math.max(1, seen.length)
    })
    const line = ({ measures }: MeasuredRow) => columns.map((key, at) => measures[key] ?? means[at] ?? 0)
    const model = fitLogistic(
      matrixOf(train.map(line)),
      train.map(({ label }) => label),
      { ridge: 3 },
    )
    return (row) => sigmoid(logOdds(model, line(row)))
  }),
}

/** The black box on the same measures. */
export const BOOSTED: Model = {
  name: 'GBM on the same measures',
  calibrated: true,
  fit: byPlatform((train) => {
    const columns = columnsOf(train)
    const line = ({ measures }: MeasuredRow) => columns.map((key) => measures[key] ?? -99)
    const model = fitBoosted(
      matrixOf(train.map(line)),
      train.map(({ label }) => label),
      { trees: 250, depth: 4, rate: 0.1 },
    )
    return (row) => sigmoid(boostedLogOdds(model, line(row)))
  }),
}

/** A platform is fitted when the first of its rows is to be scored, as in `scripts/calibrate/engagement.ts`. */
function byPlatform(fitOne: Model['fit']): Model['fit'] {
  return (train) => {
    const models = new Map<MeasuredRow['platform'], (row: MeasuredRow) => number>()
    const fitOf = (platform: MeasuredRow['platform']) => {
      const own = train.filter((row) => row.platform === platform)
      return own.length === 0 ? () => 0.5 : fitOne(own)
    }
    return (row) => {
      const model = models.get(row.platform) ?? fitOf(row.platform)
      models.set(row.platform, model)
      return model(row)
    }
  }
}
