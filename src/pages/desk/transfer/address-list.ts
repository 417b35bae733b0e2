import * as v from 'valibot'
import { profileRefAt } from '../../../messages/profile-address.ts'
import { WatchedSchema } from '../../../messages/watching.ts'
import type { ProfileRef } from '../../../profile.ts'
import { csvRows, labelsIn } from './csv.ts'
import type { Problem } from './lines-of-file.ts'

/** A line of a list of addresses, with what is said of the profile where the list has columns for that. */
export interface Listed {
  readonly line: number
  readonly ref: ProfileRef
  readonly tags: string[]
  readonly lists: string[]
  readonly note: string
}

/** A line that is passed over, with what stands there. */
export interface Passed extends Problem {
  readonly text: string
}

export interface AddressList {
  readonly listed: readonly Listed[]
  readonly passed: readonly Passed[]
}

/** Of one go. */
const MOST = 5_000
const COLUMNS = ['address', 'tags', 'lists', 'note'] as const
type Column = (typeof COLUMNS)[number]
/** What people write over a column. */
const NAMES: Readonly<Record<Column, RegExp>> = {
  address: /^(?:address|addresses|url|urls|link|links|profile|profile (?:url|link|address)|account|web ?site)$/,
  tags: /^(?:tags?|labels?|keywords?)$/,
  lists: /^(?:lists?|groups?|campaigns?)$/,
  note: /^(?:notes?|comments?|remarks?)$/,
}

/** A list of addresses: one a line, or CSV with or without names over its columns. What is no address is told with its line. */
export function addressList(text: string): AddressList {
  const rows = csvRows(text)
  const [first] = rows
  if (first === undefined) return { listed: [], passed: [] }
  const named = namedColumns(first.cells)
  const at = named ?? guessedColumns(rows.map(({ cells }) => cells))
  if (at === undefined) return { listed: [], passed: [{ line: first.line, why: 'no-address-column', text: '' }] }

  const listed: Listed[] = []
  const passed: Passed[] = []
  const seen = new Set<string>()
  for (const { line, cells } of named === undefined ? rows : rows.slice(1)) {
    const cell = (column: Column) => (cells[at.get(column) ?? -1] ?? '').trim()
    const address = cell('address')
    const pass = (why: Problem['why']) => passed.push({ line, why, text: address.slice(0, 120) })
    const ref = profileRefAt(address)
    const said = { tags: labelsIn(cell('tags')), lists: labelsIn(cell('lists')), note: cell('note') }
    if (listed.length === MOST) {
      pass('too-many')
      break
    }
    if (ref === undefined) pass('no-address')
    else if (seen.has(nameOf(ref))) pass('twice')
    else if (!areLabels(said.tags) || !areLabels(said.lists)) pass('label-too-long')
    else if (!v.is(WatchedSchema.entries.note, said.note)) pass('note-too-long')
    else {
      seen.add(nameOf(ref))
      listed.push({ line, ref, ...said })
    }
  }
  return { listed, passed }
}

function namedColumns(cells: readonly string[]): Map<Column, number> | undefined {
  const names = cells.map((cell) => cell.trim().toLowerCase().replace(/[_-]/g, ' '))
  const at = new Map(
    COLUMNS.flatMap((column) => {
      const found = names.findIndex((name) => NAMES[column].test(name))
      return found < 0 ? [] : [[column, found] as const]
    }),
  )
  return at.has('address') ? at : undefined
}

/** Where nothing is named: the column that addresses stand in, and what follows it in the order that we write. */
function guessedColumns(rows: readonly (readonly string[])[]): Map<Column, number> | undefined {
  const found = rows.flatMap((cells) => {
    const at = cells.findIndex((cell) => profileRefAt(cell) !== undefined)
    return at < 0 ? [] : [at]
  })[0]
  const from = found ?? (rows.every(({ length }) => length === 1) ? 0 : undefined)
  return from === undefined ? undefined : new Map(COLUMNS.map((column, index) => [column, from + index]))
}

function areLabels(labels: readonly string[]): boolean {
  return v.is(WatchedSchema.entries.tags, labels)
}

/** A profile by a name that holds whatever the case of its handle. Where a handle alone does not tell, the address does. */
export function nameOf({ platform, handle, url }: ProfileRef): string {
  const isByAddress = platform === 'mastodon' || platform === 'linkedin'
  return `${platform} ${(isByAddress ? url : handle).toLowerCase()}`
}
