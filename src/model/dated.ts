import type { Platform } from '../profile.ts'
import { logsAt, type Table, Z } from './benchmark.ts'
import source from './benchmarks.json' with { type: 'json' }

/**
 * Which table of `benchmarks.json` a reading is held against: that of its own year. Rates fall over the years, so a picture of 2018
 * among accounts of today would look better than it was. Between two tables of a measure everything is interpolated in logs by
 * year. A table holds until the next one, the newest until `HELD_UNTIL`. Before the oldest and after that nobody has
 * counted: the middle stays and the range widens, up to a bound.
 */

/** The newest tables were chosen in November 2026, and stand for that year. */
const HELD_UNTIL = 2027
/** Years that nobody counted add up as steps of a random walk do (√years), and after so many the range widens no further. */
const FURTHEST = 4
/** Years are told apart by quarters. */
const PER_YEAR = 4

interface Dated extends Table {
  readonly year: number
}
type Written = (typeof source.tables)['instagram.reactionsPerFollower'][number]

const MEASURES: ReadonlyMap<string, ReadonlyMap<string, Series>> = load()

interface Series {
  /** Oldest first. */
  readonly tables: readonly Dated[]
  readonly newest: Dated
  /** What a year that nobody counted may do to the level, as a log (`scripts/calibrate/benchmarks.ts`). */
  readonly driftPerYear: number
  /** Tables between and beyond, made when first asked for, by quarter. */
  readonly made: Map<number, Table>
}

/**
 * The table of a measure ("reactionsPerFollower") on a platform; `undefined` where there is none to trust.
 * @param year With its fraction, as `year.ts` tells it; `null`: nobody knows, so the newest.
 */
export function tableOf(platform: Platform, measure: string, year: number | null = null): Table | undefined {
  const series = MEASURES.get(platform)?.get(measure)
  if (series === undefined) return undefined
  const { newest, tables, made } = series
  if (year === null || (year >= newest.year && year < HELD_UNTIL)) return newest
  const oldest = tables[0]?.year ?? year
  const bounded = Math.max(oldest - FURTHEST, Math.min(HELD_UNTIL + FURTHEST, year))
  const quarter = Math.round(bounded * PER_YEAR)
  const kept = made.get(quarter)
  if (kept !== undefined) return kept
  const table = tableIn(series, quarter / PER_YEAR)
  made.set(quarter, table)
  return table
}

function tableIn({ tables, newest, driftPerYear }: Series, year: number): Table {
  const [oldest = newest] = tables
  if (year <= oldest.year) return widened(oldest, driftPerYear * Math.sqrt(oldest.year - year), year)
  if (year >= newest.year) return widened(newest, driftPerYear * Math.sqrt(Math.max(0, year - HELD_UNTIL)), year)
  const after = tables.findIndex((one) => one.year > year)
  const [from = newest, to = newest] = [tables[after - 1], tables[after]]
  return between(from, to, (year - from.year) / (to.year - from.year), year)
}

/** Everything a share of the way from one table to the other, at the sizes of both. */
function between(from: Dated, to: Dated, share: number, year: number): Table {
  const mixed = (a: number, b: number) => a + share * (b - a)
  const sizes = [...new Set([...from.sizes, ...to.sizes])].sort((a, b) => a - b)
  const logs = sizes.map((size) => {
    const earlier = logsAt(from, size)
    const later = logsAt(to, size)
    return earlier.map((log, p) => mixed(log, later[p] ?? log))
  })
  return {
    source: [...new Set([from.source, to.source].flatMap((name) => name.split('; ')))].join('; '),
    asOf: `≈ ${Math.floor(year)}`,
    fitted: from.fitted || to.fitted,
    derived: from.derived || to.derived,
    // The finer bands of the two name whom the account is compared with.
    tiers: from.tiers.length > to.tiers.length ? from.tiers : to.tiers,
    sizes,
    lowTail: mixed(from.lowTail, to.lowTail),
    highTail: mixed(from.highTail, to.highTail),
    highest: Math.exp(Math.max(...logs.map((line) => line[4] ?? 0))),
    logs,
  }
}

/** The same middle, the 5th and 95th percentile further out by `by` (a log), what lies between in proportion. */
function widened(table: Dated, by: number, year: number): Table {
  if (by === 0) return table
  const out = Z.map((z) => (by * z) / Z[4])
  return {
    ...table,
    asOf: `${table.asOf} → ${Math.floor(year)}`,
    lowTail: table.lowTail + (out[1] ?? 0) - (out[0] ?? 0),
    highTail: table.highTail + (out[4] ?? 0) - (out[3] ?? 0),
    highest: table.highest * Math.exp(by),
    logs: table.logs.map((line) => line.map((log, p) => log + (out[p] ?? 0))),
  }
}

function load() {
  const measures = new Map<string, Map<string, Series>>()
  const drift: Readonly<Record<string, number | undefined>> = source.driftPerYear
  for (const [key, written] of Object.entries(source.tables)) {
    const [platform = '', measure = ''] = key.split('.')
    const ofPlatform = measures.get(platform) ?? new Map<string, Series>()
    measures.set(platform, ofPlatform)
    const tables = written.map(read)
    const newest = tables.at(-1)
    if (newest === undefined) continue
    ofPlatform.set(measure, { tables, newest, driftPerYear: drift[platform] ?? 0, made: new Map() })
  }
  return measures
}

function read({ source: name, asOf, year, basis, bands }: Written): Dated {
  return {
    source: name,
    asOf,
    year,
    fitted: basis.includes('fitted') || basis.includes('halved'),
    derived: basis.includes('halved'),
    tiers: bands.map(({ tier }) => {
      const [from, to] = tier.split('-')
      return { name: tier, from: Number(from), to: to === '' ? Number.POSITIVE_INFINITY : Number(to) }
    }),
    lowTail: meanStep(bands, 0),
    highTail: meanStep(bands, 3),
    highest: Math.max(...bands.map((band) => band.percentiles[4] ?? 0)),
    sizes: bands.map((band) => Math.log(band.at)),
    logs: bands.map((band) => band.percentiles.map(Math.log)),
  }
}

function meanStep(bands: readonly { readonly percentiles: readonly number[] }[], p: number): number {
  const step = (of: readonly number[]) => Math.log((of[p + 1] ?? 1) / (of[p] ?? 1))
  return bands.reduce((sum, band) => sum + step(band.percentiles), 0) / bands.length
}
