import * as v from 'valibot'
import { ProfileRefSchema } from '../profile.ts'

/** Where a profile stands among those that this browser has seen itself, beside the published figures. */

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Of `of` other profiles of the same site and size, `below` have a lower rate. */
const CohortRankSchema = v.strictObject({ below: whole, of: whole })

export const COHORT_MESSAGES = {
  /** page → worker: the profile's place by its rate; `null` while too few others were seen, or it has no rate. */
  'cohort/rank': {
    from: 'page',
    body: v.strictObject({ ref: ProfileRefSchema }),
    reply: v.nullable(CohortRankSchema),
  },
} as const

export type CohortRank = v.InferOutput<typeof CohortRankSchema>
