import * as v from 'valibot'
import { VerdictSchema } from '../model/verdict.ts'
import { ProfileSnapshotSchema } from '../profile.ts'

/** Profiles that came from a capture file and not from a page: the kinds of messages about them. */

/** Of one message: with few posts each. */
export const MOST_CAPTURED = 20
const snapshots = v.pipe(v.array(ProfileSnapshotSchema), v.maxLength(MOST_CAPTURED))

export const CAPTURE_MESSAGES = {
  /** page → worker: what do these look like? Nothing is kept. */
  'capture/score': { from: 'page', body: snapshots, reply: v.array(VerdictSchema) },
  /** page → worker: keep these as if they had been read when they were captured. */
  'capture/keep': { from: 'page', body: snapshots, reply: v.null() },
} as const
