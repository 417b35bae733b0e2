import type { Row } from '../../../messages/watching.ts'
import type { Band } from '../../../model/verdict.ts'
import type { Count } from '../../../profile.ts'

/** A share of the followers below which a step is no news: every list would be full of it. */
const LEAST_STEP = 0.01

/** What is different from when the user looked at the list last. */
export interface Change {
  readonly since: string
  readonly band: { readonly was: Band; readonly now: Band } | null
  readonly followers: { readonly was: Count; readonly now: Count } | null
}

/** `null`: nothing that is news, or the user has never looked, so that there is nothing to hold it against. */
export function changeOf({ watched: { looked }, seen }: Row): Change | null {
  if (looked === null || seen === null) return null
  const now = seen.verdict?.band ?? 'unknown'
  const band = now === looked.band ? null : { was: looked.band, now }
  const followers = stepOf(looked.followers, seen.followers)
  return band === null && followers === null ? null : { since: looked.at, band, followers }
}

/** A step is one only where the two numbers, rounded as they are shown, cannot be the same. */
function stepOf(was: Count | null, now: Count | null): Change['followers'] {
  if (was === null || now === null) return null
  const apart = was.high < now.low || now.high < was.low
  return apart && Math.abs(now.value - was.value) >= LEAST_STEP * was.value ? { was, now } : null
}

/** Those of which it would be news that the user has now looked: what changed, and what was never looked at. */
export function isUnlooked(row: Row): boolean {
  return row.seen !== null && (row.watched.looked === null || changeOf(row) !== null)
}
