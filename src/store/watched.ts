import type { IDBPDatabase } from 'idb'
import type { Place, Row, Trend, WatchChange, Watched } from '../messages/watching.ts'
import type { ProfileRef } from '../profile.ts'
import type { Database } from './database.ts'
import { ownerOf } from './remembered.ts'
import { readWatched, type Shelves } from './shelves.ts'
import { read, whole } from './transaction.ts'
import { rowsIn, rowsOf, trendOf } from './watch-rows.ts'

/** The watch list. Every failure that is foreseen is a `StoreError`; once a change resolves it is on disk. */
export interface WatchList {
  has(ref: ProfileRef): Promise<boolean>
  /** What the user has said of it; `null` where it is not watched. */
  said(ref: ProfileRef): Promise<Watched | null>
  /** A slice, in the order of site and handle; `next` is where the next one begins. */
  slice(after: Place | null, most: number): Promise<{ rows: Row[]; next: Place | null; total: number }>
  trends(refs: readonly ProfileRef[]): Promise<Trend[]>
  /** Those that are watched already stay as they are. */
  add(refs: readonly ProfileRef[], said: Pick<Watched, 'addedAt' | 'tags' | 'lists'>): Promise<void>
  /** In place of what is there. */
  put(records: readonly Watched[]): Promise<void>
  /** The records as they were. */
  remove(refs: readonly ProfileRef[]): Promise<Watched[]>
  /** The records as they were. */
  change(refs: readonly ProfileRef[], change: WatchChange): Promise<Watched[]>
  /** The user has seen how they stand now. */
  looked(refs: readonly ProfileRef[], at: string): Promise<void>
}

export function watchListIn(database: Database): WatchList {
  /** Changes each record in one transaction; `undefined` takes it away. What was there comes back. */
  async function changed(
    refs: readonly ProfileRef[],
    change: (before: Watched | undefined, ref: ProfileRef) => Watched | undefined,
  ): Promise<Watched[]> {
    return database.use((db) => {
      const tx = db.transaction('watched', 'readwrite', { durability: 'strict' })
      return whole(tx, async () => {
        const before: Watched[] = []
        for (const ref of refs) {
          const { platform, handle } = ownerOf(ref)
          const said = readWatched([await tx.store.get([platform, handle])])[0]?.said
          if (said !== undefined) before.push(said)
          const now = change(said, ref)
          if (now === undefined) await tx.store.delete([platform, handle])
          else await tx.store.put({ platform, handle, said: now })
        }
        return before
      })
    })
  }

  return {
    async has(ref) {
      const { platform, handle } = ownerOf(ref)
      return database.use(async (db) => (await db.getKey('watched', [platform, handle])) !== undefined)
    },
    async said(ref) {
      const { platform, handle } = ownerOf(ref)
      const record = await database.use((db) => db.get('watched', [platform, handle]))
      return readWatched([record])[0]?.said ?? null
    },
    slice: (after, most) => database.use((db) => slice(db, after, most)),
    trends: (refs) => database.use((db) => Promise.all(refs.map((ref) => trendOf(db, ref)))),
    async add(refs, { addedAt, tags, lists }) {
      await changed(refs, (before, ref) => before ?? { ref, addedAt, tags, lists, note: '', looked: null })
    },
    async put(records) {
      const next = [...records]
      await changed(
        records.map(({ ref }) => ref),
        () => next.shift(),
      )
    },
    remove: (refs) => changed(refs, () => undefined),
    change: (refs, change) => changed(refs, (before) => before && withChange(before, change)),
    async looked(refs, at) {
      const rows = await database.use((db) => rowsOf(db, refs))
      const seenOf = new Map(rows.map(({ watched, seen }) => [watched.ref.url, seen]))
      await changed(refs, (before) => {
        const seen = before && seenOf.get(before.ref.url)
        if (before === undefined || seen == null) return before
        return { ...before, looked: { at, band: seen.verdict?.band ?? 'unknown', followers: seen.followers } }
      })
    },
  }
}

async function slice(db: IDBPDatabase<Shelves>, after: Place | null, most: number) {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true)
  const tx = db.transaction(['watched', 'profiles', 'verdicts'])
  return read(tx, async () => {
    const watched = tx.objectStore('watched')
    const [records, total] = await Promise.all([watched.getAll(range, most), watched.count()])
    const last = records.at(-1)
    const next: Place | null = last === undefined || records.length < most ? null : [last.platform, last.handle]
    return { rows: await rowsIn(tx, readWatched(records)), next, total }
  })
}

/** Each label once, in the order in which it was put there. */
function withChange(before: Watched, { addTags, removeTags, addLists, removeLists, note }: WatchChange): Watched {
  const labels = (old: readonly string[], add: readonly string[] = [], remove: readonly string[] = []) =>
    [...new Set([...old, ...add])].filter((label) => !remove.includes(label))
  return {
    ...before,
    tags: labels(before.tags, addTags, removeTags),
    lists: labels(before.lists, addLists, removeLists),
    note: note ?? before.note,
  }
}
