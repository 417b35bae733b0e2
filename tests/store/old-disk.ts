import { type IDBPDatabase, openDB } from 'idb'
import { carryingIn } from '../../src/store/carrying.ts'
import { DATABASE_NAME, openDatabase } from '../../src/store/database.ts'

/** A disk as an older version left it: a file in `fixtures/`. */
export interface OldDisk {
  readonly version: number
  readonly stores: Readonly<Record<string, OldShelf>>
}

export interface OldShelf {
  readonly keyPath: string[] | null
  readonly autoIncrement: boolean
  readonly indexes: Readonly<Record<string, string | string[]>>
  readonly records: readonly unknown[]
  readonly keys?: readonly string[]
}

/** The connection is the old version's: it lets go when asked to, unless it is stubborn. */
export async function oldDisk({ version, stores }: OldDisk, { stubborn = false } = {}): Promise<IDBPDatabase<unknown>> {
  const db = await openDB(DATABASE_NAME, version, {
    upgrade(fresh) {
      for (const [name, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
        const shelf = fresh.createObjectStore(name, { keyPath, autoIncrement })
        for (const [index, of] of Object.entries(indexes)) shelf.createIndex(index, of)
      }
    },
    blocking: () => stubborn || db.close(),
  })
  for (const [name, { records, keys }] of Object.entries(stores))
    for (const [at, record] of records.entries()) await db.put(name, record, keys?.[at])
  return db
}

/** Carries everything over, each slice by a worker that has just started. */
export async function carryAll(most = 100): Promise<void> {
  while ((await carryingIn(openDatabase()).slice(most)) !== null);
}
