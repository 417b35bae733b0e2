import * as v from 'valibot'
import { VerdictSchema } from '../model/verdict.ts'
import { CountSchema, ProfileRefSchema } from '../profile.ts'

/** The thought experiment: what a purchase would do to the picture. The worker runs the model, the desk draws what comes back. */

/** A curve of one slider, with the account as it is beside it. */
const MOST_PURCHASES = 60
/** Far more than anybody has: what is asked stays inside whole numbers. */
const MOST_BOUGHT = 1e10
const bought = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_BOUGHT))

const PurchaseSchema = v.strictObject({ followers: bought, likesPerPost: bought })

const { band, score, confidence, engagement, benchmark, percentile, engagedPeople } = VerdictSchema.entries
/** What would be read then. `null` where nothing would be said. */
const OutcomeSchema = v.strictObject({
  purchase: PurchaseSchema,
  followers: v.nullable(CountSchema),
  band,
  score,
  confidence,
  /** The rate with its interval: the median post, and what it lies between. */
  engagement,
  /** The usual range for an account of that size: it moves with the followers. */
  benchmark,
  percentile,
  engagedPeople,
})

export const WHAT_IF_MESSAGES = {
  /** page → worker: what these purchases would do to this profile, in order; `null` where it was never read. */
  'what-if/ask': {
    from: 'page',
    body: v.strictObject({
      ref: ProfileRefSchema,
      purchases: v.pipe(v.array(PurchaseSchema), v.maxLength(MOST_PURCHASES)),
    }),
    reply: v.nullable(v.array(OutcomeSchema)),
  },
} as const

export type Outcome = v.InferOutput<typeof OutcomeSchema>
