import * as v from 'valibot'
import { ProfileRefSchema } from '../profile.ts'

/** Profiles that the user means to open, one after the other: schemas, and the kinds of messages about them. */

const time = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())

export const ToVisitSchema = v.strictObject({ ref: ProfileRefSchema, addedAt: time })
/** With when this browser has read it, since it was put there. */
const VisitItemSchema = v.strictObject({ ...ToVisitSchema.entries, readAt: v.nullable(time) })

/** More than anybody opens by hand. */
export const MOST_TO_VISIT = 2_000
const refs = v.pipe(v.array(ProfileRefSchema), v.maxLength(MOST_TO_VISIT))

export const VISIT_MESSAGES = {
  /** page → worker: the list, in the order in which it was put together. */
  'visit/list': { from: 'page', body: v.null(), reply: v.array(VisitItemSchema) },
  /** page → worker: put these on the list. How many were not there yet and had room. */
  'visit/add': { from: 'page', body: refs, reply: v.number() },
  /** page → worker: take these off the list. The whole list as it was comes back, for an undo. */
  'visit/remove': { from: 'page', body: refs, reply: v.array(ToVisitSchema) },
  /** page → worker: the list is now this one. */
  'visit/put': { from: 'page', body: v.pipe(v.array(ToVisitSchema), v.maxLength(MOST_TO_VISIT)), reply: v.null() },
} as const

export type ToVisit = v.InferOutput<typeof ToVisitSchema>
export type VisitItem = v.InferOutput<typeof VisitItemSchema>
