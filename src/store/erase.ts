import type { IDBPDatabase } from 'idb'
import { KEPT_SHELVES } from '../messages/kept-shelves.ts'
import type { KeptRecord } from './backup.ts'
import { forgetChecklist } from './checklist.ts'
import type { Database } from './database.ts'
import { ownerOf } from './remembered.ts'
import { type ForgettingStorage, forgetSalt } from './salt.ts'
import type { Shelves } from './shelves.ts'
import { EVERYTHING, everythingOf, type Reading, read, whole } from './transaction.ts'

interface Named {
  readonly platform: string
  readonly handle: string
  readonly url: string
}

/** Takes back what was kept. */
export interface Erasing {
  /** Everything that is kept of one profile, as `restore` takes it. */
  kept(of: Named): Promise<KeptRecord[]>
  /** Erases it, watched or not. What is gone comes back, so that `restore` can undo it. */
  profile(of: Named): Promise<KeptRecord[]>
  /**
   * Everything that was read, of everyone, with the lists of who is watched and who is to be visited, how far the jobs had come, and the salt: hashes made
   * with it could otherwise still be told. What the user has set stays, and the site packs, which were loaded and not read.
   */
  all(): Promise<void>
}

export function erasingIn(database: Database, storage: ForgettingStorage): Erasing {
  return {
    kept: (of) =>
      database.use((db) => {
        const tx = db.transaction([...KEPT_SHELVES])
        return read(tx, () => recordsIn(tx, everythingOf(ownerOf(of))))
      }),
    profile: (of) => database.use((db) => eraseProfile(db, of)),
    async all() {
      await database.use(eraseAll)
      await forgetSalt(storage)
      await forgetChecklist(storage)
    },
  }
}

async function eraseProfile(db: IDBPDatabase<Shelves>, of: Named): Promise<KeptRecord[]> {
  const range = everythingOf(ownerOf(of))
  const tx = db.transaction([...KEPT_SHELVES], 'readwrite', { durability: 'strict' })
  return whole(tx, async () => {
    const gone = await recordsIn(tx, range)
    await Promise.all(
      KEPT_SHELVES.map(async (shelf) => {
        if (shelf !== 'observations') return tx.objectStore(shelf).delete(range)
        const lines = tx.objectStore(shelf)
        const keys = await lines.index('byProfile').getAllKeys(range)
        await Promise.all(keys.map(async (key) => lines.delete(key)))
      }),
    )
    return gone
  })
}

async function recordsIn<Mode extends IDBTransactionMode>(
  tx: Reading<Mode>,
  range: IDBKeyRange,
): Promise<KeptRecord[]> {
  const found = await Promise.all(
    KEPT_SHELVES.map(async (shelf): Promise<KeptRecord[]> => {
      const records =
        shelf === 'observations'
          ? await tx.objectStore(shelf).index('byProfile').getAll(range)
          : await tx.objectStore(shelf).getAll(range)
      return records.map((record) => ({ shelf, record }))
    }),
  )
  return found.flat()
}

async function eraseAll(db: IDBPDatabase<Shelves>): Promise<void> {
  const tx = db.transaction(EVERYTHING, 'readwrite', { durability: 'strict' })
  await whole(tx, async () => {
    await Promise.all(EVERYTHING.map(async (shelf) => tx.objectStore(shelf).clear()))
  })
}
