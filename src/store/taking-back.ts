import { isSameJson } from '../messages/plain-json.ts'
import type { Database } from './database.ts'
import { merge } from './merging.ts'
import { isReadable, type Kept } from './shelves.ts'
import { keyIn } from './stretch.ts'
import { EVERYTHING, whole } from './transaction.ts'

/** A record that was changed, and how to undo that. */
export interface ChangedRecord {
  readonly shelf: Kept
  /** As it stood after the change. */
  readonly is: unknown
  /** As it stood before; `null`: it was not there. */
  readonly was: unknown
}

/** How many stand as before, and how many had been changed again since, and stay as they are. */
export interface TakenBack {
  readonly taken: number
  readonly stayed: number
}

/**
 * Puts records back as they were, all of them or none. What has changed again since is newer than what is undone, and stays. The same
 * again changes nothing.
 */
export async function takeBack(database: Database, changes: readonly ChangedRecord[]): Promise<TakenBack> {
  return database.use((db) => {
    const tx = db.transaction(EVERYTHING, 'readwrite', { durability: 'strict' })
    return whole(tx, async () => {
      const results = await Promise.all(
        changes.map(async ({ shelf, is, was }) => {
          // Lines of older versions have no key of their own, and nothing writes them any more.
          if (shelf === 'observations' || typeof is !== 'object' || is === null) return false
          const records = tx.objectStore(shelf)
          const path = [records.keyPath ?? []].flat()
          const key = IDBKeyRange.only(keyIn(is, path))
          const now: unknown = (await records.get(key)) ?? null
          if (isSameJson(now, was)) return true
          const isHere = was === null || (isReadable(shelf, was) && isSameKey(is, was, path))
          if (!isSameJson(now, is) || !isHere) return false
          await records.delete(key)
          if (was !== null) await merge(tx, shelf, was)
          return true
        }),
      )
      const taken = results.filter(Boolean).length
      return { taken, stayed: results.length - taken }
    })
  })
}

function isSameKey(is: object, was: unknown, path: readonly string[]): boolean {
  return typeof was === 'object' && was !== null && isSameJson(keyIn(is, path), keyIn(was, path))
}
