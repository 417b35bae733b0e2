import { type IDBPDatabase, openDB, unwrap } from 'idb'
import { warn } from '../platform/log.ts'
import { within } from '../platform/within.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Shelves } from './shelves.ts'
import { asStoreError, StoreError } from './store-error.ts'

export const DATABASE_NAME = 'earned'
/** An open that another version holds up goes on for as long as that one stands; a verdict must not wait for it. */
const PATIENCE_MS = 1_500

/** The one connection to the disk, opened when it is first needed and again after it was lost. */
export interface Database {
  /** Does work on the open database. Fails with a `StoreError`, and is tried anew at the next call. */
  use<T>(work: (db: IDBPDatabase<Shelves>) => Promise<T>): Promise<T>
}

export function openDatabase(patienceMs: number = PATIENCE_MS): Database {
  let current: Promise<IDBPDatabase<Shelves>> | undefined
  let blocked = false

  function open(): Promise<IDBPDatabase<Shelves>> {
    const forget = () => {
      if (current === opening) current = undefined
      blocked = false
    }
    const opening = openDB<Shelves>(DATABASE_NAME, MIGRATIONS.length, {
      upgrade(db, from, _to, tx) {
        // How it ends is told by the open itself.
        tx.done.catch(() => {})
        upgrade(unwrap(db), unwrap(tx), from)
      },
      blocked() {
        blocked = true
      },
      // A newer version of us waits for this connection: let go at once, or its upgrade hangs.
      blocking() {
        forget()
        void opening.then((db) => db.close())
      },
      terminated: forget,
    })
    opening.then(() => {
      blocked = false
    }, forget)
    return opening
  }

  function connected(): Promise<IDBPDatabase<Shelves>> {
    // Remembered before anything is awaited: two calls in one tick share one connection.
    current ??= open()
    return within(current, patienceMs, () => new StoreError(blocked ? 'store-blocked' : 'store-unreadable'))
  }

  return {
    async use(work) {
      try {
        const db = await connected()
        return await work(db)
      } catch (error) {
        throw asStoreError(error)
      }
    },
  }
}

/** All steps or none: a step that breaks half-way takes the whole upgrade back, and the old disk stays whole. */
function upgrade(db: IDBDatabase, tx: IDBTransaction, from: number): void {
  try {
    for (const step of MIGRATIONS.slice(from)) step(db, tx)
  } catch (error) {
    warn('the upgrade was taken back', error instanceof Error ? error.name : typeof error)
    tx.abort()
  }
}
