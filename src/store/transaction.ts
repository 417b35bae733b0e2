import type { IDBPTransaction, StoreNames } from 'idb'
import { KEPT_SHELVES } from '../messages/kept-shelves.ts'
import type { Owner } from './post-record.ts'
import type { Shelves } from './shelves.ts'

/** A transaction over some of the shelves, whichever they are. */
export type Reading<Mode extends IDBTransactionMode = 'readonly'> = IDBPTransaction<
  Shelves,
  StoreNames<Shelves>[],
  Mode
>
export type Writing = Reading<'readwrite'>

/** All shelves, for a transaction over everything. */
export const EVERYTHING: StoreNames<Shelves>[] = [...KEPT_SHELVES, 'progress']

/** Keys of everything of one profile: a list sorts after every text. */
export function everythingOf({ platform, handle }: Owner): IDBKeyRange {
  return IDBKeyRange.bound([platform, handle], [platform, handle, []])
}

/** Keys of what comes after a place; of everything where there is none yet. */
export function beyond(after: IDBValidKey | undefined): IDBKeyRange | null {
  return after === undefined ? null : IDBKeyRange.lowerBound(after, true)
}

/**
 * Does work in a transaction and waits until it is complete. If anything breaks, all of it is taken back, and the reason
 * that the transaction gives comes first: a full disk shows itself only there.
 */
export async function whole<T>(
  tx: { readonly done: Promise<void>; readonly error: DOMException | null; abort(): void },
  work: () => Promise<T>,
): Promise<T> {
  try {
    const [result] = await Promise.all([work(), tx.done])
    return result
  } catch (error) {
    try {
      tx.abort()
    } catch {
      // It was over already.
    }
    throw tx.error ?? error
  }
}

/** Reads in a transaction. Nothing has to be waited for after the last answer: it is over when it is over. */
export async function read<T>(tx: { readonly done: Promise<void> }, work: () => Promise<T>): Promise<T> {
  tx.done.catch(() => {})
  return work()
}
