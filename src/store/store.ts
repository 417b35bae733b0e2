import type { IDBPDatabase } from 'idb'
import type { Band, Verdict } from '../model/verdict.ts'
import type { Observation, ProfileRef, ProfileSnapshot } from '../profile.ts'
import { olderOf } from './carrying.ts'
import type { Database } from './database.ts'
import { mergePost, mergeProfile, mergeVerdict } from './merging.ts'
import { newestOf } from './newest.ts'
import { OUTDATED_MS, type Owner, type PostRecord, recordOf } from './post-record.ts'
import { ownerOf } from './remembered.ts'
import { readPosts, readProfiles, readVerdicts, type Shelves } from './shelves.ts'
import { everythingOf, type Reading, read, whole } from './transaction.ts'
import { joinedVisits } from './visit-month.ts'
import { keepVisit, visitsTo } from './visit-shelf.ts'
import { observationOf } from './visits.ts'

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

/** What one verdict can be told from: older visits stay on disk. */
const MOST_VISITS = 1_000
/** Of a profile; up to here they are cheaper to read than to choose from. */
const FEW_POSTS = 200

export function storeIn(database: Database): Store {
  return {
    recall: (look) => database.use((db) => recall(db, look)),
    keep: (look, verdict) => database.use((db) => keep(db, look, verdict)),
    lately: (most) => database.use((db) => lately(db, most)),
  }
}

/** The shelves that hold what is remembered. */
export const REMEMBERED = ['posts', 'visits', 'observations', 'progress'] as const

async function recall(db: IDBPDatabase<Shelves>, look: ProfileSnapshot): Promise<Memory> {
  const tx = db.transaction([...REMEMBERED])
  return read(tx, () => memoryOf(tx, look))
}

/** What is remembered of a profile, inside a transaction that has its posts and its visits. */
export async function memoryOf<Mode extends IDBTransactionMode>(
  tx: Reading<Mode>,
  look: ProfileSnapshot,
): Promise<Memory> {
  const owner = ownerOf(look)
  const season = new Date(Date.parse(look.observedAt) - OUTDATED_MS).toISOString()
  const onPage = new Set(look.recent.map(({ id }) => id))
  const [posts, visits, older] = await Promise.all([
    postsOf(tx, owner, [...onPage], season),
    visitsTo(tx, owner),
    olderOf(tx, owner),
  ])
  const byId = new Map([...older.posts, ...readPosts(posts)].map((record) => [record.id, record]))
  return {
    posts: [...byId.values()].filter(({ id, lastSeenAt }) => lastSeenAt >= season || onPage.has(id)),
    history: joinedVisits(visits, older.visits).slice(-MOST_VISITS),
  }
}

/** The posts on the page and those of the season: all in one go where there are few, for that is three times as fast. */
async function postsOf<Mode extends IDBTransactionMode>(
  tx: Reading<Mode>,
  owner: Owner,
  onPage: readonly string[],
  season: string,
): Promise<unknown[]> {
  const posts = tx.objectStore('posts')
  const first = await posts.getAll(everythingOf(owner), FEW_POSTS + 1)
  if (first.length <= FEW_POSTS) return first
  const [shown, lately] = await Promise.all([
    Promise.all(onPage.map((id) => posts.get([owner.platform, owner.handle, id]))),
    posts.index('byLastSeen').getAll(since(owner, season)),
  ])
  return [...shown, ...lately]
}

async function keep(db: IDBPDatabase<Shelves>, look: ProfileSnapshot, verdict: Verdict): Promise<void> {
  // `strict`: resolved means flushed. By default browsers resolve once the system has the data, and a power cut
  // then takes back what was acknowledged (https://web.dev/blog/idb-durability-modes-and-storage-buckets-api, 2023).
  const tx = db.transaction(['profiles', 'posts', 'visits', 'observations', 'verdicts'], 'readwrite', {
    durability: 'strict',
  })
  const { recent, ...header } = look
  const { observedAt } = look
  const { modelVersion } = verdict
  const owner = ownerOf(look)
  await whole(tx, () =>
    Promise.all([
      mergeProfile(tx, { ...owner, lastSeenAt: observedAt, header }, 'the new one'),
      ...recent.map((post) => mergePost(tx, recordOf(post, owner, observedAt))),
      keepVisit(tx, owner, observationOf(look)),
      mergeVerdict(tx, { ...owner, modelVersion, observedAt, verdict }, 'the new one'),
    ]),
  )
}

async function lately(db: IDBPDatabase<Shelves>, most: number): Promise<SeenProfile[]> {
  const tx = db.transaction(['profiles', 'verdicts'])
  return read(tx, async () => {
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

function since({ platform, handle }: Owner, at: string): IDBKeyRange {
  return IDBKeyRange.bound([platform, handle, at], [platform, handle, []])
}
