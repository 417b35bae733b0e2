import * as v from 'valibot'
import { type Band, band, moved, neverFalling, noZero, pooled, withTails } from './bands.ts'
import { followingOfPeople, postsOfPeople, type Rows } from './bands-of-rows.ts'
import { ALL, type Collection, QuartilesSchema, readCollection } from './collection.ts'

/**
 * The tables of `src/model/benchmarks.json`, chosen from the collection of benchmarks: only the cells that the model uses, and what
 * the collection says of doubtful cells is heeded here, each time with the reason. A measure whose usual range moved has a
 * table for each year that is known, oldest first (`src/model/dated.ts` goes between them). The collection itself stays outside.
 */

interface Source {
  readonly source: string
  /** As it is shown: what the source says of its own date. */
  readonly asOf: string
  /** The same as a number, in the middle of the time it covers: what other years are counted from. */
  readonly year: number
  readonly url: string
  /** How the source came to its numbers. */
  readonly basis: string
}
interface Table extends Source {
  readonly bands: readonly Band[]
}

/** Below 50 accounts the tails of a cell mean nothing: TikTok's smallest tier of 2020 has 35. */
const FROM_MICRO = ALL.slice(1)

/** X: the third cell is out of line with its neighbours, and the last one is 66 accounts (merged into the one before). */
function xRates({ recommendedCell }: Collection): Band[] {
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
function xReach({ published }: Collection): Band[] {
  const anchors: readonly [key: string, from: number, to: number | undefined, at: number][] = [
    ['1k_10k', 1000, 10000, 9593],
    ['10k_100k', 10000, 100000, 73185],
    ['100k_1m', 100000, 1000000, 228920],
    ['1m_plus', 1000000, undefined, 1812733],
  ]
  return anchors.map(([key, from, to, at]) => {
    const cell = v.parse(QuartilesSchema, published('x', 'views_per_follower', key))
    return { ...band(from, to, withTails(cell), 0.01), at }
  })
}

const PLAYERSELLS = 'PlayerSells (https://playersells.com)'
const DATARES: Source = {
  source: 'datares TikTok sample',
  asOf: '2020',
  year: 2020.5,
  url: 'https://github.com/datares/TikTok_Famous',
  basis: 'computed',
}
const TIDES: Source = {
  source: 'TIDES',
  asOf: '2023',
  year: 2023.5,
  url: 'https://github.com/skmtr1/TIDES-TikTok-Influencer-dataset',
  basis: 'computed',
}
/** Posts of July 2018 to 2019. */
const KIM: Source = {
  source: 'Kim et al., WWW 2020',
  asOf: '2019',
  year: 2019.25,
  url: 'https://doi.org/10.1145/3366423.3380052',
  basis: 'computed',
}
const BRIGHT: Source = {
  source: 'Bright Data samples',
  asOf: '2024',
  year: 2024.5,
  url: 'https://github.com/luminati-io',
  basis: 'computed per post',
}
const TOP_YOUTUBE: Source = {
  source: 'HypeAuditor top 1000',
  asOf: '2022',
  year: 2022.5,
  url: 'https://hypeauditor.com',
  basis: 'computed',
}
const modash = (url: string, asOf: string, year: number): Source => ({
  source: 'Modash',
  asOf,
  year,
  url,
  basis: 'p25 to p75 quoted, tails fitted',
})

/**
 * Rival IQ's yearly report, the longest series there is: median engagement per follower of brands. Only its change from year
 * to year is used, on tables of accounts of all kinds. By the year of the posts: Instagram 1.73 % in 2017, 1.60, 1.22, 0.98, 0.67,
 * 0.47 in 2022, then −16 % from 2023 to 2024; X 0.045 % in 2019 and 2020, 0.037, 0.035 in 2022, −48 % from 2023 to 2024; TikTok 5.69 %
 * in 2022, 2.63, −34 % from 2023 to 2024. Quoted by twunroll.com/article/1361777169811136512, lighthousecomms.com.au/engagement-rates-dropping,
 * wishu.io, smk.co and elma-europe.com.
 */
const TIKTOK_2024 = 0.66
const X_2023 = 1 / 0.52
const X_2020 = X_2023 * (0.045 / 0.035)

/** Log of the largest fall within one of its years, and so what a year that nobody counted may have done. YouTube is not in it: as Instagram. */
const DRIFT = { instagram: Math.log(0.98 / 0.67), tiktok: Math.log(5.69 / 2.63), x: -Math.log(0.52) }

const carried = (table: Table, year: number, factor: number): Table => ({
  ...table,
  source: `${table.source}; Rival IQ`,
  asOf: `≈ ${Math.floor(year)}`,
  year,
  bands: moved(table.bands, factor),
})

/** Every table that ships, by "platform.measure". */
function tablesOf(collection: Collection, rows: Rows): Record<string, readonly Table[]> {
  const { recommended, recommendedCell, ratio } = collection
  const kim = (metric: string) => ratio('instagram', metric, 'kim_2020_influencer_dataset', ALL, 0.01)
  const datares = (metric: string, factor = 0.01) => ratio('tiktok', metric, 'datares_2020', FROM_MICRO, factor)
  const tides = (platform: string, metric: string, factor: number) => ratio(platform, metric, 'tides_2023', ALL, factor)
  const bright = (metric: string): Table => ({ ...BRIGHT, bands: ratio('x', metric, 'brightdata_2024', ALL, 0.01) })
  const topYouTube = (metric: string): Table => ({
    ...TOP_YOUTUBE,
    bands: ratio('youtube', metric, 'kaggle_hypeauditor_top1000_2022', ['mega_1m_plus'], 0.01).map(noZero),
  })
  const tiktokRates: Table = {
    ...modash('https://www.modash.io/tiktok-engagement-rate-calculator', '2023-03', 2023.25),
    bands: neverFalling(recommended('tiktok', 'er_followers')),
  }
  const xRatesNow: Table = {
    source: PLAYERSELLS,
    asOf: '2026-10',
    // Rival IQ's last year; nothing is known to have moved since.
    year: 2024.5,
    url: recommendedCell('x', '1k_10k', 'er_followers').url ?? '',
    basis: 'p25 to p75 quoted, tails fitted',
    bands: neverFalling(xRates(collection)),
  }
  /** None where every group of it was left out. */
  const ofRows = (found: ReturnType<typeof postsOfPeople>): readonly Table[] =>
    found === null ? [] : [{ source: 'Earned', url: 'docs/MODEL.md', basis: 'computed from labelled rows', ...found }]
  return {
    // Between the two Rival IQ's medians fall as this line does: of the way down 18 % in 2020, 49, 78 % in 2022 (here 16, 37, 68).
    'instagram.reactionsPerFollower': [
      { ...KIM, bands: neverFalling(kim('er_followers')) },
      {
        ...modash('https://www.modash.io/engagement-rate-calculator', '2023–2025', 2024),
        bands: neverFalling(recommended('instagram', 'er_followers')),
      },
    ],
    'instagram.commentsPerLike': [{ ...KIM, bands: kim('comments_per_100_likes').map(noZero) }],
    'instagram.followingPerFollower': [{ ...KIM, bands: kim('following_per_100_followers') }],
    'instagram.postsForAudience': ofRows(postsOfPeople(rows, 'instagram')),
    'tiktok.reactionsPerView': [
      { ...DATARES, bands: pooled(datares('er_views')) },
      {
        ...modash('https://modash.io/tiktok-engagement-rate-calculator', '2025-11', 2025.75),
        bands: pooled(recommended('tiktok', 'er_views')),
      },
    ],
    'tiktok.reactionsPerFollower': [
      { ...DATARES, bands: neverFalling(datares('er_followers')) },
      tiktokRates,
      carried(tiktokRates, 2024.5, TIKTOK_2024),
    ],
    'tiktok.viewsPerFollower': [{ ...DATARES, bands: neverFalling(datares('median_views_per_follower')) }],
    'tiktok.commentsPerLike': [{ ...DATARES, bands: datares('comments_per_100_likes') }],
    'tiktok.totalLikesPerFollower': [
      { ...DATARES, bands: neverFalling(datares('total_likes_per_follower', 1)) },
      { ...TIDES, bands: neverFalling(tides('tiktok', 'total_likes_per_follower', 1)) },
    ],
    'tiktok.likesPerVideo': [
      { ...TIDES, bands: neverFalling(tides('tiktok', 'mean_likes_per_video_per_follower', 0.01)) },
    ],
    'tiktok.postsForAudience': ofRows(postsOfPeople(rows, 'tiktok')),
    'tiktok.followingPerFollower': [{ ...TIDES, bands: tides('tiktok', 'following_per_100_followers', 0.01) }],
    'youtube.reactionsPerFollower': [
      {
        ...modash('https://modash.io/youtube-engagement-rate-calculator', 'undated', 2024),
        bands: neverFalling(recommended('youtube', 'er_followers')),
      },
    ],
    // TIDES has lifetime means; a median of recent videos is about half of a mean (TikTok 2020: 15.5 against 29.3 %), and
    // halved it meets the rule of thumb of 2026 (30 to 50 % below 10,000 subscribers, 14 to 20 %, 5 to 15 % above 500,000).
    'youtube.viewsPerFollower': [
      {
        ...TIDES,
        basis: 'computed, means halved',
        bands: neverFalling(tides('youtube', 'mean_views_per_video_per_subscriber', 0.005)),
      },
    ],
    'youtube.likesPerView': [topYouTube('likes_per_view')],
    'youtube.commentsPerLike': [topYouTube('comments_per_100_likes')],
    'x.reactionsPerFollower': [carried(xRatesNow, 2020, X_2020), carried(xRatesNow, 2023.5, X_2023), xRatesNow],
    'x.viewsPerFollower': [
      {
        source: PLAYERSELLS,
        asOf: '2026-10',
        year: 2026.75,
        url: 'https://raw.githubusercontent.com/playersells/open-data/master/datasets/x-reach-per-follower-premium-2026/reach_by_follower_band.csv',
        basis: 'p25 to p75 quoted, tails fitted',
        bands: neverFalling(xReach(collection)),
      },
    ],
    'x.followingPerFollower': ofRows(followingOfPeople(rows, 'x')),
    'x.likesPerView': [bright('er_views')],
    'x.commentsPerLike': [bright('replies_per_100_likes')],
    'x.sharesPerLike': [bright('reposts_per_100_likes')],
  }
}

/** What ships: the tables, rounded to four digits, and by platform the log of what a year that nobody counted may do. */
export function benchmarks(folder: string, rows: Rows) {
  const rounded = (table: Table) => ({
    ...table,
    bands: table.bands.map((one) => ({
      ...one,
      percentiles: one.percentiles.map((value) => Number(value.toPrecision(4))),
    })),
  })
  const { instagram, tiktok, x } = DRIFT
  return {
    driftPerYear: Object.fromEntries(
      Object.entries({ instagram, tiktok, x, youtube: instagram }).map(([key, log]) => [key, Number(log.toFixed(3))]),
    ),
    tables: Object.fromEntries(
      Object.entries(tablesOf(readCollection(folder), rows)).map(([key, tables]) => [key, tables.map(rounded)]),
    ),
  }
}
