import * as v from 'valibot'
import { ProfileRefSchema } from '../profile.ts'
import { ScoredSchema } from './contract.ts'
import { WatchedSchema } from './watching.ts'

/** What the desk asks of one profile. */

const { notKept: _, watched: __, ...scored } = ScoredSchema.entries

/** A profile as it was read last, with all that is remembered of it, scored by the model of today. */
const WholeProfileSchema = v.strictObject({
  ...scored,
  /** What the user has said of it; `null` where it is not watched. */
  watched: v.nullable(WatchedSchema),
})

export const PROFILE_MESSAGES = {
  /** page → worker: everything about this profile; `null` where this browser has never read it. */
  'profile/whole': {
    from: 'page',
    body: v.strictObject({ ref: ProfileRefSchema }),
    reply: v.nullable(WholeProfileSchema),
  },
} as const

export type WholeProfile = v.InferOutput<typeof WholeProfileSchema>
