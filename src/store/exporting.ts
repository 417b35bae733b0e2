import type { IDBPDatabase } from 'idb'
import type { Exported } from '../messages/transfer.ts'
import type { ProfileRef } from '../profile.ts'
import { isCarriedOver } from './carrying.ts'
import type { Database } from './database.ts'
import { grouped } from './grouped.ts'
import { historyOf } from './history.ts'
import { newestOf } from './newest.ts'
import { type Owner, postAt } from './post-record.ts'
import type { Place } from './progress.ts'
import { ownerOf } from './remembered.ts'
import {
  type ProfileRecord,
  readMonths,
  readPosts,
  readProfiles,
  readVerdicts,
  readWatched,
  type Shelves,
} from './shelves.ts'
import { REMEMBERED } from './store.ts'
import { stretchFrom } from './stretch.ts'
import { everythingOf, type Reading, read } from './transaction.ts'
import { visitsIn } from './visit-month.ts'

/** What is kept, for files. Nothing is changed by it. */
export interface Exporting {
  /** The next profiles after a place, and the place where the next slice begins: `null` after the last. */
  slice(place: Place | null, most: number): Promise<{ profiles: Exported[]; next: Place | null }>
  /** These, in their order; of those that were never read all that the user said of them. */
  of(refs: readonly ProfileRef[]): Promise<Exported[]>
}

/** What a snapshot holds at most. */
const MOST_POSTS = 1_000

export function exportingIn(database: Database): Exporting {
  return {
    slice: (place, most) => database.use((db) => slice(db, place, most)),
    of: (refs) => database.use((db) => Promise.all(refs.map((ref) => exportedOf(db, ref)))),
  }
}

const SHELVES = ['profiles', 'watched', 'verdicts', ...REMEMBERED] as const

async function slice(db: IDBPDatabase<Shelves>, place: Place | null, most: number) {
  const tx = db.transaction([...SHELVES])
  return read(tx, async () => {
    const { records, next } = await stretchFrom(tx, ['profiles'], place ?? undefined, most)
    const profiles = readProfiles(records)
    const range = fromTo(profiles.at(0), profiles.at(-1))
    return { profiles: range === undefined ? [] : await exportedIn(tx, profiles, range), next }
  })
}

async function exportedOf(db: IDBPDatabase<Shelves>, ref: ProfileRef): Promise<Exported> {
  const owner = ownerOf(ref)
  const tx = db.transaction([...SHELVES])
  return read(tx, async () => {
    const [profile, watched] = await Promise.all([
      tx.objectStore('profiles').get([owner.platform, owner.handle]),
      tx.objectStore('watched').get([owner.platform, owner.handle]),
    ])
    const [known] = await exportedIn(tx, readProfiles([profile]), everythingOf(owner))
    const said = readWatched([watched])[0]?.said ?? null
    return known ?? { ref: said?.ref ?? ref, watched: said, snapshot: null, history: [], verdict: null }
  })
}

/** These profiles, whose everything lies in one range of keys: one read a shelf for all of them, and not four for each. */
async function exportedIn(tx: Reading, profiles: readonly ProfileRecord[], range: IDBKeyRange): Promise<Exported[]> {
  if (profiles.length === 0) return []
  const isCarried = await isCarriedOver(tx)
  const [posts, months, judged, watched] = await Promise.all([
    tx.objectStore('posts').getAll(range),
    tx.objectStore('visits').getAll(range),
    tx.objectStore('verdicts').getAll(range),
    tx.objectStore('watched').getAll(range),
  ])
  const postsOf = grouped(readPosts(posts), nameOf)
  const monthsOf = grouped(readMonths(months), nameOf)
  const judgedOf = grouped(readVerdicts(judged), nameOf)
  const watchedOf = grouped(readWatched(watched), nameOf)
  const exported = profiles.map(async (profile): Promise<Exported> => {
    const name = nameOf(profile)
    const { platform, handle, url } = profile.header
    const recent = (postsOf.get(name) ?? [])
      .sort((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1))
      .slice(0, MOST_POSTS)
      .map((record) => postAt(record, record.lastSeenAt))
    const history = (monthsOf.get(name) ?? []).flatMap(visitsIn)
    return {
      ref: { platform, handle, url },
      watched: watchedOf.get(name)?.[0]?.said ?? null,
      snapshot: { ...profile.header, recent },
      history: isCarried ? history : await historyOf(tx, profile),
      verdict: newestOf(judgedOf.get(name) ?? [])?.verdict ?? null,
    }
  })
  return Promise.all(exported)
}

function fromTo(first: Owner | undefined, last: Owner | undefined): IDBKeyRange | undefined {
  if (first === undefined || last === undefined) return undefined
  return IDBKeyRange.bound([first.platform, first.handle], [last.platform, last.handle, []])
}

function nameOf({ platform, handle }: Owner): string {
  return `${platform} ${handle}`
}
