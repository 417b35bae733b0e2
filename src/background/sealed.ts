import type { DeskHandler } from '../messages/desk-kinds.ts'
import { ok } from '../messages/reply.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Observation, ProfileSnapshot } from '../profile.ts'

/** A sealed report is computed again: from what it holds alone, and nothing of it is kept. */
export function answerSealed(score: (snapshot: ProfileSnapshot, history: readonly Observation[]) => Verdict) {
  const recomputed: DeskHandler<'sealed/recompute'> = ({ snapshot, history }) => ok(score(snapshot, history))
  return { 'sealed/recompute': recomputed }
}
