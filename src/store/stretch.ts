import type { Place } from './progress.ts'
import type { Kept } from './shelves.ts'
import { beyond, type Reading } from './transaction.ts'

interface Stretch {
  readonly shelf: Kept
  /** The key of the nth of them. */
  readonly keyOf: (nth: number) => IDBValidKey | undefined
  /** As they are on disk: of any shape. */
  readonly records: readonly unknown[]
  /** Where the next one begins; `null`: this was the last. */
  readonly next: Place | null
}

/**
 * The records after a place, of one shelf, in the order of their keys; a shelf that is at its end makes way for the next one.
 * A place on a shelf that is not among these is the beginning of all.
 */
export async function stretchFrom<Mode extends IDBTransactionMode>(
  tx: Reading<Mode>,
  shelves: readonly Kept[],
  place: Place | undefined,
  most: number,
): Promise<Stretch> {
  const found = shelves.find((name) => name === place?.shelf)
  const shelf = found ?? shelves[0] ?? 'profiles'
  const range = beyond(found === undefined ? undefined : place?.after)
  const [records, counted] = await Promise.all([
    tx.objectStore(shelf).getAll(range, most),
    shelf === 'observations' ? tx.objectStore(shelf).getAllKeys(range, most) : undefined,
  ])
  const path: readonly string[] = [tx.objectStore(shelf).keyPath ?? []].flat()
  const keyOf = (nth: number) => {
    const record = records[nth]
    return counted?.[nth] ?? (record === undefined ? undefined : keyIn(record, path))
  }
  const last: unknown = keyOf(records.length - 1)
  if (records.length === most && isKey(last)) return { shelf, keyOf, records, next: { shelf, after: last } }
  const following = shelves[shelves.indexOf(shelf) + 1]
  return { shelf, keyOf, records, next: following === undefined ? null : { shelf: following } }
}

/** A record's key from the record itself: to ask for the keys as well would take half as long again. */
export function keyIn(record: object, path: readonly string[]): string[] {
  const fields = new Map<string, unknown>(Object.entries(record))
  return path.map((field) => String(fields.get(field)))
}

/** Every key of ours is a number or a list of texts. */
function isKey(key: unknown): key is number | string[] {
  return typeof key === 'number' || (Array.isArray(key) && key.every((part) => typeof part === 'string'))
}
