import type { IDBPDatabase } from 'idb'
import type { Database } from './database.ts'
import { type PruningRecord, PruningSchema, progressOf } from './progress.ts'
import {
  type Kept,
  readAudiences,
  readConversations,
  readMonths,
  readPosts,
  readProfiles,
  readVerdicts,
  type Shelves,
} from './shelves.ts'
import { stretchFrom } from './stretch.ts'
import { EVERYTHING, type Writing, whole } from './transaction.ts'
import { monthFrom, visitsIn } from './visit-month.ts'

/** Lets go of what was read longer ago than the user wants it kept; never of a profile that is watched. */
export interface Pruning {
  /**
   * The next records of today's round, all of the slice or nothing of it, with the place where it ended. How many went;
   * `null`: nothing is left to do today.
   */
  slice(policy: Policy): Promise<number | null>
}

interface Policy {
  /** How many months; `null` is for ever. */
  readonly keepFor: number | null
  /** Milliseconds since 1970. */
  readonly now: number
  /** How many records to look at. */
  readonly most: number
}

const PROGRESS = 'pruning'
const SHELVES: readonly Kept[] = ['profiles', 'posts', 'visits', 'verdicts', 'conversations', 'audiences']

export function pruningIn(database: Database): Pruning {
  return { slice: (policy) => database.use((db) => slice(db, policy)) }
}

async function slice(db: IDBPDatabase<Shelves>, { keepFor, now, most }: Policy): Promise<number | null> {
  if (keepFor === null) return null
  const before = dayBefore(now, keepFor)
  if (roundOf(await db.get('progress', PROGRESS), before).at === null) return null
  const tx = db.transaction(EVERYTHING, 'readwrite')
  return whole(tx, async () => {
    const progress = tx.objectStore('progress')
    const round = roundOf(await progress.get(PROGRESS), before)
    if (round.at === null) return 0
    const { shelf, keyOf, records, next } = await stretchFrom(tx, SHELVES, round.at, most)
    const watched = new Set((await tx.objectStore('watched').getAllKeys()).map((key) => JSON.stringify(key)))
    const old = records.flatMap((record, at) => {
      const left = leftOf(shelf, record, round.before)
      const key = keyOf(at)
      return left === record || watched.has(ownerIn(key)) ? [] : [{ key, left }]
    })
    await Promise.all(old.map(async ({ key, left }) => letGo(tx, shelf, key, left)))
    await progress.put({ before: round.before, at: next }, PROGRESS)
    return old.length
  })
}

/**
 * The round to go on with. One that was begun is brought to its end before there is a new one, or a worker that is stopped often would
 * never get far; but not where the user wants things kept longer by now.
 */
function roundOf(kept: unknown, before: string): PruningRecord {
  const round = progressOf(PruningSchema, kept)
  const goesOn = round !== undefined && round.before <= before && (round.at !== null || round.before === before)
  // Nothing that stands before the time of a longer-reaching round is there any more.
  const isCovered = round !== undefined && round.before > before && round.at === null
  if (goesOn || isCovered) return round
  return { before, at: { shelf: SHELVES[0] ?? 'profiles' } }
}

/** What stays of a record: itself, a part of it, or nothing. One that cannot be read stays as it is. */
function leftOf(shelf: Kept, record: unknown, before: string): unknown {
  if (shelf === 'visits') {
    const [month] = readMonths([record])
    if (month === undefined) return record
    const since = visitsIn(month).filter(({ observedAt }) => observedAt >= before)
    if (since.length === month.visits.length) return record
    return since.length === 0 ? undefined : monthFrom(month, month.month, since)
  }
  const [time] = timesIn(shelf, record)
  return time !== undefined && time < before ? undefined : record
}

function timesIn(shelf: Kept, record: unknown): string[] {
  if (shelf === 'profiles') return readProfiles([record]).map(({ lastSeenAt }) => lastSeenAt)
  if (shelf === 'posts') return readPosts([record]).map(({ lastSeenAt }) => lastSeenAt)
  if (shelf === 'verdicts') return readVerdicts([record]).map(({ observedAt }) => observedAt)
  if (shelf === 'conversations') return readConversations([record]).map(({ lastSeenAt }) => lastSeenAt)
  return readAudiences([record]).map(({ lastSeenAt }) => lastSeenAt)
}

async function letGo(tx: Writing, shelf: Kept, key: IDBValidKey | undefined, left: unknown): Promise<void> {
  if (key === undefined) return
  const [month] = readMonths([left])
  if (month !== undefined) await tx.objectStore('visits').put(month)
  else await tx.objectStore(shelf).delete(IDBKeyRange.only(key))
}

/** The profile in the key of any of its records, as the keys of the watched ones are written. */
function ownerIn(key: IDBValidKey | undefined): string {
  return JSON.stringify(Array.isArray(key) ? key.slice(0, 2) : key)
}

/** The start of the day that was so many months ago; where the month had no such day, of its last. */
export function dayBefore(now: number, months: number): string {
  const today = new Date(now)
  const month = today.getUTCMonth() - months
  const lastOfMonth = new Date(Date.UTC(today.getUTCFullYear(), month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(today.getUTCFullYear(), month, Math.min(today.getUTCDate(), lastOfMonth))).toISOString()
}
