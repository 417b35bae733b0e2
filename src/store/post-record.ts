import * as v from 'valibot'
import { type Count, type Post, PostSchema } from '../profile.ts'

/**
 * A post as it is remembered: every field with the time of the look that read it, so that looks can be joined in any
 * order and twice, and the newest of each field wins. Times are ISO 8601 in UTC, which sort as text.
 */
const time = v.pipe(v.string(), v.isoTimestamp())
type Read<T> = { value: T; at: string } | null
const read = <T extends v.GenericSchema>(value: T) => v.nullable(v.strictObject({ value, at: time }))

/** By hand: there are hundreds, and schema upon schema would take longer to check them than the disk to read them. */
const readCount = v.custom<Read<Count>>((kept) => isReadCount(kept, false))

export const PostRecordSchema = v.strictObject({
  platform: v.string(),
  handle: v.string(),
  id: PostSchema.entries.id,
  firstSeenAt: time,
  lastSeenAt: time,
  publishedAt: read(PostSchema.entries.publishedAt.wrapped),
  kind: read(PostSchema.entries.kind),
  pinned: read(v.boolean()),
  /** A value of `null` is known, too: the likes were hidden at that time. */
  likes: v.custom<Read<Count | null>>((kept) => isReadCount(kept, true)),
  comments: readCount,
  shares: readCount,
  views: readCount,
  /** Labels that a tile of a grid does not show: once seen, they hold. */
  sponsored: v.boolean(),
  collab: v.boolean(),
})
export type PostRecord = v.InferOutput<typeof PostRecordSchema>

/** A count and when it was read; a value of `null` where the count may be hidden. */
function isReadCount(kept: unknown, mayBeHidden: boolean): boolean {
  if (kept === null) return true
  if (!hasKeys(kept, 2) || !('value' in kept && 'at' in kept)) return false
  if (typeof kept.at !== 'string' || !v.ISO_TIMESTAMP_REGEX.test(kept.at)) return false
  return kept.value === null ? mayBeHidden : isCount(kept.value)
}

/** What `CountSchema` says. */
function isCount(kept: unknown): boolean {
  if (!hasKeys(kept, 4) || !('value' in kept && 'low' in kept && 'high' in kept && 'exact' in kept)) return false
  const { value, low, high, exact } = kept
  if (!isWhole(value) || !isWhole(low) || !isWhole(high) || typeof exact !== 'boolean') return false
  return low <= value && value <= high && (!exact || low === high)
}

function hasKeys(kept: unknown, many: number): kept is object {
  return typeof kept === 'object' && kept !== null && Object.keys(kept).length === many
}

function isWhole(kept: unknown): kept is number {
  return typeof kept === 'number' && Number.isSafeInteger(kept) && kept >= 0
}

/** Whose post it is: a shelf's key without the post's own id. */
export interface Owner {
  readonly platform: string
  /** In lower case. */
  readonly handle: string
}

/** What one look at `at` says of a post. `other`, and `null`, are "this look cannot tell". */
export function recordOf(post: Post, { platform, handle }: Owner, at: string): PostRecord {
  const known = <T>(value: T | null): Read<T> => (value === null ? null : { value, at })
  return {
    platform,
    handle,
    id: post.id,
    firstSeenAt: at,
    lastSeenAt: at,
    publishedAt: known(post.publishedAt),
    kind: post.kind === 'other' ? null : known(post.kind),
    pinned: known(post.pinned),
    likes: post.likesHidden ? { value: null, at } : known(post.likes),
    comments: known(post.comments),
    shares: known(post.shares),
    views: known(post.views),
    sponsored: post.sponsored,
    collab: post.collab,
  }
}

/** Joins two memories of one post. Order, repetition and grouping make no difference. */
export function joined(a: PostRecord, b: PostRecord): PostRecord {
  return {
    platform: a.platform,
    handle: a.handle,
    id: a.id,
    firstSeenAt: inOrder(a.firstSeenAt, b.firstSeenAt)[0],
    lastSeenAt: inOrder(a.lastSeenAt, b.lastSeenAt)[1],
    publishedAt: newer(a.publishedAt, b.publishedAt),
    kind: newer(a.kind, b.kind),
    pinned: newer(a.pinned, b.pinned),
    likes: newer(a.likes, b.likes),
    comments: newer(a.comments, b.comments),
    shares: newer(a.shares, b.shares),
    views: newer(a.views, b.views),
    sponsored: a.sponsored || b.sponsored,
    collab: a.collab || b.collab,
  }
}

function inOrder(a: string, b: string): [earlier: string, later: string] {
  return a < b ? [a, b] : [b, a]
}

/** Two tabs may look in the same millisecond: then any fixed order will do, as long as it is one. */
function newer<T>(a: Read<T>, b: Read<T>): Read<T> {
  if (a === null || b === null) return a ?? b
  if (a.at !== b.at) return a.at > b.at ? a : b
  return JSON.stringify(a.value) > JSON.stringify(b.value) ? a : b
}

const DAY_MS = 24 * 60 * 60 * 1000
/** A count read this lately still stands for the present one. */
const FRESH_MS = DAY_MS
/**
 * A post this old has most of the reactions it will ever get, so that a count read then still holds. Half of them come
 * within 19 hours on Instagram and 6 days on YouTube, the slowest of our sites: after 14 days about four fifths there
 * (https://scottgraffius.com/blog/files/halflife-social-media.html, 2018).
 */
const SETTLED_MS = 14 * DAY_MS
/** Reactions of a season ago came from other followers than those of today. */
export const OUTDATED_MS = 90 * DAY_MS

/**
 * The post as it may be reckoned with at `now`. A count that was read while the post was young, and that is not of today,
 * would be too small: it is left blank, for a wrong number is worse than none.
 */
export function postAt(record: PostRecord, now: string): Post {
  const present = Date.parse(now)
  const firstSeen = Date.parse(record.firstSeenAt)
  const born = record.publishedAt === null ? firstSeen : Math.min(Date.parse(record.publishedAt.value), firstSeen)
  const holds = (at: string): boolean => {
    if (at === now) return true
    const read = Date.parse(at)
    const since = present - read
    return since <= FRESH_MS || (since <= OUTDATED_MS && read - born >= SETTLED_MS)
  }
  const count = (field: Read<Count | null>): Count | null => (field !== null && holds(field.at) ? field.value : null)
  return {
    id: record.id,
    publishedAt: record.publishedAt?.value ?? null,
    kind: record.kind?.value ?? 'other',
    likes: count(record.likes),
    comments: count(record.comments),
    shares: count(record.shares),
    views: count(record.views),
    pinned: record.pinned?.value ?? false,
    sponsored: record.sponsored,
    collab: record.collab,
    likesHidden: record.likes !== null && record.likes.value === null,
  }
}
