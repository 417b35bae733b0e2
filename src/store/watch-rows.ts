import type { IDBPDatabase } from 'idb'
import type { Row, Trend } from '../messages/watching.ts'
import type { ProfileRef } from '../profile.ts'
import { historyOf } from './history.ts'
import { newestOf } from './newest.ts'
import { ownerOf } from './remembered.ts'
import { readProfiles, readSummaries, readWatched, type Shelves, type WatchedRecord } from './shelves.ts'
import { REMEMBERED } from './store.ts'
import { everythingOf, type Reading, read } from './transaction.ts'

/** Of so many points a line as small as a word is made; the first and the last are always among them. */
const MOST_POINTS = 24

/** A line for each of those that are watched: what the user said of it, and what was read of it last. */
export async function rowsOf(db: IDBPDatabase<Shelves>, refs: readonly ProfileRef[]): Promise<Row[]> {
  const tx = db.transaction(['watched', 'profiles', 'verdicts'])
  return read(tx, async () => {
    const records = await Promise.all(
      refs.map(ownerOf).map(async ({ platform, handle }) => tx.objectStore('watched').get([platform, handle])),
    )
    return rowsIn(tx, readWatched(records))
  })
}

/** The same of records that were read already, inside a transaction that has the profiles and the verdicts. */
export async function rowsIn<Mode extends IDBTransactionMode>(
  tx: Reading<Mode>,
  records: readonly WatchedRecord[],
): Promise<Row[]> {
  const kept = await Promise.all(
    records.map((record) =>
      Promise.all([
        tx.objectStore('profiles').get([record.platform, record.handle]),
        tx.objectStore('verdicts').getAll(everythingOf(record)),
      ]),
    ),
  )
  return kept.flatMap(([header, judged], at): Row[] => {
    const watched = records[at]?.said
    if (watched === undefined) return []
    const [profile] = readProfiles([header])
    if (profile === undefined) return [{ watched, displayName: null, seen: null }]
    const { account, followers } = profile.header
    const newest = newestOf(readSummaries(judged))
    const verdict = newest?.verdict ?? null
    return [{ watched, displayName: account.displayName, seen: { at: profile.lastSeenAt, followers, verdict } }]
  })
}

/** The follower counts of this browser's own visits, thinned out. */
export async function trendOf(db: IDBPDatabase<Shelves>, ref: ProfileRef): Promise<Trend> {
  const tx = db.transaction([...REMEMBERED])
  const visits = await read(tx, () => historyOf(tx, ownerOf(ref)))
  const points = visits.flatMap(({ observedAt, followers }): [number, number][] =>
    followers === null ? [] : [[Date.parse(observedAt), followers.value]],
  )
  return { ref, points: thinned(points) }
}

function thinned<T>(points: readonly T[]): T[] {
  if (points.length <= MOST_POINTS) return [...points]
  const step = (points.length - 1) / (MOST_POINTS - 1)
  const kept = new Set(Array.from({ length: MOST_POINTS }, (_, index) => Math.round(index * step)))
  return points.filter((_, index) => kept.has(index))
}
