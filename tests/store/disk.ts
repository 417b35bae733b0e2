import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { vi } from 'vitest'
import { DATABASE_NAME, openDatabase } from '../../src/store/database.ts'
import { type Store, storeIn } from '../../src/store/store.ts'

/** An empty disk, for the whole test. */
export function freshDisk(): void {
  globalThis.indexedDB = new IDBFactory()
}

/** What a newly started worker has: nothing in memory, and the disk. */
export function newWorker(patienceMs?: number): Store {
  return storeIn(openDatabase(patienceMs))
}

/** Everything on the disk, as it is. */
export async function everything(): Promise<Record<string, unknown[]>> {
  const db = await openDB(DATABASE_NAME)
  const shelves = [...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)] as const)
  const all = Object.fromEntries(await Promise.all(shelves))
  db.close()
  return all
}

/** Breaks the `nth` write from now on, as a disk does; the others go through. Returns how to mend it. */
export function breakWrite(nth: number, error: Error): () => void {
  let writes = 0
  const mends = (['put', 'add'] as const).map((method) => {
    const real = IDBObjectStore.prototype[method]
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, value, key) {
      writes += 1
      if (writes === nth) throw error
      return key === undefined ? real.call(this, value) : real.call(this, value, key)
    })
  })
  return () => {
    for (const mend of mends) mend.mockRestore()
  }
}
