import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Band, band } from './bands.ts'

/** The collection of benchmarks that the tables are chosen from, as far as it is used; a cell is checked when it is. */

/** A cell of the collection, as far as it is used: percentiles in the collection's own unit. */
export const QuartilesSchema = v.object({ p25: v.number(), p50: v.number(), p75: v.number() })
export const CellSchema = v.object({
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

type Cell = v.InferOutput<typeof CellSchema>

export interface Collection {
  /** One cell of a recommended table, in percent. */
  recommendedCell(platform: string, key: string, metric: string): Cell
  /** The seven bands of a recommended table, as fractions. */
  recommended(platform: string, metric: string): Band[]
  /** Bands of a computed table; `factor` turns the collection's unit into a fraction or ratio. */
  ratio(platform: string, metric: string, source: string, tiers: readonly string[], factor: number): Band[]
  /** A quoted row, unchecked. */
  published(platform: string, metric: string, tier: string): unknown
}

/** Every tier of followers that computed tables know, smallest first. */
export const ALL = Object.keys(TIERS)

export function readCollection(folder: string): Collection {
  const found = v.parse(CollectionSchema, JSON.parse(readFileSync(join(folder, 'benchmarks.json'), 'utf8')))
  const recommendedCell: Collection['recommendedCell'] = (platform, key, metric) =>
    v.parse(CellSchema, found.recommended_er[platform]?.[key]?.[metric])
  return {
    recommendedCell,
    recommended: (platform, metric) =>
      Object.entries(MODASH).map(([key, [from, to]]) => band(from, to, recommendedCell(platform, key, metric), 0.01)),
    ratio: (platform, metric, source, tiers, factor) =>
      tiers.map((key) => {
        const [from, to] = TIERS[key] ?? [0]
        return band(from, to, v.parse(CellSchema, found.ratios[platform]?.[metric]?.[source]?.[key]), factor)
      }),
    published: (platform, metric, tier) =>
      found.published.find((row) => row.platform === platform && row.metric === metric && row.tier === tier),
  }
}
