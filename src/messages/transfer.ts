import * as v from 'valibot'
import { VerdictSchema } from '../model/verdict.ts'
import { ObservationSchema, ProfileRefSchema, ProfileSnapshotSchema } from '../profile.ts'
import { BACKUP_SHELVES } from './kept-shelves.ts'
import { WatchedSchema } from './watching.ts'

/**
 * What goes out into files and comes back from them: schemas of their lines, and the messages in which they are made and read, a
 * slice at a time, so that the page can draw, count and be stopped in between.
 */

const time = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())

/** The first line of a backup. With the salt, which its hashes are worth nothing without: a backup is as private as the browser's own files. */
export const BackupHeaderSchema = v.strictObject({
  format: v.literal('earned-backup'),
  /** Of the shapes in the file (`store/backup.ts`). */
  version: v.number(),
  salt: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  /** When the file was made; what comes straight from the disk has none. */
  made: v.optional(time),
})

/** A line between the first and the last: what stood on a shelf, in whatever shape it stood there. */
export const BackupRecordSchema = v.strictObject({
  shelf: v.picklist(BACKUP_SHELVES),
  record: v.unknown(),
  /** Of what holds hashes: the mark of the salt they were made with; of what was just erased there is none. */
  salted: v.optional(v.string()),
})

/** The last line: without it a file that was cut off between two lines would look whole. */
export const BackupEndSchema = v.strictObject({ format: v.literal('earned-backup-end'), records: v.number() })

/** A profile in the words of the rest of the house: what a file for people and other programs is made of. */
const ExportedSchema = v.strictObject({
  ref: ProfileRefSchema,
  /** What the user said of it; `null` where it is not watched. */
  watched: v.nullable(WatchedSchema),
  /** The header as seen last, with every post that is remembered, newest first; `null` while this browser has never read it. */
  snapshot: v.nullable(ProfileSnapshotSchema),
  /** This browser's own visits, oldest first. */
  history: v.array(ObservationSchema),
  verdict: v.nullable(VerdictSchema),
})

/** Where the next slice begins; of no meaning to who asks. */
const PlaceSchema = v.strictObject({
  shelf: v.string(),
  after: v.optional(v.union([v.number(), v.array(v.string())])),
})
const place = v.nullable(PlaceSchema)
const whole = v.pipe(
  v.number(),
  v.check((n) => Number.isSafeInteger(n) && n > 0),
)
/** Of one message: a slice takes the worker some tens of milliseconds. */
export const MOST_RECORDS = 200
export const MOST_EXPORTED = 20
const records = v.pipe(v.array(v.unknown()), v.maxLength(MOST_RECORDS))

export const TRANSFER_MESSAGES = {
  /** page → worker: the next profiles of everything that was read. */
  'export/slice': {
    from: 'page',
    body: v.strictObject({ place, most: v.pipe(whole, v.maxValue(MOST_EXPORTED)) }),
    reply: v.strictObject({ profiles: v.array(ExportedSchema), next: place }),
  },
  /** page → worker: the same of these profiles, in their order. */
  'export/of': {
    from: 'page',
    body: v.pipe(v.array(ProfileRefSchema), v.maxLength(MOST_EXPORTED)),
    reply: v.array(ExportedSchema),
  },
  /** page → worker: the next lines of a backup. */
  'backup/slice': {
    from: 'page',
    body: v.strictObject({ place, most: v.pipe(whole, v.maxValue(MOST_RECORDS)) }),
    reply: v.strictObject({ records: v.array(v.unknown()), next: place }),
  },
  /** page → worker: the version that backups made here have; a later one cannot be read. */
  'backup/version': { from: 'page', body: v.null(), reply: v.number() },
  /** page → worker: which of these lines could not be restored, by their place in the list. Nothing is changed. */
  'restore/check': { from: 'page', body: records, reply: v.array(v.number()) },
  /** page → worker: bring these lines together with what is kept. The same ones again change nothing. */
  'restore/slice': {
    from: 'page',
    body: records,
    reply: v.strictObject({ restored: v.number(), leftOut: v.number() }),
  },
} as const

export type BackupHeader = v.InferOutput<typeof BackupHeaderSchema>
export type BackupRecord = v.InferOutput<typeof BackupRecordSchema>
export type Exported = v.InferOutput<typeof ExportedSchema>
export type TransferPlace = v.InferOutput<typeof PlaceSchema>
