import * as v from 'valibot'

/**
 * How far the jobs over everything have come: each keeps its place in the transaction of its slice, so that a worker that is
 * stopped loses a slice at most, and does nothing twice. `null` is "to the end".
 */

/** Up to and with this key of a shelf; at its start without one. */
const PlaceSchema = v.strictObject({
  shelf: v.string(),
  after: v.optional(v.union([v.number(), v.array(v.string())])),
})

/** Which version of the model has judged everything up to and with this profile. */
export const RescoringSchema = v.strictObject({
  modelVersion: v.string(),
  after: v.nullable(v.tuple([v.string(), v.string()])),
})

/** Up to where everything stands in the shapes of this version. */
export const CarryingSchema = v.strictObject({ into: v.number(), at: v.nullable(PlaceSchema) })

/** Up to where nothing is left that was seen last before this time. */
export const PruningSchema = v.strictObject({ before: v.string(), at: v.nullable(PlaceSchema) })

export type Place = v.InferOutput<typeof PlaceSchema>
export type RescoringRecord = v.InferOutput<typeof RescoringSchema>
export type CarryingRecord = v.InferOutput<typeof CarryingSchema>
export type PruningRecord = v.InferOutput<typeof PruningSchema>

/** What a job has kept; `undefined` of none, or of one that cannot be read: it starts again then. */
export function progressOf<T extends v.GenericSchema>(schema: T, kept: unknown): v.InferOutput<T> | undefined {
  const checked = v.safeParse(schema, kept)
  return checked.success ? checked.output : undefined
}
