import type { VerdictRecord } from './shelves.ts'

/** What is told of a profile, of all that was ever said of it. */
export function newestOf(verdicts: readonly VerdictRecord[]): VerdictRecord | undefined {
  return verdicts.reduce<VerdictRecord | undefined>(
    (best, next) => (best === undefined || isNewer(next, best) ? next : best),
    undefined,
  )
}

/** Of the newest look, the newest version of the model: a rescored verdict stands beside the one that it replaces. */
function isNewer(a: VerdictRecord, b: VerdictRecord): boolean {
  if (a.observedAt !== b.observedAt) return a.observedAt > b.observedAt
  return a.modelVersion.localeCompare(b.modelVersion, 'en', { numeric: true }) > 0
}
