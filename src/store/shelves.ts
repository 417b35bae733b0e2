import type { DBSchema } from 'idb'
import * as v from 'valibot'
import { WatchedSchema } from '../messages/watching.ts'
import { CommentMarkSchema, HashSchema } from '../model/people.ts'
import { VerdictSchema } from '../model/verdict.ts'
import { ObservationSchema, ProfileSnapshotSchema } from '../profile.ts'
import { type PostRecord, PostRecordSchema } from './post-record.ts'

/**
 * A snapshot without its posts. From its entries: `v.omit`, like every function of valibot's that only the worker used, would
 * weigh on the popup, which shares the file.
 */
const { recent: _, ...header } = ProfileSnapshotSchema.entries
export const HeaderSchema = v.strictObject(header)

/** A profile as its header was seen last. */
const ProfileRecordSchema = v.strictObject({
  platform: v.string(),
  handle: v.string(),
  lastSeenAt: v.string(),
  header: HeaderSchema,
})
/** A line of the follower history; only ever added. */
const ObservationRecordSchema = v.strictObject({
  platform: v.string(),
  handle: v.string(),
  ...ObservationSchema.entries,
})
/** What a version of the model said last. */
const VerdictRecordSchema = v.strictObject({
  platform: v.string(),
  handle: v.string(),
  modelVersion: v.string(),
  observedAt: v.string(),
  verdict: VerdictSchema,
})

/** The comments under one post that was opened: marks, no words and no names. */
const ConversationRecordSchema = v.strictObject({
  platform: v.string(),
  handle: v.string(),
  id: v.string(),
  lastSeenAt: v.string(),
  marks: v.array(CommentMarkSchema),
})
/** The followers of a profile that were scrolled past, as salted hashes, sorted by how their rows looked. */
const AudienceRecordSchema = v.strictObject({
  platform: v.string(),
  handle: v.string(),
  lastSeenAt: v.string(),
  empty: v.array(HashSchema),
  furnished: v.array(HashSchema),
})

/** What the user has said of a profile that is watched. */
const WatchedRecordSchema = v.strictObject({ platform: v.string(), handle: v.string(), said: WatchedSchema })

/** How far the rescoring of everything kept has come: up to and with this profile; `null` is to the end. */
const RescoringSchema = v.strictObject({
  modelVersion: v.string(),
  after: v.nullable(v.tuple([v.string(), v.string()])),
})

type ProfileRecord = v.InferOutput<typeof ProfileRecordSchema>
type ObservationRecord = v.InferOutput<typeof ObservationRecordSchema>
export type VerdictRecord = v.InferOutput<typeof VerdictRecordSchema>
type RescoringRecord = v.InferOutput<typeof RescoringSchema>

/** The shelves of the database; `handle` is in lower case in every key. Texts, so that an older shape can be met too. */
export interface Shelves extends DBSchema {
  profiles: { key: [platform: string, handle: string]; value: ProfileRecord; indexes: { byLastSeen: string } }
  posts: {
    key: [platform: string, handle: string, id: string]
    value: PostRecord
    indexes: { byLastSeen: [platform: string, handle: string, lastSeenAt: string] }
  }
  observations: {
    key: number
    value: ObservationRecord
    indexes: { byProfile: [platform: string, handle: string, observedAt: string] }
  }
  verdicts: { key: [platform: string, handle: string, modelVersion: string]; value: VerdictRecord }
  progress: { key: 'rescoring'; value: RescoringRecord }
  conversations: {
    key: [platform: string, handle: string, id: string]
    value: v.InferOutput<typeof ConversationRecordSchema>
  }
  audiences: { key: [platform: string, handle: string]; value: v.InferOutput<typeof AudienceRecordSchema> }
  watched: { key: [platform: string, handle: string]; value: v.InferOutput<typeof WatchedRecordSchema> }
}

/** A disk is a boundary like any other: a record that does not fit its schema is as good as not there. */
function reader<T extends v.GenericSchema>(schema: T) {
  return (records: readonly unknown[]): v.InferOutput<T>[] =>
    records.flatMap((record) => {
      const checked = v.safeParse(schema, record)
      return checked.success ? [checked.output] : []
    })
}
export const readProfiles = reader(ProfileRecordSchema)
export const readPosts = reader(PostRecordSchema)
export const readObservations = reader(ObservationRecordSchema)
export const readVerdicts = reader(VerdictRecordSchema)
export const readConversations = reader(ConversationRecordSchema)
export const readAudiences = reader(AudienceRecordSchema)
export const readWatched = reader(WatchedRecordSchema)
export const readRescoring = reader(RescoringSchema)
