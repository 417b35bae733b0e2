import type { Verdict } from '../model/verdict.ts'
import type { Owner } from './post-record.ts'
import { type ProfileRecord, readProfiles, readVerdicts, type VerdictRecord } from './shelves.ts'
import { everythingOf, type Reading } from './transaction.ts'

interface Newest {
  readonly profile: ProfileRecord
  readonly verdict: Verdict
}

/** A profile as it was seen last, with the newest verdict on it; `undefined` where one of the two is not there. */
export async function newestOf<Mode extends IDBTransactionMode>(
  tx: Reading<Mode>,
  owner: Owner,
): Promise<Newest | undefined> {
  const [header, judged] = await Promise.all([
    tx.objectStore('profiles').get([owner.platform, owner.handle]),
    tx.objectStore('verdicts').getAll(everythingOf(owner)),
  ])
  const [profile] = readProfiles([header])
  const verdict = newestIn(readVerdicts(judged))
  return profile === undefined || verdict === undefined ? undefined : { profile, verdict }
}

/** The newest verdict among those on one profile. */
export function newestIn(judged: readonly VerdictRecord[]): Verdict | undefined {
  return judged.reduce<VerdictRecord | undefined>(
    (best, next) => (best === undefined || isNewer(next, best) ? next : best),
    undefined,
  )?.verdict
}

/** Of the newest look, the newest version of the model: a rescored verdict stands beside the one that it replaces. */
function isNewer(a: VerdictRecord, b: VerdictRecord): boolean {
  if (a.observedAt !== b.observedAt) return a.observedAt > b.observedAt
  return a.modelVersion.localeCompare(b.modelVersion, 'en', { numeric: true }) > 0
}
