import type { IDBPDatabase } from 'idb'
import type { KeptRecord } from './backup.ts'
import { forgetChecklist } from './checklist.ts'
import type { Database } from './database.ts'
import { ownerOf } from './remembered.ts'
import { type ForgettingStorage, forgetSalt } from './salt.ts'
import { KEPT, type Shelves } from './shelves.ts'
import { EVERYTHING, everythingOf, whole } from './transaction.ts'

/** Takes back what was kept. */
export interface Erasing {
  /** Everything of one profile, watched or not. What is gone comes back, so that `restore` can undo it. */
  profile(of: { platform: string; handle: string; url: string }): Promise<KeptRecord[]>
  /**
   * Everything that was read, of everyone, with the lists of who is watched and who is to be visited, how far the jobs had come, and the salt: hashes made
   * with it could otherwise still be told. What the user has set stays, and the site packs, which were loaded and not read.
   */
  all(): Promise<void>
}

export function erasingIn(database: Database, storage: ForgettingStorage): Erasing {
  return {
    profile: (of) => database.use((db) => eraseProfile(db, of)),
    async all() {
      await database.use(eraseAll)
      await forgetSalt(storage)
      await forgetChecklist(storage)
    },
  }
}

async function eraseProfile(
  db: IDBPDatabase<Shelves>,
  of: { platform: string; handle: string; url: string },
): Promise<KeptRecord[]> {
  const owner = ownerOf(of)
  const range = everythingOf(owner)
  const tx = db.transaction([...KEPT], 'readwrite', { durability: 'strict' })
  return whole(tx, async () => {
    const gone = await Promise.all(
      KEPT.map(async (shelf): Promise<KeptRecord[]> => {
        if (shelf !== 'observations') {
          const records = await tx.objectStore(shelf).getAll(range)
          await tx.objectStore(shelf).delete(range)
          return records.map((record) => ({ shelf, record }))
        }
        const lines = tx.objectStore(shelf)
        const [records, keys] = await Promise.all([
          lines.index('byProfile').getAll(range),
          lines.index('byProfile').getAllKeys(range),
        ])
        await Promise.all(keys.map(async (key) => lines.delete(key)))
        return records.map((record) => ({ shelf, record }))
      }),
    )
    return gone.flat()
  })
}

async function eraseAll(db: IDBPDatabase<Shelves>): Promise<void> {
  const tx = db.transaction(EVERYTHING, 'readwrite', { durability: 'strict' })
  await whole(tx, async () => {
    await Promise.all(EVERYTHING.map(async (shelf) => tx.objectStore(shelf).clear()))
  })
}
