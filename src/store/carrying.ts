import type { IDBPDatabase } from 'idb'
import type { Observation } from '../profile.ts'
import type { Database } from './database.ts'
import { grouped } from './grouped.ts'
import type { Owner, PostRecord } from './post-record.ts'
import { CarryingSchema, progressOf } from './progress.ts'
import { type Kept, readObservations, readOldPosts, readOldProfiles, readPosts, type Shelves } from './shelves.ts'
import { stretchFrom } from './stretch.ts'
import { everythingOf, type Reading, type Writing, whole } from './transaction.ts'
import { addVisits } from './visit-shelf.ts'
import { observationOf } from './visits.ts'

/**
 * Carries what older versions wrote over into the shapes of today. The upgrade itself only lays shelves, which takes no time;
 * this may take minutes on a big disk, and meanwhile both shapes are read.
 */
export interface Carrying {
  /**
   * The next records, all of the slice or nothing of it, with the place where it ended. How many were carried over; `null`:
   * nothing is left to do.
   */
  slice(most: number): Promise<number | null>
}

/** Raised by whoever adds a shape to carry over: everything is then gone through once more. */
const INTO = 6
const PROGRESS = 'carrying'
const OLD_SHELVES: readonly Kept[] = ['profiles', 'posts', 'observations']

export function carryingIn(database: Database): Carrying {
  return { slice: (most) => database.use((db) => slice(db, most)) }
}

async function slice(db: IDBPDatabase<Shelves>, most: number): Promise<number | null> {
  if (isDone(await db.get('progress', PROGRESS))) return null
  const tx = db.transaction(['profiles', 'posts', 'observations', 'visits', 'progress'], 'readwrite')
  return whole(tx, () => carried(tx, most))
}

async function carried(tx: Writing, most: number): Promise<number> {
  const progress = tx.objectStore('progress')
  const before = progressOf(CarryingSchema, await progress.get(PROGRESS))
  if (isDone(before)) return 0
  const from = before?.into === INTO ? before.at : null
  const { shelf, keyOf, records, next } = await stretchFrom(tx, OLD_SHELVES, from ?? undefined, most)
  const written = await carryOver(tx, shelf, keyOf, records)
  await progress.put({ into: INTO, at: next }, PROGRESS)
  return written
}

/**
 * A record that no version wrote stays as it is. (Each write in a function that is `async`: one that throws at once must not leave
 * those before it without anybody who hears how they end.)
 */
async function carryOver(
  tx: Writing,
  shelf: Kept,
  keyOf: (nth: number) => IDBValidKey | undefined,
  records: readonly unknown[],
) {
  if (shelf === 'profiles') {
    const old = readOldProfiles(records)
    await Promise.all(old.map(async (record) => tx.objectStore('profiles').put(record)))
    return old.length
  }
  if (shelf === 'posts') {
    const old = readOldPosts(records)
    await Promise.all(old.map(async (record) => tx.objectStore('posts').put(record)))
    return old.length
  }
  const lines = records.flatMap((record, at) =>
    readObservations([record])
      .filter(({ observedAt }) => !Number.isNaN(Date.parse(observedAt)))
      .map((line) => ({ line, key: keyOf(at) })),
  )
  const owners = grouped(lines, ({ line }) => JSON.stringify([line.platform, line.handle]))
  for (const visits of owners.values()) {
    const [first] = visits
    if (first === undefined) continue
    await addVisits(
      tx,
      first.line,
      visits.map(({ line }) => observationOf(line)),
    )
    await Promise.all(
      visits.map(async ({ key }) => (typeof key === 'number' ? tx.objectStore('observations').delete(key) : undefined)),
    )
  }
  return lines.length
}

interface Older {
  readonly posts: readonly PostRecord[]
  readonly visits: readonly Observation[]
}
const NOTHING: Older = { posts: [], visits: [] }

/** What is kept of a profile in older shapes, or may be; nothing once all is carried over. */
export async function olderOf<Mode extends IDBTransactionMode>(tx: Reading<Mode>, owner: Owner): Promise<Older> {
  if (await isCarriedOver(tx)) return NOTHING
  const [posts, lines] = await Promise.all([
    tx.objectStore('posts').getAll(everythingOf(owner)),
    tx.objectStore('observations').index('byProfile').getAll(everythingOf(owner)),
  ])
  return { posts: readPosts(posts), visits: readObservations(lines).map(observationOf) }
}

/** Connections over which it was seen that all is carried over, which stays so: nobody writes older shapes. */
const known = new WeakSet<object>()

/** Whether nothing stands in an older shape any more. */
export async function isCarriedOver<Mode extends IDBTransactionMode>(tx: Reading<Mode>): Promise<boolean> {
  if (known.has(tx.db)) return true
  const isCarried = isDone(await tx.objectStore('progress').get(PROGRESS))
  if (isCarried) known.add(tx.db)
  return isCarried
}

function isDone(kept: unknown): boolean {
  const progress = progressOf(CarryingSchema, kept)
  return progress !== undefined && progress.into >= INTO && progress.at === null
}
