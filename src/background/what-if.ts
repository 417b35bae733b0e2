import type { DeskHandler } from '../messages/desk-kinds.ts'
import { fail, ok } from '../messages/reply.ts'
import type { Outcome } from '../messages/what-if.ts'
import type { Verdict } from '../model/verdict.ts'
import type { whatBuyingWouldDo } from '../model/what-if.ts'
import type { ProfileSnapshot } from '../profile.ts'
import type { LookUp } from '../store/newest-look.ts'
import { StoreError } from '../store/store-error.ts'

interface Supposing {
  readonly lookUp: LookUp
  readonly whatBuyingWouldDo: typeof whatBuyingWouldDo
}

/** What purchases would do to a profile: pages do not carry the model. */
export function answerWhatIf({ lookUp, whatBuyingWouldDo }: Supposing) {
  const asked: DeskHandler<'what-if/ask'> = async ({ ref, purchases }) => {
    try {
      const look = await lookUp(ref)
      if (look === null) return ok(null)
      const { snapshot } = look
      return ok(purchases.map((bought) => outcome(snapshot, bought, whatBuyingWouldDo(snapshot, bought).verdict)))
    } catch (error) {
      if (error instanceof StoreError) return fail(error.code)
      throw error
    }
  }
  return { 'what-if/ask': asked }
}

function outcome({ followers }: ProfileSnapshot, purchase: Outcome['purchase'], verdict: Verdict): Outcome {
  const { band, score, confidence, engagement, benchmark, percentile, engagedPeople } = verdict
  const more = (n: number) => Math.min(Number.MAX_SAFE_INTEGER, n + purchase.followers)
  return {
    purchase,
    followers: followers && {
      ...followers,
      value: more(followers.value),
      low: more(followers.low),
      high: more(followers.high),
    },
    band,
    score,
    confidence,
    engagement,
    benchmark,
    percentile,
    engagedPeople,
  }
}
