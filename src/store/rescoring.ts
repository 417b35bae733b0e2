import type { IDBPDatabase } from 'idb'
import type { Verdict } from '../model/verdict.ts'
import type { Observation, ProfileSnapshot } from '../profile.ts'
import type { Database } from './database.ts'
import { lookedAgain } from './newest-look.ts'
import { progressOf, RescoringSchema } from './progress.ts'
import { type ProfileRecord, readProfiles, readVerdicts, type Shelves } from './shelves.ts'
import { REMEMBERED } from './store.ts'
import { beyond, everythingOf, type Writing, whole } from './transaction.ts'

/** Brings kept verdicts up to a new version of the model, a few profiles at a time. */
export interface Rescoring {
  /**
   * The next profiles of those that this version has not judged yet: all of the slice or nothing of it, and how far it came is
   * kept with it, so that a worker may be stopped at any moment. How many verdicts were written; `null`: nothing is left to do.
   */
  slice(job: Job): Promise<number | null>
}

export interface Job {
  readonly modelVersion: string
  /** How many profiles to look at. */
  readonly most: number
  readonly score: (snapshot: ProfileSnapshot, history: readonly Observation[]) => Verdict
}

export function rescoringIn(database: Database): Rescoring {
  return { slice: (job) => database.use((db) => slice(db, job)) }
}

const PROGRESS = 'rescoring'

async function slice(db: IDBPDatabase<Shelves>, job: Job): Promise<number | null> {
  // Read first, on its own: on every start of the worker but the first few there is nothing to do, and nothing to lock.
  const before = progressOf(RescoringSchema, await db.get('progress', PROGRESS))
  if (before?.modelVersion === job.modelVersion && before.after === null) return null
  const tx = db.transaction(['profiles', 'verdicts', ...REMEMBERED], 'readwrite')
  return whole(tx, () => rescored(tx, job))
}

async function rescored(tx: Writing, job: Job): Promise<number> {
  const progress = tx.objectStore('progress')
  const kept = progressOf(RescoringSchema, await progress.get(PROGRESS))
  const after = kept?.modelVersion === job.modelVersion ? kept.after : undefined
  if (after === null) return 0
  const keys = await tx.objectStore('profiles').getAllKeys(beyond(after), job.most)
  const profiles = readProfiles(await Promise.all(keys.map((key) => tx.objectStore('profiles').get(key))))
  let written = 0
  for (const profile of profiles) if (await rescore(tx, profile, job)) written++
  const last = keys.length < job.most ? undefined : keys.at(-1)
  await progress.put({ modelVersion: job.modelVersion, after: last ?? null }, PROGRESS)
  return written
}

async function rescore(tx: Writing, profile: ProfileRecord, { modelVersion, score }: Job): Promise<boolean> {
  const verdicts = tx.objectStore('verdicts')
  const { platform, handle } = profile
  const judged = readVerdicts(await verdicts.getAll(everythingOf(profile)))
  if (judged.some((kept) => kept.modelVersion === modelVersion && kept.observedAt >= profile.lastSeenAt)) return false
  const { snapshot, history } = await lookedAgain(tx, profile)
  const verdict = judgedBy(score, snapshot, history)
  if (verdict === null) return false
  await verdicts.put({ platform, handle, modelVersion, observedAt: profile.lastSeenAt, verdict })
  return true
}

/** One profile that cannot be scored must not stop all that come after it. */
function judgedBy(score: Job['score'], snapshot: ProfileSnapshot, history: readonly Observation[]): Verdict | null {
  try {
    return score(snapshot, history)
  } catch {
    return null
  }
}
