import type { DeskHandler } from '../messages/desk-kinds.ts'
import type { WholeProfile } from '../messages/profiles.ts'
import { fail, ok } from '../messages/reply.ts'
import type { Change } from '../model/change.ts'
import type { Audience, Conversation } from '../model/people.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Observation, ProfileRef, ProfileSnapshot } from '../profile.ts'
import type { LookUp } from '../store/newest-look.ts'
import { StoreError } from '../store/store-error.ts'

export interface Recalling {
  readonly lookUp: LookUp
  readonly score: (snapshot: ProfileSnapshot, history: readonly Observation[]) => Verdict
  readonly whatWouldChange: (snapshot: ProfileSnapshot, history: readonly Observation[]) => Change | null
  readonly peopleAround: (ref: ProfileRef) => Promise<Pick<WholeProfile, 'conversation' | 'audience'>>
  readonly said: (ref: ProfileRef) => Promise<WholeProfile['watched']>
}

/** What was public once is not told of an account that is private now. */
const NOBODY: { conversation: Conversation | null; audience: Audience | null } = { conversation: null, audience: null }

/** What the desk asks of one profile: scored anew from what is kept, so that it is the model of today that speaks. */
export function answerProfiles({ lookUp, score, whatWouldChange, peopleAround, said }: Recalling) {
  const recalled: DeskHandler<'profile/whole'> = async ({ ref }) => {
    try {
      const [look, people, watched] = await Promise.all([lookUp(ref), peopleAround(ref), said(ref)])
      if (look === null) return ok(null)
      const { snapshot, history } = look
      return ok({
        snapshot,
        verdict: score(snapshot, history),
        change: whatWouldChange(snapshot, history),
        history: [...history],
        ...(snapshot.account.isPrivate === true ? NOBODY : people),
        watched,
      })
    } catch (error) {
      if (error instanceof StoreError) return fail(error.code)
      throw error
    }
  }
  return { 'profile/whole': recalled }
}
