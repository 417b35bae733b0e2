import { KEPT_SHELVES } from '../messages/kept-shelves.ts'
import type { Database } from './database.ts'
import type { Kept } from './shelves.ts'
import { read } from './transaction.ts'

/** How much is kept. */
export interface Usage {
  /** Records on each shelf; one of `visits` is a month of one profile. */
  readonly records: Readonly<Record<Kept, number>>
  /** On disk, everything of the extension together, as the browser reckons it; `null` where it does not say. */
  readonly bytes: number | null
  /** How many bytes the browser would let us have. */
  readonly quota: number | null
}

/** The part of `navigator.storage` that tells. */
interface Estimating {
  estimate(): Promise<{ usage?: number; quota?: number }>
}

/** Counts what is kept, and asks the browser what it takes. */
export async function usageOf(database: Database, storage: Estimating): Promise<Usage> {
  const [counts, { usage, quota }] = await Promise.all([
    database.use((db) => {
      const tx = db.transaction([...KEPT_SHELVES])
      return read(tx, () => Promise.all(KEPT_SHELVES.map(async (shelf) => tx.objectStore(shelf).count())))
    }),
    storage.estimate().catch((): { usage?: number; quota?: number } => ({})),
  ])
  const of = (shelf: Kept) => counts[KEPT_SHELVES.indexOf(shelf)] ?? 0
  return {
    records: {
      watched: of('watched'),
      profiles: of('profiles'),
      posts: of('posts'),
      observations: of('observations'),
      visits: of('visits'),
      verdicts: of('verdicts'),
      conversations: of('conversations'),
      audiences: of('audiences'),
    },
    bytes: usage ?? null,
    quota: quota ?? null,
  }
}
