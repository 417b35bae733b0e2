import type { IDBPDatabase } from 'idb'
import type { Row, Summary, Trend } from '../messages/watching.ts'
import type { Verdict } from '../model/verdict.ts'
import type { ProfileRef } from '../profile.ts'
import { ownerOf } from './remembered.ts'
import { readObservations, readProfiles, readVerdicts, readWatched, type Shelves } from './shelves.ts'
import { everythingOf, newestOf, whole } from './store.ts'

/** Of so many points a line as small as a word is made; the first and the last are always among them. */
const MOST_POINTS = 24

/** A line for each that is watched: what the user said of it, and what was read of it last. */
export async function rowsOf(db: IDBPDatabase<Shelves>, refs: readonly ProfileRef[]): Promise<Row[]> {
  const tx = db.transaction(['watched', 'profiles', 'verdicts'])
  return whole(tx, async () => {
    const rows = await Promise.all(
      refs.map(async (ref) => {
        const owner = ownerOf(ref)
        const key: [string, string] = [owner.platform, owner.handle]
        const [record, kept, verdicts] = await Promise.all([
          tx.objectStore('watched').get(key),
          tx.objectStore('profiles').get(key),
          tx.objectStore('verdicts').getAll(everythingOf(owner)),
        ])
        return { watched: readWatched([record])[0]?.said, profile: readProfiles([kept])[0], verdicts }
      }),
    )
    return rows.flatMap(({ watched, profile, verdicts }): Row[] => {
      if (watched === undefined) return []
      if (profile === undefined) return [{ watched, displayName: null, seen: null }]
      const { account, followers } = profile.header
      const newest = newestOf(readVerdicts(verdicts))
      const verdict = newest === undefined ? null : summaryOf(newest.verdict)
      return [{ watched, displayName: account.displayName, seen: { at: profile.lastSeenAt, followers, verdict } }]
    })
  })
}

function summaryOf(verdict: Verdict): Summary {
  const { coverage: _, inflationRisk: __, accountRisk: ___, evidence: ____, platform: _____, ...summary } = verdict
  return summary
}

/** The follower counts of this browser's own visits, thinned out. */
export async function trendOf(db: IDBPDatabase<Shelves>, ref: ProfileRef): Promise<Trend> {
  const visits = await db.getAllFromIndex('observations', 'byProfile', everythingOf(ownerOf(ref)))
  const points = readObservations(visits).flatMap(({ observedAt, followers }): [number, number][] =>
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
