import type { IDBPDatabase, IDBPIndex, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb'
import type { Band, Verdict } from '../model/verdict.ts'
import type { Observation, ProfileRef, ProfileSnapshot } from '../profile.ts'
import type { Database } from './database.ts'
import { joined, OUTDATED_MS, type Owner, type PostRecord, recordOf } from './post-record.ts'
import { ownerOf } from './remembered.ts'
import { readObservations, readPosts, readProfiles, readVerdicts, type Shelves, type VerdictRecord } from './shelves.ts'
import { isWorthKeeping, observationOf } from './visits.ts'

/** What this browser remembers of a profile. */
export interface Memory {
  readonly posts: readonly PostRecord[]
  /** Oldest first; at most the newest 1,000. */
  readonly history: readonly Observation[]
}

/** A profile that was seen lately. */
interface SeenProfile {
  readonly ref: ProfileRef
  readonly displayName: string | null
  readonly band: Band
  readonly observedAt: string
}

/** What the worker keeps. Every failure that is foreseen is a `StoreError`. */
export interface Store {
  /** What is remembered of the profile that was looked at. */
  recall(look: ProfileSnapshot): Promise<Memory>
  /** Keeps a look and its verdict, all or nothing. Once this resolves it is on disk. */
  keep(look: ProfileSnapshot, verdict: Verdict): Promise<void>
  /** The profiles seen last, newest first. */
  lately(most: number): Promise<SeenProfile[]>
}

/** What one verdict can be told from: older lines stay on disk. */
const MOST_VISITS = 1_000

export function storeIn(database: Database): Store {
  return {
    recall: (look) => database.use((db) => recall(db, look)),
    keep: (look, verdict) => database.use((db) => keep(db, look, verdict)),
    lately: (most) => database.use((db) => lately(db, most)),
  }
}

async function recall(db: IDBPDatabase<Shelves>, look: ProfileSnapshot): Promise<Memory> {
  const tx = db.transaction(['posts', 'observations'])
  return whole(tx, () => memoryOf(tx, look))
}

/** What is remembered of a profile, inside a transaction that has its posts and its visits. */
export async function memoryOf<Mode extends IDBTransactionMode>(
  tx: IDBPTransaction<Shelves, StoreNames<Shelves>[], Mode>,
  look: ProfileSnapshot,
): Promise<Memory> {
  const owner = ownerOf(look)
  const posts = tx.objectStore('posts')
  const ids = look.recent.map((post) => post.id)
  const [shown, lately, visits] = await Promise.all([
    Promise.all(ids.map((id) => posts.get([owner.platform, owner.handle, id]))),
    posts.index('byLastSeen').getAll(since(owner, new Date(Date.parse(look.observedAt) - OUTDATED_MS).toISOString())),
    lastVisits(tx.objectStore('observations').index('byProfile'), owner),
  ])
  const byId = new Map(readPosts([...shown, ...lately]).map((record) => [record.id, record]))
  return { posts: [...byId.values()], history: readObservations(visits).map(observationOf) }
}

type Visits<Mode extends IDBTransactionMode> = IDBPIndex<
  Shelves,
  StoreNames<Shelves>[],
  'observations',
  'byProfile',
  Mode
>

/** The newest lines of the history, oldest first: the surplus is skipped by its keys alone. */
async function lastVisits<Mode extends IDBTransactionMode>(visits: Visits<Mode>, owner: Owner) {
  const surplus = (await visits.count(everythingOf(owner))) - MOST_VISITS
  if (surplus <= 0) return visits.getAll(everythingOf(owner))
  const first = await visits.openKeyCursor(everythingOf(owner))
  const from = await first?.advance(surplus)
  return visits.getAll(since(owner, from?.key[2] ?? ''))
}

async function keep(db: IDBPDatabase<Shelves>, look: ProfileSnapshot, verdict: Verdict): Promise<void> {
  // `strict`: resolved means flushed. By default browsers resolve once the system has the data, and a power cut
  // then takes back what was acknowledged (https://web.dev/blog/idb-durability-modes-and-storage-buckets-api, 2023).
  const tx = db.transaction(['profiles', 'posts', 'observations', 'verdicts'], 'readwrite', { durability: 'strict' })
  await whole(tx, () =>
    Promise.all([
      keepProfile(tx, look),
      keepPosts(tx, look),
      keepVisit(tx.objectStore('observations'), ownerOf(look), observationOf(look)),
      keepVerdict(tx, look, verdict),
    ]),
  )
}

type Writing = IDBPTransaction<Shelves, StoreNames<Shelves>[], 'readwrite'>

async function keepProfile(tx: Writing, look: ProfileSnapshot): Promise<void> {
  const { platform, handle } = ownerOf(look)
  const profiles = tx.objectStore('profiles')
  const [kept] = readProfiles([await profiles.get([platform, handle])])
  if (kept !== undefined && kept.lastSeenAt > look.observedAt) return
  const { recent: _, ...header } = look
  await profiles.put({ platform, handle, lastSeenAt: look.observedAt, header })
}

/** Joined with what stands there now, not with what was recalled: another tab may have been here in between. */
async function keepPosts(tx: Writing, look: ProfileSnapshot): Promise<void> {
  const owner = ownerOf(look)
  const posts = tx.objectStore('posts')
  await Promise.all(
    look.recent.map(async (post) => {
      const [kept] = readPosts([await posts.get([owner.platform, owner.handle, post.id])])
      const seen = recordOf(post, owner, look.observedAt)
      await posts.put(kept === undefined ? seen : joined(kept, seen))
    }),
  )
}

/** A line of the history, where it says something that the line before it does not. */
export async function keepVisit(
  observations: IDBPObjectStore<Shelves, StoreNames<Shelves>[], 'observations', 'readwrite'>,
  owner: Owner,
  visit: Observation,
): Promise<void> {
  const upToNow = IDBKeyRange.bound([owner.platform, owner.handle], [owner.platform, owner.handle, visit.observedAt])
  const before = await observations.index('byProfile').openCursor(upToNow, 'prev')
  const [last] = readObservations([before?.value])
  if (isWorthKeeping(visit, last)) await observations.add({ ...owner, ...visit })
}

async function keepVerdict(tx: Writing, look: ProfileSnapshot, verdict: Verdict): Promise<void> {
  const { platform, handle } = ownerOf(look)
  const verdicts = tx.objectStore('verdicts')
  const [kept] = readVerdicts([await verdicts.get([platform, handle, verdict.modelVersion])])
  if (kept !== undefined && kept.observedAt > look.observedAt) return
  await verdicts.put({ platform, handle, modelVersion: verdict.modelVersion, observedAt: look.observedAt, verdict })
}

async function lately(db: IDBPDatabase<Shelves>, most: number): Promise<SeenProfile[]> {
  const tx = db.transaction(['profiles', 'verdicts'])
  return whole(tx, async () => {
    const seen: SeenProfile[] = []
    let cursor = await tx.objectStore('profiles').index('byLastSeen').openCursor(null, 'prev')
    for (; cursor !== null && seen.length < most; cursor = await cursor.continue()) {
      const [profile] = readProfiles([cursor.value])
      if (profile === undefined) continue
      const verdicts = readVerdicts(await tx.objectStore('verdicts').getAll(everythingOf(profile)))
      const newest = newestOf(verdicts)
      if (newest === undefined) continue
      const { platform, handle, url, account, observedAt } = profile.header
      seen.push({
        ref: { platform, handle, url },
        displayName: account.displayName,
        band: newest.verdict.band,
        observedAt,
      })
    }
    return seen
  })
}

type Dated = Pick<VerdictRecord, 'observedAt' | 'modelVersion'>

/** What is told of a profile, of all that was ever said of it. */
export function newestOf<T extends Dated>(verdicts: readonly T[]): T | undefined {
  return verdicts.reduce<T | undefined>(
    (best, next) => (best === undefined || isNewer(next, best) ? next : best),
    undefined,
  )
}

/** Of the newest look, the newest version of the model: a rescored verdict stands beside the one that it replaces. */
function isNewer(a: Dated, b: Dated): boolean {
  if (a.observedAt !== b.observedAt) return a.observedAt > b.observedAt
  return a.modelVersion.localeCompare(b.modelVersion, 'en', { numeric: true }) > 0
}

/** Keys of everything of one profile: a list sorts after every text. */
export function everythingOf({ platform, handle }: Owner): IDBKeyRange {
  return IDBKeyRange.bound([platform, handle], [platform, handle, []])
}

function since({ platform, handle }: Owner, at: string): IDBKeyRange {
  return IDBKeyRange.bound([platform, handle, at], [platform, handle, []])
}

/**
 * Does work in a transaction and waits until it is complete. If anything breaks, all of it is taken back, and the reason
 * that the transaction gives comes first: a full disk shows itself only there.
 */
export async function whole<T>(
  tx: { readonly done: Promise<void>; readonly error: DOMException | null; abort(): void },
  work: () => Promise<T>,
): Promise<T> {
  try {
    const [result] = await Promise.all([work(), tx.done])
    return result
  } catch (error) {
    try {
      tx.abort()
    } catch {
      // It was over already.
    }
    throw tx.error ?? error
  }
}
