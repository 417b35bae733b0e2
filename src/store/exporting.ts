import type { IDBPDatabase } from 'idb'
import type { Verdict } from '../model/verdict.ts'
import type { Observation, ProfileSnapshot } from '../profile.ts'
import { isCarriedOver, olderOf } from './carrying.ts'
import type { Database } from './database.ts'
import { newestIn } from './newest.ts'
import { postAt } from './post-record.ts'
import type { Place } from './progress.ts'
import { readMonths, readPosts, readProfiles, type Shelves } from './shelves.ts'
import { REMEMBERED } from './store.ts'
import { stretchFrom } from './stretch.ts'
import { everythingOf, read } from './transaction.ts'
import { joinedVisits, visitsIn } from './visit-month.ts'

/** A profile in the words of the rest of the house: what a file for people and other programs is made of. */
interface Exported {
  /** The header as seen last, with every post that is remembered, newest first: a line that `earned score` takes. */
  readonly snapshot: ProfileSnapshot
  /** Oldest first. */
  readonly history: readonly Observation[]
  readonly verdict: Verdict | null
}

/** What is kept, for files. Nothing is changed by it. */
export interface Exporting {
  /** The next profiles after a place, and the place where the next slice begins: `null` after the last. */
  slice(place: Place | null, most: number): Promise<{ profiles: Exported[]; next: Place | null }>
}

/** What a snapshot holds at most. */
const MOST_POSTS = 1_000

export function exportingIn(database: Database): Exporting {
  return { slice: (place, most) => database.use((db) => slice(db, place, most)) }
}

async function slice(db: IDBPDatabase<Shelves>, place: Place | null, most: number) {
  const tx = db.transaction(['profiles', 'verdicts', ...REMEMBERED])
  return read(tx, async () => {
    const { records, next } = await stretchFrom(tx, ['profiles'], place ?? undefined, most)
    const isCarried = await isCarriedOver(tx)
    const profiles = await Promise.all(
      readProfiles(records).map(async (profile): Promise<Exported> => {
        const range = everythingOf(profile)
        const [posts, months, judged] = await Promise.all([
          tx.objectStore('posts').getAll(range),
          tx.objectStore('visits').getAll(range),
          tx.objectStore('verdicts').getAll(range),
        ])
        const recent = readPosts(posts)
          .sort((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1))
          .slice(0, MOST_POSTS)
          .map((record) => postAt(record, record.lastSeenAt))
        const history = readMonths(months).flatMap(visitsIn)
        return {
          snapshot: { ...profile.header, recent },
          history: isCarried ? history : joinedVisits(history, (await olderOf(tx, profile)).visits),
          verdict: newestIn(judged) ?? null,
        }
      }),
    )
    return { profiles, next }
  })
}
