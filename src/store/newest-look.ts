import type { Observation, ProfileRef, ProfileSnapshot } from '../profile.ts'
import type { Database } from './database.ts'
import { postAt } from './post-record.ts'
import { ownerOf, withRemembered } from './remembered.ts'
import { type ProfileRecord, readProfiles } from './shelves.ts'
import { memoryOf, REMEMBERED } from './store.ts'
import { type Reading, read } from './transaction.ts'

/** What a profile was like when it was read last, filled up with what is remembered of it. */
export interface NewestLook {
  readonly snapshot: ProfileSnapshot
  /** Oldest first. */
  readonly history: readonly Observation[]
}

/** Looks a profile up; `null` where this browser has never read it. */
export type LookUp = (ref: ProfileRef) => Promise<NewestLook | null>

export function newestLooksIn(database: Database): LookUp {
  return (ref) =>
    database.use((db) => {
      const tx = db.transaction(['profiles', ...REMEMBERED])
      return read(tx, async () => {
        const { platform, handle } = ownerOf(ref)
        const [profile] = readProfiles([await tx.objectStore('profiles').get([platform, handle])])
        return profile === undefined ? null : lookedAgain(tx, profile)
      })
    })
}

/** From what is remembered: the look itself is gone, but its header, its posts and the visits are kept. */
export async function lookedAgain<Mode extends IDBTransactionMode>(
  tx: Reading<Mode>,
  { header }: ProfileRecord,
): Promise<NewestLook> {
  const { posts, history } = await memoryOf(tx, { ...header, recent: [] })
  // The posts of that look stand as it saw them, blanks and all; the others join them as they do on a page.
  const shown = posts.filter(({ lastSeenAt }) => lastSeenAt === header.observedAt)
  const look = { ...header, recent: shown.map((record) => postAt(record, header.observedAt)) }
  return { snapshot: withRemembered(look, posts), history }
}
