import { type Exported, MOST_EXPORTED, type TransferPlace } from '../../../messages/transfer.ts'
import type { Place, Row } from '../../../messages/watching.ts'
import { csvHead, csvLines } from './csv.ts'
import { HISTORY_COLUMNS, historyRows, PROFILE_COLUMNS, profileRow } from './export-columns.ts'
import { FileInParts } from './file-in-parts.ts'
import { type Ask, answered, type Course, type Outcome, outcomeOf } from './outcome.ts'

/** Whom a file is about, and how it is written. */
export type Whom = 'watched' | 'everything'
export type Format = 'profiles-csv' | 'history-csv' | 'json-lines'

interface Written {
  readonly file: Blob
  readonly profiles: number
}

const FORMATS: Readonly<
  Record<Format, { readonly type: string; readonly head: string; readonly lines: (profile: Exported) => string }>
> = {
  'profiles-csv': {
    type: 'text/csv',
    head: csvHead(PROFILE_COLUMNS),
    lines: (profile) => csvLines([profileRow(profile)]),
  },
  'history-csv': {
    type: 'text/csv',
    head: csvHead(HISTORY_COLUMNS),
    lines: (profile) => csvLines(historyRows(profile)),
  },
  'json-lines': { type: 'application/x-ndjson', head: '', lines: (profile) => `${JSON.stringify(profile)}\n` },
}

/** Writes a file of what is kept, a slice at a time. */
export function exportFile(
  { ask }: Ask,
  whom: Whom,
  format: Format,
  { signal, onProgress }: Course,
): Promise<Outcome<Written>> {
  return outcomeOf(signal, async () => {
    const { type, head, lines } = FORMATS[format]
    const file = new FileInParts()
    file.write(head)
    let profiles = 0
    for await (const slice of whom === 'watched' ? watchedOnes(ask) : everything(ask)) {
      signal.throwIfAborted()
      for (const profile of slice.profiles) file.write(lines(profile))
      profiles += slice.profiles.length
      onProgress({ share: slice.total === null ? null : profiles / Math.max(1, slice.total), lines: profiles })
    }
    return { file: file.file(type), profiles }
  })
}

interface Slice {
  readonly profiles: readonly Exported[]
  readonly total: number | null
}

async function* watchedOnes(ask: Ask['ask']): AsyncGenerator<Slice> {
  let after: Place | null = null
  do {
    const slice: { rows: Row[]; next: Place | null; total: number } = answered(
      await ask('watch/list', { after, most: MOST_EXPORTED }),
    )
    const refs = slice.rows.map(({ watched }) => watched.ref)
    yield { profiles: answered(await ask('export/of', refs)), total: slice.total }
    after = slice.next
  } while (after !== null)
}

async function* everything(ask: Ask['ask']): AsyncGenerator<Slice> {
  let place: TransferPlace | null = null
  do {
    const slice: { profiles: Exported[]; next: TransferPlace | null } = answered(
      await ask('export/slice', { place, most: MOST_EXPORTED }),
    )
    yield { profiles: slice.profiles, total: null }
    place = slice.next
  } while (place !== null)
}
