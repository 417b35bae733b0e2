import type { DBSchema } from 'idb'
import * as v from 'valibot'
import type { KEPT_SHELVES } from '../messages/kept-shelves.ts'
import { SummarySchema, WatchedSchema } from '../messages/watching.ts'
import { CommentMarkSchema, HashSchema } from '../model/people.ts'
import { VerdictSchema } from '../model/verdict.ts'
import { ObservationSchema } from '../profile.ts'
import { HeaderSchema } from './header.ts'
import { PostOfVersion1, ProfileOfVersion1 } from './older-shapes.ts'
import { PostRecordSchema } from './post-record.ts'
import type { CarryingRecord, PruningRecord, RescoringRecord } from './progress.ts'
import { VisitMonthSchema } from './visit-month.ts'

const owned = { platform: v.string(), handle: v.string() }

/** A profile as its header was seen last. */
const ProfileRecordSchema = v.strictObject({ ...owned, lastSeenAt: v.string(), header: HeaderSchema })
/** A visit as versions 1 to 5 wrote it, a line for each. */
const ObservationRecordSchema = v.strictObject({ ...owned, ...ObservationSchema.entries })
/** What a version of the model said last. */
const VerdictRecordSchema = v.strictObject({
  ...owned,
  modelVersion: v.string(),
  observedAt: v.string(),
  verdict: VerdictSchema,
})
/** The same as far as a line of a list tells it: evidence is most of a verdict, and most of the work of checking one. */
const SummaryRecordSchema = v.object({
  ...owned,
  modelVersion: v.string(),
  observedAt: v.string(),
  verdict: v.object(SummarySchema.entries),
})
/** The comments under one post that was opened: marks, no words and no names. */
const ConversationRecordSchema = v.strictObject({
  ...owned,
  id: v.string(),
  lastSeenAt: v.string(),
  marks: v.array(CommentMarkSchema),
})
/** The followers of a profile that were scrolled past, as salted hashes, sorted by how their rows looked. */
const AudienceRecordSchema = v.strictObject({
  ...owned,
  lastSeenAt: v.string(),
  empty: v.array(HashSchema),
  furnished: v.array(HashSchema),
})
/** What the user has said of a profile that is watched. */
const WatchedRecordSchema = v.strictObject({ ...owned, said: WatchedSchema })

export type ProfileRecord = v.InferOutput<typeof ProfileRecordSchema>
type PostRecord = v.InferOutput<typeof PostRecordSchema>
export type WatchedRecord = v.InferOutput<typeof WatchedRecordSchema>
export type VerdictRecord = v.InferOutput<typeof VerdictRecordSchema>
export type ConversationRecord = v.InferOutput<typeof ConversationRecordSchema>
export type AudienceRecord = v.InferOutput<typeof AudienceRecordSchema>

type OfProfile = [platform: string, handle: string]

/** The shelves of the database; `handle` is in lower case in every key. Texts, so that an older shape can be met too. */
export interface Shelves extends DBSchema {
  profiles: { key: OfProfile; value: ProfileRecord; indexes: { byLastSeen: string } }
  posts: {
    key: [...OfProfile, id: string]
    value: PostRecord
    indexes: { byLastSeen: [...OfProfile, lastSeenAt: string] }
  }
  observations: {
    key: number
    value: v.InferOutput<typeof ObservationRecordSchema>
    indexes: { byProfile: [...OfProfile, observedAt: string] }
  }
  visits: { key: [...OfProfile, month: string]; value: v.InferOutput<typeof VisitMonthSchema> }
  verdicts: { key: [...OfProfile, modelVersion: string]; value: VerdictRecord }
  conversations: { key: [...OfProfile, id: string]; value: ConversationRecord }
  audiences: { key: OfProfile; value: AudienceRecord }
  watched: { key: OfProfile; value: WatchedRecord }
  progress: { key: string; value: RescoringRecord | CarryingRecord | PruningRecord }
}

/** A shelf of what was read and chosen; `progress` is the jobs' own. */
export type Kept = (typeof KEPT_SHELVES)[number]

/** A disk is a boundary like any other: a record that does not fit its schema is as good as not there. */
function reader<T extends v.GenericSchema>(schema: T) {
  return (records: readonly unknown[]): v.InferOutput<T>[] =>
    records.flatMap((record) => {
      const checked = v.safeParse(schema, record, { abortEarly: true })
      return checked.success ? [checked.output] : []
    })
}
export const readProfiles = reader(v.union([ProfileRecordSchema, ProfileOfVersion1]))
export const readPosts = reader(v.union([PostRecordSchema, PostOfVersion1]))
export const readObservations = reader(ObservationRecordSchema)
export const readMonths = reader(VisitMonthSchema)
export const readVerdicts = reader(VerdictRecordSchema)
export const readSummaries = reader(SummaryRecordSchema)
export const readConversations = reader(ConversationRecordSchema)
export const readAudiences = reader(AudienceRecordSchema)
export const readWatched = reader(WatchedRecordSchema)
const READERS = {
  profiles: readProfiles,
  posts: readPosts,
  observations: readObservations,
  visits: readMonths,
  verdicts: readVerdicts,
  conversations: readConversations,
  audiences: readAudiences,
  watched: readWatched,
} as const
/** Whether a record fits its shelf, in a shape of today or an older one. */
export function isReadable(shelf: Kept, record: unknown): boolean {
  return READERS[shelf]([record]).length > 0
}
/** Of those, the ones that an older version wrote, as they would be written today. */
export const readOldProfiles = reader(ProfileOfVersion1)
export const readOldPosts = reader(PostOfVersion1)
