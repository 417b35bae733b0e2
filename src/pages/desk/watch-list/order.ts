import * as v from 'valibot'
import type { Row } from '../../../messages/watching.ts'
import type { Band } from '../../../model/verdict.ts'
import { plainName } from '../../../ui/plain-name.ts'

/** The columns by which the list can be put in order, as they stand from left to right. */
export const COLUMNS = ['account', 'verdict', 'rate', 'percentile', 'people', 'followers', 'labels', 'seen'] as const
export type Column = (typeof COLUMNS)[number]

export const OrderSchema = v.strictObject({ column: v.picklist(COLUMNS), descending: v.boolean() })
export type Order = v.InferOutput<typeof OrderSchema>

/** What was opened last stands on top. */
export const FIRST_ORDER: Order = { column: 'seen', descending: true }

/** As the chips stand in the key: what fits first. An account of which nothing is said has no place. */
const RANK: Readonly<Record<Exclude<Band, 'unknown'>, number>> = { fits: 0, low: 1, high: 2, mixed: 3 }

const names = new WeakMap<Row, string>()

/** The name that stands in the list, made plain once a line. */
export function nameOf(row: Row): string {
  const known = names.get(row)
  if (known !== undefined) return known
  const name = plainName(row.displayName ?? '') || plainName(row.watched.ref.handle)
  names.set(row, name)
  return name
}

/** Words from A on, numbers and days from the largest on; the same column again turns it round. */
export function nextOrder(order: Order, column: Column): Order {
  if (order.column === column) return { column, descending: !order.descending }
  return { column, descending: !(column === 'account' || column === 'verdict' || column === 'labels') }
}

/** In order; what has no value stands last in either direction, and equals stay as they stood. */
export function ordered(rows: readonly Row[], { column, descending }: Order, lang: string): readonly Row[] {
  // Without options: with `numeric` five thousand names took twelve times as long (Node 20, 2026-11).
  const { compare } = new Intl.Collator(lang)
  const sign = descending ? -1 : 1
  return rows
    .map((row) => ({ row, value: standingOf(row, column) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null)
      if (typeof a === 'string' || typeof b === 'string') return sign * compare(String(a), String(b))
      return sign * (a - b)
    })
    .map(({ row }) => row)
}

function standingOf(row: Row, column: Column): string | number | null {
  const { watched, seen } = row
  const verdict = seen?.verdict ?? null
  switch (column) {
    case 'account':
      return nameOf(row)
    case 'verdict':
      return verdict === null || verdict.band === 'unknown' ? null : RANK[verdict.band] * 1_000 - (verdict.score ?? 0)
    case 'rate':
      return verdict?.engagement?.median ?? null
    case 'percentile':
      return middle(verdict?.percentile ?? null)
    case 'people':
      return middle(verdict?.engagedPeople ?? null)
    case 'followers':
      return seen?.followers?.value ?? null
    case 'labels':
      return [...watched.tags, ...watched.lists].join(' ') || null
    case 'seen':
      return seen === null ? null : Date.parse(seen.at)
  }
}

function middle(ends: { readonly low: number; readonly high: number } | null): number | null {
  return ends === null ? null : (ends.low + ends.high) / 2
}
