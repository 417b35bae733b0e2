import * as v from 'valibot'
import { VerdictSchema } from './verdict.ts'

/** The smallest change of what was read that would move the band: numbers and keys, no prose. */
export const ChangeSchema = v.strictObject({
  /** The reading that changes: people who react to a typical post, its views, or the followers. */
  kind: v.picklist(['reactions', 'views', 'followers']),
  /** 0: the reading itself changes. Else so many further posts, each about like the typical one (`from` = `to`), are enough. */
  posts: v.number(),
  /** What was read (the median post, the followers as shown), and what it would have to be, to two digits. */
  from: v.number(),
  to: v.number(),
  /** The band then. */
  band: VerdictSchema.entries.band,
})
export type Change = v.InferOutput<typeof ChangeSchema>
