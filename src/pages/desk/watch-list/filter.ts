import * as v from 'valibot'
import type { Row } from '../../../messages/watching.ts'
import { type Band, VerdictSchema } from '../../../model/verdict.ts'
import { type Platform, PlatformSchema } from '../../../profile.ts'
import { changeOf } from './changes.ts'
import { nameOf } from './order.ts'

export const FilterSchema = v.strictObject({
  text: v.string(),
  tag: v.nullable(v.string()),
  list: v.nullable(v.string()),
  site: v.nullable(PlatformSchema),
  band: v.nullable(VerdictSchema.entries.band),
  changed: v.boolean(),
})
/** Which lines are wanted; `null` is any. */
export type Filter = v.InferOutput<typeof FilterSchema>

export const EVERYTHING: Filter = { text: '', tag: null, list: null, site: null, band: null, changed: false }

export function isNarrow({ text, changed, ...choices }: Filter): boolean {
  return text.trim() !== '' || changed || Object.values(choices).some((choice) => choice !== null)
}

/** The lines that are wanted, in the order in which they came. */
export function matching(rows: readonly Row[], filter: Filter): readonly Row[] {
  const words = folded(filter.text)
    .split(/\s+/)
    .map((word) => word.replace(/^@/, ''))
    .filter((word) => word !== '')
  return rows.filter((row) => {
    const { ref, tags, lists } = row.watched
    if (filter.site !== null && ref.platform !== filter.site) return false
    if (filter.band !== null && bandOf(row) !== filter.band) return false
    if (filter.tag !== null && !tags.includes(filter.tag)) return false
    if (filter.list !== null && !lists.includes(filter.list)) return false
    if (filter.changed && changeOf(row) === null) return false
    if (words.length === 0) return true
    const text = textOf(row)
    return words.every((word) => text.includes(word))
  })
}

/** An account that was never read has too little to say, like one that was read and gave too little. */
export function bandOf({ seen }: Row): Band {
  return seen?.verdict?.band ?? 'unknown'
}

/** What can be chosen from: each with how many lines it would leave, the most frequent first. */
export interface Facets {
  readonly tags: readonly Facet<string>[]
  readonly lists: readonly Facet<string>[]
  readonly sites: readonly Facet<Platform>[]
  readonly bands: readonly Facet<Band>[]
  readonly changed: number
}
interface Facet<T> {
  readonly value: T
  readonly count: number
}

export function facetsOf(rows: readonly Row[]): Facets {
  return {
    tags: counted(rows.flatMap(({ watched }) => watched.tags)),
    lists: counted(rows.flatMap(({ watched }) => watched.lists)),
    sites: counted(rows.map(({ watched }) => watched.ref.platform)),
    bands: counted(rows.map(bandOf)),
    changed: rows.filter((row) => changeOf(row) !== null).length,
  }
}

function counted<T>(values: readonly T[]): Facet<T>[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}

/** Capitals and accents do not matter to who searches. */
function folded(text: string): string {
  // Most names have none, and to look for them costs more than all the rest.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII whole
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

const texts = new WeakMap<Row, string>()

/** What is searched, folded once a line: the next letter typed should not wait for five thousand of them. */
function textOf(row: Row): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const text = folded(`${nameOf(row)}\n${row.watched.ref.handle}\n${row.watched.note}`)
  texts.set(row, text)
  return text
}
