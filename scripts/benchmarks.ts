/**
 * Makes src/model/benchmarks.json, the table that ships, out of the collection of benchmarks it was chosen from:
 * `node --import tsx scripts/benchmarks.ts COLLECTION.json`. Only the cells that the model uses are kept, as fractions, and what the
 * collection says of doubtful cells is heeded here, each time with the reason. The collection itself stays outside.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'

const [collectionPath] = process.argv.slice(2)
if (collectionPath === undefined) {
  console.error('Say where the collection is: node --import tsx scripts/benchmarks.ts COLLECTION.json')
  process.exit(2)
}

/** A cell of the collection, as far as it is used: percentiles in the collection's own unit. */
const QuartilesSchema = v.object({ p25: v.number(), p50: v.number(), p75: v.number() })
const CellSchema = v.object({
  ...QuartilesSchema.entries,
  p5: v.number(),
  p95: v.number(),
  url: v.optional(v.string()),
})
const PublishedSchema = v.object({ platform: v.string(), metric: v.string(), tier: v.optional(v.nullable(v.string())) })
const CollectionSchema = v.object({
  // platform > follower band > metric > cell, and platform > metric > source > tier > cell; a cell is checked when used.
  recommended_er: v.record(v.string(), v.record(v.string(), v.record(v.string(), v.unknown()))),
  ratios: v.record(v.string(), v.record(v.string(), v.record(v.string(), v.record(v.string(), v.unknown())))),
  published: v.array(v.looseObject(PublishedSchema.entries)),
})
type Cell = v.InferOutput<typeof CellSchema>
type Quartiles = v.InferOutput<typeof QuartilesSchema>
type Percentiles = readonly [p5: number, p25: number, p50: number, p75: number, p95: number]

/** A band as it ships: followers from and to, where it stands between its neighbours, its percentiles as fractions. */
interface Band {
  readonly tier: string
  readonly at: number
  readonly percentiles: Percentiles
}

const collection = v.parse(CollectionSchema, JSON.parse(readFileSync(collectionPath, 'utf8')))
const Z95 = 1.6449
const Z75 = 0.6745

/** Where a band of followers stands in log(followers): its geometric middle; an open end counts as five times its start. */
const middle = (from: number, to?: number) => Math.round(Math.sqrt(from * (to ?? from * 5)))
const tier = (from: number, to?: number) => `${from}-${to ?? ''}`

const MODASH: Readonly<Record<string, readonly [from: number, to?: number]>> = {
  '1k_5k': [1000, 5000],
  '5k_10k': [5000, 10000],
  '10k_50k': [10000, 50000],
  '50k_100k': [50000, 100000],
  '100k_500k': [100000, 500000],
  '500k_1m': [500000, 1000000],
  '1m_plus': [1000000],
}
const TIERS: Readonly<Record<string, readonly [from: number, to?: number]>> = {
  nano_1k_10k: [1000, 10000],
  micro_10k_50k: [10000, 50000],
  mid_50k_500k: [50000, 500000],
  macro_500k_1m: [500000, 1000000],
  mega_1m_plus: [1000000],
}

const band = (from: number, to: number | undefined, { p5, p25, p50, p75, p95 }: Cell, factor: number): Band => ({
  tier: tier(from, to),
  at: middle(from, to),
  percentiles: [p5 * factor, p25 * factor, p50 * factor, p75 * factor, p95 * factor],
})
const recommendedCell = (platform: string, key: string, metric: string) =>
  v.parse(CellSchema, collection.recommended_er[platform]?.[key]?.[metric])
const recommended = (platform: string, metric: string) =>
  Object.entries(MODASH).map(([key, [from, to]]) => band(from, to, recommendedCell(platform, key, metric), 0.01))
const ratio = (platform: string, metric: string, source: string, tiers: readonly string[], factor: number) =>
  tiers.map((key) => {
    const [from, to] = TIERS[key] ?? [0]
    return band(from, to, v.parse(CellSchema, collection.ratios[platform]?.[metric]?.[source]?.[key]), factor)
  })
const ALL = Object.keys(TIERS)
/** Below 50 accounts the tails of a cell mean nothing: TikTok's smallest tier of 2020 has 35. */
const FROM_MICRO = ALL.slice(1)

/** Tails of a log-normal on each side of the median, where a source gives quartiles only. */
const withTails = ({ p25, p50, p75 }: Quartiles): Cell => ({
  p5: p50 * (p25 / p50) ** (Z95 / Z75),
  p25,
  p50,
  p75,
  p95: p50 * (p75 / p50) ** (Z95 / Z75),
})

/** A zero has no place on a log scale: the lower tail then follows the lower quartile. */
const noZero = (cell: Band): Band =>
  cell.percentiles[0] > 0 ? cell : { ...cell, percentiles: lowerTail(cell.percentiles) }
const lowerTail = ([, p25, p50, p75, p95]: Percentiles): Percentiles => [
  withTails({ p25, p50, p75 }).p5,
  p25,
  p50,
  p75,
  p95,
]

/**
 * Reactions (rate × followers) that a percentile stands for must not fall as accounts grow, or more followers at the same
 * reactions would look better (by a thousandth more than level, because what ships is rounded). One cell of 28 breaks this (Instagram's p5 at 5,000 to 10,000): it is lifted to level.
 */
function neverFalling(bands: readonly Band[]): Band[] {
  const level: Band[] = []
  for (const one of bands) {
    const before = level.at(-1)
    const least = (p: 0 | 1 | 2 | 3 | 4) =>
      before === undefined
        ? one.percentiles[p]
        : Math.max(one.percentiles[p], (1.001 * before.percentiles[p] * before.at) / one.at)
    level.push({ ...one, percentiles: [least(0), least(1), least(2), least(3), least(4)] })
  }
  return level
}

/**
 * One band for all sizes, from seven: the quartiles and median of the seven together, the outermost tails. Engagement per
 * view falls with size, so a band by size would call the same videos better the more followers are claimed.
 */
function pooled(bands: readonly Band[]): Band[] {
  const column = (p: 0 | 1 | 2 | 3 | 4) => bands.map((one) => one.percentiles[p])
  const mean = (values: readonly number[]) =>
    Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
  const percentiles: Percentiles = [
    Math.min(...column(0)),
    mean(column(1)),
    mean(column(2)),
    mean(column(3)),
    Math.max(...column(4)),
  ]
  return [{ tier: tier(1000), at: 1000, percentiles }]
}

/** X: the third cell is out of line with its neighbours, and the last one is 66 accounts (merged into the one before). */
function xRates(): Band[] {
  const used: readonly [key: string, from: number, to?: number][] = [
    ['1k_10k', 1000, 10000],
    ['50k_100k', 50000, 100000],
    ['100k_500k', 100000, 500000],
    ['500k_1m', 500000, 1000000],
    ['1m_5m', 1000000, 5000000],
    ['5m_20m', 5000000],
  ]
  return used.map(([key, from, to]) => band(from, to, recommendedCell('x', key, 'er_followers'), 0.01))
}

/** X views: anchored at the median followers of each band, because the accounts of a band sit near its top. */
function xReach(): Band[] {
  const anchors: readonly [key: string, from: number, to: number | undefined, at: number][] = [
    ['1k_10k', 1000, 10000, 9593],
    ['10k_100k', 10000, 100000, 73185],
    ['100k_1m', 100000, 1000000, 228920],
    ['1m_plus', 1000000, undefined, 1812733],
  ]
  return anchors.map(([key, from, to, at]) => {
    const cell = collection.published.find(
      (row) => row.platform === 'x' && row.metric === 'views_per_follower' && row.tier === key,
    )
    return { ...band(from, to, withTails(v.parse(QuartilesSchema, cell)), 0.01), at }
  })
}

const PLAYERSELLS = 'PlayerSells (https://playersells.com)'
const DATARES = {
  source: 'datares TikTok sample',
  asOf: '2020',
  url: 'https://github.com/datares/TikTok_Famous',
  basis: 'computed',
}
const TIDES = {
  source: 'TIDES',
  asOf: '2023',
  url: 'https://github.com/skmtr1/TIDES-TikTok-Influencer-dataset',
  basis: 'computed',
}
const KIM = {
  source: 'Kim et al., WWW 2020',
  asOf: '2019',
  url: 'https://doi.org/10.1145/3366423.3380052',
  basis: 'computed',
}
const GVSI = {
  source: 'gvsi profile sample',
  asOf: '2017',
  url: 'https://github.com/gvsi/instagram-like-predictor',
  basis: 'computed',
}
const BRIGHT = {
  source: 'Bright Data samples',
  asOf: '2024',
  url: 'https://github.com/luminati-io',
  basis: 'computed per post',
}
const modash = (url: string, asOf: string) => ({
  source: 'Modash',
  asOf,
  url,
  basis: 'p25 to p75 quoted, tails fitted',
})

const tables = {
  'instagram.reactionsPerFollower': {
    ...modash('https://www.modash.io/engagement-rate-calculator', '2023–2025'),
    bands: neverFalling(recommended('instagram', 'er_followers')),
  },
  'instagram.commentsPerLike': {
    ...KIM,
    bands: ratio('instagram', 'comments_per_100_likes', 'kim_2020_influencer_dataset', ALL, 0.01).map(noZero),
  },
  'instagram.spreadOfLikes': {
    ...GVSI,
    bands: ratio('instagram', 'cv_likes_across_posts', 'gvsi_2017', ALL.slice(2), 1),
  },
  'instagram.followingPerFollower': {
    ...KIM,
    bands: ratio('instagram', 'following_per_100_followers', 'kim_2020_influencer_dataset', ALL, 0.01),
  },
  'tiktok.reactionsPerView': {
    ...modash('https://modash.io/tiktok-engagement-rate-calculator', '2025-11'),
    bands: pooled(recommended('tiktok', 'er_views')),
  },
  'tiktok.reactionsPerFollower': {
    ...modash('https://www.modash.io/tiktok-engagement-rate-calculator', '2023-03'),
    bands: neverFalling(recommended('tiktok', 'er_followers')),
  },
  'tiktok.viewsPerFollower': {
    ...DATARES,
    bands: neverFalling(ratio('tiktok', 'median_views_per_follower', 'datares_2020', FROM_MICRO, 0.01)),
  },
  'tiktok.commentsPerLike': {
    ...DATARES,
    bands: ratio('tiktok', 'comments_per_100_likes', 'datares_2020', FROM_MICRO, 0.01),
  },
  'tiktok.spreadOfLikes': {
    ...DATARES,
    bands: ratio('tiktok', 'cv_likes_across_posts', 'datares_2020', FROM_MICRO, 1),
  },
  'tiktok.spreadOfViews': {
    ...DATARES,
    bands: ratio('tiktok', 'cv_views_across_posts', 'datares_2020', FROM_MICRO, 1),
  },
  'tiktok.totalLikesPerFollower': {
    ...TIDES,
    bands: neverFalling(ratio('tiktok', 'total_likes_per_follower', 'tides_2023', ALL, 1)),
  },
  'tiktok.followingPerFollower': {
    ...TIDES,
    bands: ratio('tiktok', 'following_per_100_followers', 'tides_2023', ALL, 0.01),
  },
  'youtube.reactionsPerFollower': {
    ...modash('https://modash.io/youtube-engagement-rate-calculator', 'undated'),
    bands: neverFalling(recommended('youtube', 'er_followers')),
  },
  // TIDES has lifetime means; a median of recent videos is about half of a mean (TikTok 2020: 15.5 against 29.3 %), and
  // halved it meets the rule of thumb of 2026 (30 to 50 % below 10,000 subscribers, 14 to 20 %, 5 to 15 % above 500,000).
  'youtube.viewsPerFollower': {
    ...TIDES,
    basis: 'computed, means halved',
    bands: neverFalling(ratio('youtube', 'mean_views_per_video_per_subscriber', 'tides_2023', ALL, 0.005)),
  },
  'youtube.likesPerView': {
    source: 'HypeAuditor top 1000',
    asOf: '2022',
    url: 'https://hypeauditor.com',
    basis: 'computed',
    bands: ratio('youtube', 'likes_per_view', 'kaggle_hypeauditor_top1000_2022', ['mega_1m_plus'], 0.01),
  },
  'x.reactionsPerFollower': {
    source: PLAYERSELLS,
    asOf: '2026-10',
    url: recommendedCell('x', '1k_10k', 'er_followers').url ?? '',
    basis: 'p25 to p75 quoted, tails fitted',
    bands: neverFalling(xRates()),
  },
  'x.viewsPerFollower': {
    source: PLAYERSELLS,
    asOf: '2026-10',
    url: 'https://raw.githubusercontent.com/playersells/open-data/master/datasets/x-reach-per-follower-premium-2026/reach_by_follower_band.csv',
    basis: 'p25 to p75 quoted, tails fitted',
    bands: neverFalling(xReach()),
  },
  'x.likesPerView': { ...BRIGHT, bands: ratio2('er_views') },
  'x.commentsPerLike': { ...BRIGHT, bands: ratio2('replies_per_100_likes') },
  'x.sharesPerLike': { ...BRIGHT, bands: ratio2('reposts_per_100_likes') },
}
function ratio2(metric: string): Band[] {
  return ratio('x', metric, 'brightdata_2024', ALL, 0.01)
}

const rounded = Object.fromEntries(
  Object.entries(tables).map(([key, table]) => [
    key,
    {
      ...table,
      bands: table.bands.map((one) => ({
        ...one,
        percentiles: one.percentiles.map((value) => Number(value.toPrecision(4))),
      })),
    },
  ]),
)
writeFileSync(new URL('../src/model/benchmarks.json', import.meta.url), `${JSON.stringify(rounded, null, 1)}\n`)
