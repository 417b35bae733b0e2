import * as v from 'valibot'
import { ProfileRefSchema } from '../profile.ts'
import { KEPT_SHELVES } from './kept-shelves.ts'

/** What is kept of one profile, erased and put back; and records put back as they were. */

/** Of one message. */
export const MOST_CHANGED = 200
/** A record that was changed: as it stood after the change, and before; `null` where it was not there. */
const ChangedRecordSchema = v.strictObject({ shelf: v.picklist(KEPT_SHELVES), is: v.unknown(), was: v.unknown() })

export const TAKING_BACK_MESSAGES = {
  /**
   * page → worker: everything that is kept of one profile, as `keeping/put-back` takes it. Asked before it is erased: a worker that is
   * stopped while it erases is asked once more, and has nothing left to give back.
   */
  'keeping/of': { from: 'page', body: ProfileRefSchema, reply: v.array(v.unknown()) },
  /** page → worker: erase everything of one profile. What is gone comes back, to be put back by an undo. */
  'keeping/erase': { from: 'page', body: ProfileRefSchema, reply: v.array(v.unknown()) },
  /** page → worker: what `keeping/of` or `keeping/erase` gave. */
  'keeping/put-back': { from: 'page', body: v.array(v.unknown()), reply: v.null() },
  /** page → worker: put these records back as they were. Those that have changed again since stay, and are counted. */
  'keeping/take-back': {
    from: 'page',
    body: v.pipe(v.array(ChangedRecordSchema), v.maxLength(MOST_CHANGED)),
    reply: v.strictObject({ taken: v.number(), stayed: v.number() }),
  },
} as const

export type ChangedRecord = v.InferOutput<typeof ChangedRecordSchema>
