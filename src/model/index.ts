import type { Observation, ProfileSnapshot } from '../profile.ts'
import type { Verdict } from './verdict.ts'

export type * from './verdict.ts'

/** TODO(2026-11): written by the model step. */
export function score(_snapshot: ProfileSnapshot, _history: readonly Observation[] = []): Verdict {
  throw new Error('not yet')
}
