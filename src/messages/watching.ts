import * as v from 'valibot'
import { VerdictSchema } from '../model/verdict.ts'
import { CountSchema, ProfileRefSchema } from '../profile.ts'

/** What the user keeps an eye on: schemas, and the kinds of messages about it. Only the desk and the worker carry this file. */

const time = v.pipe(v.string(), v.isoTimestamp())
/** A tag, or the name of a list: "Spring shortlist". */
const LabelSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))
const labels = v.pipe(v.array(LabelSchema), v.maxLength(50))

/** A watched profile: what the user has said of it. What was read of it stands on other shelves. */
export const WatchedSchema = v.strictObject({
  ref: ProfileRefSchema,
  addedAt: time,
  tags: labels,
  lists: labels,
  note: v.pipe(v.string(), v.maxLength(2_000)),
  /** How it stood when the user looked at the list last; `null` while the user has not. */
  looked: v.nullable(
    v.strictObject({ at: time, band: VerdictSchema.entries.band, followers: v.nullable(CountSchema) }),
  ),
})

const { modelVersion, band, unknown, score, scoreRange, confidence, engagement, benchmark, percentile } =
  VerdictSchema.entries
const { engagedPeople, equivalentFollowers } = VerdictSchema.entries
/** A verdict without its evidence: what a line of a table has room for. */
export const SummarySchema = v.strictObject({
  modelVersion,
  band,
  unknown,
  score,
  scoreRange,
  confidence,
  engagement,
  benchmark,
  percentile,
  engagedPeople,
  equivalentFollowers,
})

/** A line of the watch list. `seen` is `null` while this browser has never read the profile. */
const RowSchema = v.strictObject({
  watched: WatchedSchema,
  displayName: v.nullable(v.string()),
  seen: v.nullable(
    v.strictObject({ at: time, followers: v.nullable(CountSchema), verdict: v.nullable(SummarySchema) }),
  ),
})

/** Follower counts over the visits, oldest first, thinned out to what a small line can show: milliseconds since 1970, people. */
const TrendSchema = v.strictObject({ ref: ProfileRefSchema, points: v.array(v.tuple([v.number(), v.number()])) })

/** Where the next slice begins; of no meaning to who asks. */
const PlaceSchema = v.tuple([v.string(), v.string()])
/** Of one message: more are asked for in turn. */
const MOST_ROWS = 500
const refs = v.pipe(v.array(ProfileRefSchema), v.maxLength(MOST_ROWS))
const records = v.pipe(v.array(WatchedSchema), v.maxLength(MOST_ROWS))

export const WATCH_MESSAGES = {
  /** page → worker: a slice of the watch list, in the order of site and handle. */
  'watch/list': {
    from: 'page',
    body: v.strictObject({ after: v.nullable(PlaceSchema), most: v.pipe(v.number(), v.maxValue(MOST_ROWS)) }),
    reply: v.strictObject({ rows: v.array(RowSchema), next: v.nullable(PlaceSchema), total: v.number() }),
  },
  /** page → worker: the follower counts of these, for lines as small as a word. */
  'watch/trends': { from: 'page', body: refs, reply: v.array(TrendSchema) },
  /** page → worker: watch these. Those that are watched already stay as they are. */
  'watch/add': { from: 'page', body: v.strictObject({ refs, tags: labels, lists: labels }), reply: v.null() },
  /** page → worker: put these records in place of what is there: undo, and import. */
  'watch/put': { from: 'page', body: records, reply: v.null() },
  /** page → worker: no longer watch these. Their records come back, for an undo. */
  'watch/remove': { from: 'page', body: refs, reply: v.array(WatchedSchema) },
  /** page → worker: change what is said of these. The records as they were come back, for an undo. */
  'watch/change': {
    from: 'page',
    body: v.strictObject({
      refs,
      change: v.partial(
        v.strictObject({
          addTags: labels,
          removeTags: labels,
          addLists: labels,
          removeLists: labels,
          note: WatchedSchema.entries.note,
        }),
      ),
    }),
    reply: v.array(WatchedSchema),
  },
  /** page → worker: the user has looked at these; what changes from here on is news. */
  'watch/looked': { from: 'page', body: v.strictObject({ refs, at: time }), reply: v.null() },
} as const

export type Watched = v.InferOutput<typeof WatchedSchema>
export type Row = v.InferOutput<typeof RowSchema>
export type Trend = v.InferOutput<typeof TrendSchema>
export type Place = v.InferOutput<typeof PlaceSchema>
export type WatchChange = v.InferOutput<(typeof WATCH_MESSAGES)['watch/change']['body']>['change']
export type Summary = v.InferOutput<typeof SummarySchema>
