import type { IDBPDatabase } from 'idb'
import type { Database } from './database.ts'
import { ownerOf } from './remembered.ts'
import { readAudiences, type Shelves } from './shelves.ts'
import { whole } from './transaction.ts'

/** A follower that was scrolled past: a salted hash, and whether the row looked empty. */
interface SeenFollower {
  readonly id: string
  readonly empty: boolean
}

/** How many of a profile's followers were seen, and how many of them look empty. */
interface Tally {
  readonly rows: number
  readonly empty: number
}

/** The lists of followers that the user scrolled through: no name, no handle, no text. */
export interface Audiences {
  /** Adds rows to what is known of a profile's list, each follower once; the whole comes back once it is on disk. */
  add(of: Owned, rows: readonly SeenFollower[], at: string): Promise<Tally>
  tallyOf(of: Owned): Promise<Tally>
}

interface Owned {
  readonly platform: string
  readonly handle: string
  readonly url: string
}

/** Wilson's interval of a share is two points wide by then. */
const MOST_ROWS = 5_000
const NOBODY: Tally = { rows: 0, empty: 0 }

export function audiencesIn(database: Database): Audiences {
  return {
    add: (of, rows, at) => database.use((db) => add(db, of, rows, at)),
    tallyOf: (of) => database.use((db) => tallyOf(db, of)),
  }
}

async function add(db: IDBPDatabase<Shelves>, of: Owned, rows: readonly SeenFollower[], at: string): Promise<Tally> {
  const { platform, handle } = ownerOf(of)
  const tx = db.transaction(['audiences'], 'readwrite', { durability: 'strict' })
  return whole(tx, async () => {
    const audiences = tx.objectStore('audiences')
    const [before] = readAudiences([await audiences.get([platform, handle])])
    const empty = new Set(before?.empty)
    const furnished = new Set(before?.furnished)
    for (const row of rows) {
      if (empty.size + furnished.size >= MOST_ROWS) break
      // A row that is still loading shows no picture: what it shows in full, seen once, holds.
      if (furnished.has(row.id)) continue
      if (row.empty) empty.add(row.id)
      else {
        empty.delete(row.id)
        furnished.add(row.id)
      }
    }
    const lastSeenAt = before !== undefined && before.lastSeenAt > at ? before.lastSeenAt : at
    await audiences.put({ platform, handle, lastSeenAt, empty: [...empty], furnished: [...furnished] })
    return { rows: empty.size + furnished.size, empty: empty.size }
  })
}

async function tallyOf(db: IDBPDatabase<Shelves>, of: Owned): Promise<Tally> {
  const { platform, handle } = ownerOf(of)
  const [kept] = readAudiences([await db.get('audiences', [platform, handle])])
  return kept === undefined ? NOBODY : { rows: kept.empty.length + kept.furnished.length, empty: kept.empty.length }
}
