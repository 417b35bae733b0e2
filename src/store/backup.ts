import type { IDBPDatabase } from 'idb'
import * as v from 'valibot'
import { KEPT_SHELVES } from '../messages/kept-shelves.ts'
import { profileRefAt } from '../messages/profile-address.ts'
import { type BackupHeader, BackupHeaderSchema, type BackupRecord, BackupRecordSchema } from '../messages/transfer.ts'
import { type ToVisit, ToVisitSchema } from '../messages/visiting.ts'
import { type Checklist, checklistIn } from './checklist.ts'
import type { Database } from './database.ts'
import { grouped } from './grouped.ts'
import { merge } from './merging.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Place } from './progress.ts'
import { markOf, saltKeptIn, takeSalt } from './salt.ts'
import type { KeyedStorage } from './settings.ts'
import { isReadable, type Kept, type Shelves } from './shelves.ts'
import { StoreError } from './store-error.ts'
import { stretchFrom } from './stretch.ts'
import { EVERYTHING, read, whole } from './transaction.ts'

/** A record of the database. */
export type KeptRecord = BackupRecord & { readonly shelf: Kept }

export interface Backup {
  /** The next records after a place, in an order that stays, and the place where the next slice begins: `null` after the last. */
  slice(place: Place | null, most: number): Promise<{ records: (BackupHeader | BackupRecord)[]; next: Place | null }>
  /**
   * Brings records of a backup, or of what was erased, together with what is kept: all of the database's or none, and the same again
   * changes nothing. Those that cannot be read, or not with the salt of this browser, are counted and left out.
   */
  restore(records: readonly unknown[]): Promise<{ restored: number; leftOut: number }>
}

/** Which of these lines are no records that could be restored, by their place in the list: what is known before anything is done. */
export function unreadable(lines: readonly unknown[]): number[] {
  return lines.flatMap((line, at) => {
    const [kept] = parsed(BackupRecordSchema, line)
    if (kept === undefined) return [at]
    const { shelf, record } = kept
    return shelf === 'checklist' ? (toVisitIn(record).length > 0 ? [] : [at]) : isReadable(shelf, record) ? [] : [at]
  })
}

/** Backups have grown by the list of profiles to visit, which is none of the database's shelves: an older Earned would stumble over it. */
const BESIDE_THE_DATABASE = 1
/** It grows with the database, and so do the backups that are made of it. */
export const BACKUP_VERSION = MIGRATIONS.length + BESIDE_THE_DATABASE

export function backupIn(
  database: Database,
  storage: KeyedStorage,
  checklist: Pick<Checklist, 'listed' | 'join'> = checklistIn(database, storage),
): Backup {
  return {
    async slice(place, most) {
      if (place?.shelf === 'checklist') return toVisit(await checklist.listed(), place.after, most)
      const salt = await saltKeptIn(storage)
      const salted = salt === null ? undefined : await markOf(salt)
      const { records, next } = await database.use((db) => slice(db, place, most, salted))
      const first: BackupHeader[] = place === null ? [{ format: 'earned-backup', version: BACKUP_VERSION, salt }] : []
      if (next !== null) return { records: [...first, ...records], next }
      const last = toVisit(await checklist.listed(), undefined, most - records.length)
      return { records: [...first, ...records, ...last.records], next: last.next }
    },
    async restore(lines) {
      const { restored, leftOut } = await database.use((db) => restore(db, storage, lines))
      const listed = lines
        .flatMap((line) => parsed(BackupRecordSchema, line))
        .flatMap(({ shelf, record }) => (shelf === 'checklist' ? toVisitIn(record) : []))
      // It stands beside the database: where it fails, the same lines can be restored once more.
      const here = listed.length === 0 ? 0 : await checklist.join(listed)
      return { restored: restored + here, leftOut: leftOut - here }
    },
  }
}

/** What could have been put on the list by hand: it is opened in a tab, so its address must be that of a profile. */
function toVisitIn(record: unknown): ToVisit[] {
  return parsed(ToVisitSchema, record).filter(({ ref }) => profileRefAt(ref.url)?.platform === ref.platform)
}

/** The part of the list that begins there, as lines of a backup. */
function toVisit(items: readonly ToVisit[], after: Place['after'], most: number) {
  const from = typeof after === 'number' ? after : 0
  const records = items.slice(from, from + most).map((record): BackupRecord => ({ shelf: 'checklist', record }))
  const end = from + records.length
  return { records, next: end < items.length ? { shelf: 'checklist', after: end } : null }
}

async function slice(db: IDBPDatabase<Shelves>, place: Place | null, most: number, salted: string | undefined) {
  const tx = db.transaction([...KEPT_SHELVES])
  return read(tx, async () => {
    const records: KeptRecord[] = []
    let next = place
    do {
      const stretch = await stretchFrom(tx, KEPT_SHELVES, next ?? undefined, most - records.length)
      const { shelf } = stretch
      const mark = salted !== undefined && isHashed(shelf) ? { salted } : {}
      records.push(...stretch.records.map((record) => ({ shelf, record, ...mark })))
      next = stretch.next
    } while (next !== null && records.length < most)
    return { records, next }
  })
}

async function restore(db: IDBPDatabase<Shelves>, storage: KeyedStorage, lines: readonly unknown[]) {
  const headers = lines.flatMap((line) => parsed(BackupHeaderSchema, line))
  if (headers.some(({ version }) => version > BACKUP_VERSION)) throw new StoreError('store-unreadable')
  for (const { salt } of headers) if (salt !== null) await adopt(db, storage, salt)
  const salt = await saltKeptIn(storage)
  const mark = salt === null ? undefined : await markOf(salt)

  const records = lines
    .flatMap((line) => parsed(BackupRecordSchema, line))
    .flatMap(({ shelf, record, salted }) =>
      shelf === 'checklist' || (salted !== undefined && salted !== mark) ? [] : [{ shelf, record }],
    )
  const tx = db.transaction(EVERYTHING, 'readwrite', { durability: 'strict' })
  const restored = await whole(tx, async () => {
    // What came in may have been judged by an older version of the model.
    await tx.objectStore('progress').delete('rescoring')
    // One after the other for a profile, or a record that comes twice would be joined with itself alone.
    const owners = grouped(records, ({ record }) => ownerIn(record))
    const counts = await Promise.all(
      [...owners.values()].map(async (group) => {
        let read = 0
        for (const { shelf, record } of group) if (await merge(tx, shelf, record)) read += 1
        return read
      }),
    )
    return counts.reduce((sum, count) => sum + count, 0)
  })
  return { restored, leftOut: lines.length - headers.length - restored }
}

/** Hashes of two salts cannot be joined: a follower would count twice. So the first salt stays, unless nothing was hashed yet. */
async function adopt(db: IDBPDatabase<Shelves>, storage: KeyedStorage, salt: string): Promise<void> {
  const kept = await saltKeptIn(storage)
  if (kept === salt) return
  const hashed = await Promise.all([db.count('conversations'), db.count('audiences')])
  if (kept === null || hashed.every((count) => count === 0)) await takeSalt(storage, salt)
}

function isHashed(shelf: string): boolean {
  return shelf === 'conversations' || shelf === 'audiences'
}

const OwnedSchema = v.object({ platform: v.string(), handle: v.string() })
function ownerIn(record: unknown): string {
  return parsed(OwnedSchema, record)
    .map(({ platform, handle }) => `${platform} ${handle}`)
    .join()
}

function parsed<T extends v.GenericSchema>(schema: T, value: unknown): v.InferOutput<T>[] {
  const checked = v.safeParse(schema, value)
  return checked.success ? [checked.output] : []
}
