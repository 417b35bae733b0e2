type Judged = { readonly observedAt: string; readonly modelVersion: string }

/** What is told of a profile, of all that was ever said of it. */
export function newestOf<T extends Judged>(verdicts: readonly T[]): T | undefined {
  return verdicts.reduce<T | undefined>(
    (best, next) => (best === undefined || isNewer(next, best) ? next : best),
    undefined,
  )
}

/** Of the newest look, the newest version of the model: a rescored verdict stands beside the one that it replaces. */
function isNewer(a: Judged, b: Judged): boolean {
  if (a.observedAt !== b.observedAt) return a.observedAt > b.observedAt
  return a.modelVersion.localeCompare(b.modelVersion, 'en', { numeric: true }) > 0
}
