import type { IDBPDatabase } from 'idb'
import type { Verdict } from '../model/verdict.ts'
import type { Observation, ProfileSnapshot } from '../profile.ts'
import { isCarriedOver } from './carrying.ts'
import type { Database } from './database.ts'
import { grouped } from './grouped.ts'
import { historyOf } from './history.ts'
import { newestOf } from './newest.ts'
import { type Owner, postAt } from './post-record.ts'
import type { Place } from './progress.ts'
import { readMonths, readPosts, readProfiles, readVerdicts, type Shelves } from './shelves.ts'
import { REMEMBERED } from './store.ts'
import { stretchFrom } from './stretch.ts'
import { read } from './transaction.ts'
import { visitsIn } from './visit-month.ts'

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
    const profiles = readProfiles(records)
    const isCarried = await isCarriedOver(tx)
    // One read a shelf from the first profile to the last, and not three for each.
    const range = fromTo(profiles.at(0), profiles.at(-1))
    const [posts, months, judged] =
      range === undefined
        ? [[], [], []]
        : await Promise.all([
            tx.objectStore('posts').getAll(range),
            tx.objectStore('visits').getAll(range),
            tx.objectStore('verdicts').getAll(range),
          ])
    const postsOf = grouped(readPosts(posts), nameOf)
    const monthsOf = grouped(readMonths(months), nameOf)
    const judgedOf = grouped(readVerdicts(judged), nameOf)
    const exported = profiles.map(async (profile): Promise<Exported> => {
      const name = nameOf(profile)
      const recent = (postsOf.get(name) ?? [])
        .sort((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1))
        .slice(0, MOST_POSTS)
        .map((record) => postAt(record, record.lastSeenAt))
      const history = (monthsOf.get(name) ?? []).flatMap(visitsIn)
      return {
        snapshot: { ...profile.header, recent },
        history: isCarried ? history : await historyOf(tx, profile),
        verdict: newestOf(judgedOf.get(name) ?? [])?.verdict ?? null,
      }
    })
    return { profiles: await Promise.all(exported), next }
  })
}

function fromTo(first: Owner | undefined, last: Owner | undefined): IDBKeyRange | undefined {
  if (first === undefined || last === undefined) return undefined
  return IDBKeyRange.bound([first.platform, first.handle], [last.platform, last.handle, []])
}

function nameOf({ platform, handle }: Owner): string {
  return `${platform} ${handle}`
}
