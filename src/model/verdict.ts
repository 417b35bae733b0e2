import * as v from 'valibot'
import { PLATFORMS } from '../profile.ts'

/**
 * What the model says of a snapshot: numbers and keys, no prose. Sentences are made where they are shown, in the reader's
 * language. Rates are fractions (0.031 is 3.1 %), percentiles 0..100, weights log-odds.
 */

/** Both ends of an estimate, `low ≤ high`. */
const RangeSchema = v.pipe(
  v.strictObject({ low: v.number(), high: v.number() }),
  v.check((range) => range.low <= range.high, 'low ≤ high'),
)

/** `rate`: a fraction; `per-hundred`: per hundred of the named base; `ratio`: a plain ratio; `count`: whole things. */
const UnitSchema = v.picklist(['rate', 'per-hundred', 'ratio', 'count'])

/** Every signal of the scorecard. The text of a signal, and of its evidence, is found by these keys. */
export const SIGNALS = [
  'base', // where the sum starts: most accounts of a size fit
  'engagementRate', // reactions per post, against platform × size
  'viewsPerFollower',
  'likesPerView',
  'commentsPerLike',
  'spreadOfLikes',
  'spreadOfViews',
  'smallestPost', // the least liked post, by the median
  'largestPost', // the most liked post, by the median
  'gapInLikes', // largest step between neighbours in likes
  'likesOnLevels', // kurtosis of the logs of likes: low on two levels
  'leastSeenPost', // the least seen post, by the median
  'mostSeenPost', // the most seen post, by the median
  'spreadOfComments',
  'leastDiscussedPost', // the post with the fewest comments, by the median
  'likesWithComments', // correlation over posts
  'spreadOfCommentsPerLike',
  'commentsFollowLikes', // slope of logs over posts
  'likesWithViews', // correlation over posts
  'spreadOfLikesPerView',
  'viewsFollowLikes', // slope of logs over posts
  'totalLikesPerFollower',
  'likesPerVideo', // all likes ever, for every video and follower
  'postsForAudience', // posts ever published
  'followingPerFollower',
  'followerHistory',
  'roundLots', // gains between own visits, of 1,000, 5,000 …
  'followerStairs', // flat, step, flat, step
  'followingSawtooth', // mass following and unfollowing
] as const
const SignalSchema = v.picklist(SIGNALS)

/** Ordinary reasons why a signal may look the way it does. */
export const BENIGN = [
  'giveaway',
  'viralPost',
  'oldAccount',
  'hiddenLikes',
  'brandAccount',
  'closeCommunity',
  'smallNumbers',
  'adOrPromotion',
  'steadyAudience',
  'oneWordPrompts',
  'localBusiness',
  'commentsLimited',
  'formatMix',
  'newsOrReference',
  'press',
  'siteCleanUp',
] as const
const BenignSchema = v.picklist(BENIGN)

/** The parts of a page that a signal can be read from: what "show on the page" points at. */
const WHERE = ['followers', 'following', 'posts', 'totalLikes', 'likes', 'comments', 'shares', 'views'] as const
export const WhereSchema = v.picklist(WHERE)

/** What a reader of pages could have found. `history` is the browser's own visits. */
const COVERAGE = [
  'followers',
  'following',
  'posts',
  'totalLikes',
  'likes',
  'comments',
  'shares',
  'views',
  'dates',
  'history',
] as const
const CoverageSchema = v.picklist(COVERAGE)

const EvidenceSchema = v.strictObject({
  signal: SignalSchema,
  /** `for`: speaks for a following that was earned; `against`: away from it. */
  direction: v.picklist(['for', 'against', 'neutral']),
  /** Log-odds towards "fits"; the weights of all evidence sum to the verdict's log-odds. */
  weight: v.number(),
  observed: v.nullable(RangeSchema),
  /** The usual range: 5th to 95th percentile. */
  expected: v.nullable(RangeSchema),
  unit: UnitSchema,
  source: v.nullable(v.string()),
  asOf: v.nullable(v.string()),
  /** Likeliest first. */
  benign: v.array(BenignSchema),
  where: v.nullable(WhereSchema),
})

/** Why there is no verdict. */
export const UnknownReasonSchema = v.picklist([
  'private',
  'no-followers',
  'under-1000',
  'no-posts',
  'few-posts',
  'likes-hidden',
  'no-benchmark',
])

export const VerdictSchema = v.strictObject({
  modelVersion: v.string(),
  platform: v.picklist(PLATFORMS),
  band: v.picklist(['fits', 'low', 'high', 'mixed', 'unknown']),
  /** Set exactly when the band is `unknown`. */
  unknown: v.nullable(
    v.strictObject({
      reason: UnknownReasonSchema,
      /** How many more posts with counts would be enough, where posts are what is missing; else null. */
      morePosts: v.nullable(v.number()),
    }),
  ),
  /** 0..100, 100 = fits entirely. */
  score: v.nullable(v.number()),
  scoreRange: v.nullable(v.tuple([v.number(), v.number()])),
  confidence: v.picklist(['low', 'medium', 'high']),
  coverage: v.strictObject({
    read: v.array(CoverageSchema),
    missing: v.array(CoverageSchema),
    /** Of those missing: what the page says two different things about. Absent where it does not contradict itself. */
    contested: v.optional(v.array(CoverageSchema)),
  }),
  inflationRisk: v.nullable(v.number()),
  accountRisk: v.nullable(v.number()),
  engagement: v.nullable(
    v.strictObject({
      median: v.number(),
      low: v.number(),
      high: v.number(),
      per: v.picklist(['followers', 'views']),
      /** How many posts it was taken over: own, not pinned, not sponsored, not shared with another account. */
      posts: v.number(),
    }),
  ),
  /** The band of the benchmark the engagement is held against, as fractions: what the gauge is drawn on. */
  benchmark: v.nullable(
    v.strictObject({ p5: v.number(), p25: v.number(), p50: v.number(), p75: v.number(), p95: v.number() }),
  ),
  percentile: v.nullable(
    v.strictObject({
      low: v.number(),
      high: v.number(),
      /** Followers of the band, "10000-50000"; an open end is "1000000-". */
      tier: v.string(),
      source: v.string(),
      asOf: v.string(),
    }),
  ),
  engagedPeople: v.nullable(RangeSchema),
  equivalentFollowers: v.nullable(RangeSchema),
  evidence: v.array(EvidenceSchema),
})

export type Range = v.InferOutput<typeof RangeSchema>
export type Unit = v.InferOutput<typeof UnitSchema>
export type Signal = v.InferOutput<typeof SignalSchema>
export type Benign = v.InferOutput<typeof BenignSchema>
export type Where = v.InferOutput<typeof WhereSchema>
export type CoverageKey = v.InferOutput<typeof CoverageSchema>
export type Evidence = v.InferOutput<typeof EvidenceSchema>
export type UnknownReason = v.InferOutput<typeof UnknownReasonSchema>
export type Verdict = v.InferOutput<typeof VerdictSchema>
export type Band = Verdict['band']
export type Confidence = Verdict['confidence']
