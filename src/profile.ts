import * as v from 'valibot'

/**
 * The words of Earned. JSON only: what a page showed, no more. Every other folder speaks in these terms, and every trust
 * boundary (messages, storage, files, the command line) checks them with the schemas below; the types are inferred from
 * the schemas, so the two cannot drift apart.
 */

/** The sites Earned knows, in the order they are shown. */
export const PLATFORMS = [
  'instagram',
  'x',
  'tiktok',
  'youtube',
  'facebook',
  'linkedin',
  'threads',
  'bluesky',
  'mastodon',
  'twitch',
  'pinterest',
  'reddit',
] as const

/** Hostile pages write long strings; nothing of ours needs more than these many characters. */
const SHORT = 200
const LONG = 2_000
/** More posts than any page mounts at once, and far less than would slow the worker down. */
const MAX_RECENT = 1_000

const shortText = v.pipe(v.string(), v.maxLength(SHORT))
const isoTime = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())
/** One check of ours weighs less in every script than two of valibot's. */
const whole = v.pipe(
  v.number(),
  v.check((n) => Number.isSafeInteger(n) && n >= 0, 'a whole number from 0 on'),
)

/** The counts of a profile's header, in the order they are named. */
const HEADER_COUNTS = ['followers', 'following', 'posts', 'totalLikes'] as const

/** One of the sites Earned knows. */
export const PlatformSchema = v.picklist(PLATFORMS)

/**
 * A count as a page shows it: an interval that holds the true count, `low ≤ true ≤ high`, in whole people, posts or
 * reactions. `value` is the number as shown; `exact` says that the page showed every digit, so `low = value = high`.
 */
export const CountSchema = v.pipe(
  v.strictObject({ value: whole, low: whole, high: whole, exact: v.boolean() }),
  v.check((count) => count.low <= count.value && count.value <= count.high, 'low ≤ value ≤ high'),
  v.check((count) => !count.exact || count.low === count.high, 'an exact count has no width'),
)

const countOrNull = v.nullable(CountSchema)

/** One post of the profile's own, as far as the page shows it. `null` is "not shown", never 0. */
export const PostSchema = v.strictObject({
  /** The site's own id, as it stands in the post's address. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(SHORT)),
  publishedAt: v.nullable(isoTime),
  /** A reel is a short. */
  kind: v.picklist(['text', 'photo', 'carousel', 'video', 'short', 'live', 'other']),
  likes: countOrNull,
  comments: countOrNull,
  /** Reposts, quotes included, as sites show them in one number. */
  shares: countOrNull,
  views: countOrNull,
  pinned: v.boolean(),
  sponsored: v.boolean(),
  collab: v.boolean(),
  likesHidden: v.boolean(),
})

/** What the profile says of the account itself; `null` is "the page cannot tell". */
export const AccountSchema = v.strictObject({
  displayName: v.nullable(v.pipe(v.string(), v.maxLength(SHORT))),
  handleLength: v.nullable(whole),
  handleDigits: v.nullable(whole),
  displayNameWords: v.nullable(whole),
  bioLength: v.nullable(whole),
  hasAvatar: v.nullable(v.boolean()),
  hasLink: v.nullable(v.boolean()),
  isVerified: v.nullable(v.boolean()),
  isPrivate: v.nullable(v.boolean()),
  isAutomated: v.nullable(v.boolean()),
  joinedAt: v.nullable(isoTime),
})

/** Everything one look at one profile page gave. */
export const ProfileSnapshotSchema = v.strictObject({
  platform: PlatformSchema,
  handle: v.pipe(shortText, v.minLength(1)),
  url: v.pipe(v.string(), v.maxLength(LONG)),
  observedAt: isoTime,
  followers: countOrNull,
  following: countOrNull,
  posts: countOrNull,
  totalLikes: countOrNull,
  /**
   * Counts that are `null` because the page contradicts itself about them; absent where it does not. Optional, so that what
   * was kept or written before there was such a thing still reads.
   */
  contested: v.optional(v.pipe(v.array(v.picklist(HEADER_COUNTS)), v.maxLength(HEADER_COUNTS.length))),
  account: AccountSchema,
  /** Own posts, in page order, each id once. */
  recent: v.pipe(v.array(PostSchema), v.maxLength(MAX_RECENT)),
})

/** Which profile an address belongs to. `handle` as in the address, without the @. */
export const ProfileRefSchema = v.strictObject({
  platform: PlatformSchema,
  handle: v.pipe(shortText, v.minLength(1)),
  /** The profile's address without tab, query and fragment. */
  url: v.pipe(v.string(), v.maxLength(LONG)),
})

/**
 * A post that the user opened, with the counts that only its own page shows. `author` is whose it is, as the page proves it;
 * `followers` the author's, where that page states them.
 */
export const PostSightingSchema = v.strictObject({
  author: ProfileRefSchema,
  observedAt: isoTime,
  post: PostSchema,
  followers: countOrNull,
})

/** One visit's header: a point of the history that this browser has seen itself. */
export const ObservationSchema = v.strictObject({
  observedAt: isoTime,
  followers: countOrNull,
  following: countOrNull,
  posts: countOrNull,
})

export type Platform = v.InferOutput<typeof PlatformSchema>
export type Count = v.InferOutput<typeof CountSchema>
export type Post = v.InferOutput<typeof PostSchema>
export type Account = v.InferOutput<typeof AccountSchema>
export type ProfileSnapshot = v.InferOutput<typeof ProfileSnapshotSchema>
export type ProfileRef = v.InferOutput<typeof ProfileRefSchema>
export type PostSighting = v.InferOutput<typeof PostSightingSchema>
export type Observation = v.InferOutput<typeof ObservationSchema>
