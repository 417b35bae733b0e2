import * as v from 'valibot'
import { isPlainJson } from '../../../messages/plain-json.ts'
import {
  BackupEndSchema,
  type BackupHeader,
  BackupHeaderSchema,
  type BackupRecord,
  BackupRecordSchema,
  MOST_RECORDS,
  type TransferPlace,
} from '../../../messages/transfer.ts'
import { LONGEST_MESSAGE } from '../message-slices.ts'
import { FileInParts } from './file-in-parts.ts'
import { FileProblem, jsonOf, linesOf, type Problem } from './lines-of-file.ts'
import { type Ask, answered, type Course, type Outcome, outcomeOf } from './outcome.ts'

/** What a backup holds, before anything is done with it. */
export interface BackupContents {
  readonly header: BackupHeader
  readonly records: number
  readonly of: ReadonlyMap<BackupRecord['shelf'], number>
  /** Records that cannot be read, and would be left out: the first ones. */
  readonly unreadable: readonly Problem[]
  readonly leftOut: number
}

export interface Restored {
  readonly restored: number
  readonly leftOut: number
}

/** A backup of ten thousand profiles over years is some hundred megabytes; a line is one record. */
const BOUNDS = { file: 4_000_000_000, line: 4_000_000 }
const MOST_PROBLEMS = 20

/** Everything that is kept, as one file: a header, a record a line, and a last line that says that it is whole. */
export function makeBackup(
  { ask }: Ask,
  made: string,
  { signal, onProgress }: Course,
): Promise<Outcome<{ file: Blob; records: number }>> {
  return outcomeOf(signal, async () => {
    const file = new FileInParts()
    const line = (value: unknown) => file.write(`${JSON.stringify(value)}\n`)
    let records = -1
    let place: TransferPlace | null = null
    do {
      signal.throwIfAborted()
      const slice: { records: unknown[]; next: TransferPlace | null } = answered(
        await ask('backup/slice', { place, most: MOST_RECORDS }),
      )
      for (const record of slice.records) {
        line(records < 0 && v.is(BackupHeaderSchema, record) ? { ...record, made } : record)
        records += 1
      }
      place = slice.next
      onProgress({ share: null, lines: records })
    } while (place !== null)
    line({ format: 'earned-backup-end', records } satisfies v.InferOutput<typeof BackupEndSchema>)
    return { file: file.file('application/x-ndjson'), records }
  })
}

/** Reads a backup to its end and says what is in it. Nothing is changed; what is no whole backup is refused, with its line. */
export function checkBackup(file: Blob, { ask }: Ask, course: Course): Promise<Outcome<BackupContents>> {
  return outcomeOf(course.signal, async () => {
    const version = answered(await ask('backup/version', null))
    const of = new Map<BackupRecord['shelf'], number>()
    const unreadable: Problem[] = []
    let leftOut = 0
    let records = 0
    let header: BackupHeader | undefined
    for await (const slice of slicesOf(file, version, course)) {
      header ??= slice.header
      const bad = new Set(answered(await ask('restore/check', slice.records)))
      for (const [at, { shelf }] of slice.records.entries()) {
        records += 1
        if (!bad.has(at)) {
          of.set(shelf, (of.get(shelf) ?? 0) + 1)
          continue
        }
        leftOut += 1
        if (unreadable.length < MOST_PROBLEMS)
          unreadable.push({ line: slice.numbers[at] ?? null, why: 'unknown-record' })
      }
    }
    if (header === undefined) throw new FileProblem('not-a-backup', 1)
    return { header, records, of, unreadable, leftOut }
  })
}

/** Brings a backup together with what is kept, a slice at a time. Stopped half-way, what was restored stays, and the rest can follow. */
export function restoreBackup(file: Blob, { ask }: Ask, course: Course): Promise<Outcome<Restored>> {
  return outcomeOf(course.signal, async () => {
    const version = answered(await ask('backup/version', null))
    let restored = 0
    let leftOut = 0
    for await (const slice of slicesOf(file, version, course)) {
      // The header comes with the first records: it brings the salt that theirs were made with.
      const first = slice.isFirst ? answered(await ask('restore/slice', [slice.header])) : undefined
      const rest = answered(await ask('restore/slice', slice.records))
      restored += (first?.restored ?? 0) + rest.restored
      leftOut += (first?.leftOut ?? 0) + rest.leftOut
    }
    return { restored, leftOut }
  })
}

interface Slice {
  readonly header: BackupHeader
  readonly isFirst: boolean
  readonly records: BackupRecord[]
  /** The lines that they stand in. */
  readonly numbers: number[]
}

/** The records of a backup, as many at once as a message holds; the first slice may be empty. */
async function* slicesOf(file: Blob, version: number, { signal, onProgress }: Course): AsyncGenerator<Slice> {
  let header: BackupHeader | undefined
  let isFirst = true
  let records: BackupRecord[] = []
  let numbers: number[] = []
  let length = 0
  let read = 0
  let last = 0
  let isWhole = false
  const lines = linesOf(file, BOUNDS, signal, (bytes) =>
    onProgress({ share: bytes / Math.max(1, file.size), lines: read }),
  )
  for await (const line of lines) {
    last = line.number
    if (line.text.trim() === '') continue
    if (header === undefined) {
      header = headerOf(line, version)
      continue
    }
    if (isWhole) throw new FileProblem('no-record', line.number)
    const value = jsonOf(line)
    const end = v.safeParse(BackupEndSchema, value)
    if (end.success) {
      if (end.output.records !== read) throw new FileProblem('cut-off', line.number)
      isWhole = true
      continue
    }
    const record = v.safeParse(BackupRecordSchema, value)
    if (!record.success) throw new FileProblem('no-record', line.number)
    if (!isPlainJson([value])) throw new FileProblem('out-of-bounds', line.number)
    if (records.length === MOST_RECORDS || (records.length > 0 && length + line.text.length > LONGEST_MESSAGE)) {
      yield { header, isFirst, records, numbers }
      isFirst = false
      records = []
      numbers = []
      length = 0
    }
    records.push(record.output)
    numbers.push(line.number)
    length += line.text.length
    read += 1
  }
  if (header === undefined) throw new FileProblem('not-a-backup', 1)
  if (!isWhole) throw new FileProblem('cut-off', last)
  yield { header, isFirst, records, numbers }
}

/** The first line says what the file is. A later version is told apart from what is no backup at all. */
function headerOf(line: { number: number; text: string }, version: number): BackupHeader {
  const value = jsonOf(line)
  const looks = v.safeParse(v.object({ format: v.literal('earned-backup'), version: v.number() }), value)
  if (!looks.success) throw new FileProblem('not-a-backup', line.number)
  if (looks.output.version > version) throw new FileProblem('later-version', line.number)
  const header = v.safeParse(BackupHeaderSchema, value)
  if (!header.success) throw new FileProblem('not-a-backup', line.number)
  return header.output
}
