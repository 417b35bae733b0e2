import type { Platform } from '../profile.ts'
import type { Benign, Signal, Unit, Where } from './verdict.ts'

/**
 * The scorecard: how many points (log-odds) a signal is worth, by where it lies in its usual range. This table and
 * `benchmarks.json` are all there is to the weights; they are provisional, set by hand, to be replaced by weights from
 * data. README.md says how they add up.
 */

/** Bump it with every change of a number in this folder: stored verdicts are kept by it. */
export const MODEL_VERSION = '2.0'

export interface Points {
  /** At most so many points against, for a value far below the usual range (far above, for `side: 'above'`). */
  readonly against: number
  /** The same for a value far above, where both sides speak (`side: 'both'`); never more than `against`. */
  readonly above: number
  /** Points for a value that is usual. */
  readonly inFavour: number
}

export interface SignalFacts {
  /** Which side of the usual range speaks against. */
  readonly side: 'below' | 'above' | 'both'
  readonly unit: Unit
  readonly where: Where | null
  /** Ordinary reasons for being below, and above; likeliest first. */
  readonly benignBelow: readonly Benign[]
  readonly benignAbove: readonly Benign[]
}

export const FACTS: Record<Exclude<Signal, 'base'>, SignalFacts> = {
  engagementRate: {
    side: 'both',
    unit: 'rate',
    where: 'likes',
    benignBelow: ['oldAccount', 'giveaway', 'brandAccount', 'newsOrReference', 'hiddenLikes'],
    benignAbove: ['viralPost', 'closeCommunity', 'giveaway', 'adOrPromotion'],
  },
  viewsPerFollower: {
    side: 'below',
    unit: 'rate',
    where: 'views',
    benignBelow: ['oldAccount', 'formatMix', 'viralPost', 'newsOrReference'],
    benignAbove: ['viralPost', 'adOrPromotion', 'formatMix'],
  },
  likesPerView: {
    side: 'below',
    unit: 'rate',
    where: 'views',
    benignBelow: ['adOrPromotion', 'newsOrReference', 'formatMix'],
    benignAbove: ['closeCommunity'],
  },
  commentsPerLike: {
    side: 'both',
    unit: 'per-hundred',
    where: 'comments',
    benignBelow: ['commentsLimited', 'newsOrReference', 'brandAccount'],
    benignAbove: ['oneWordPrompts', 'giveaway', 'closeCommunity'],
  },
  spreadOfLikes: {
    side: 'below',
    unit: 'ratio',
    where: 'likes',
    benignBelow: ['steadyAudience', 'smallNumbers'],
    benignAbove: ['viralPost', 'formatMix'],
  },
  spreadOfViews: {
    side: 'below',
    unit: 'ratio',
    where: 'views',
    benignBelow: ['steadyAudience', 'smallNumbers'],
    benignAbove: ['viralPost', 'formatMix'],
  },
  smallestPost: {
    side: 'both',
    unit: 'ratio',
    where: 'likes',
    benignBelow: ['viralPost', 'formatMix'],
    benignAbove: ['steadyAudience', 'smallNumbers'],
  },
  largestPost: {
    side: 'both',
    unit: 'ratio',
    where: 'likes',
    benignBelow: ['steadyAudience', 'smallNumbers'],
    benignAbove: ['viralPost', 'formatMix'],
  },
  gapInLikes: {
    side: 'both',
    unit: 'ratio',
    where: 'likes',
    benignBelow: ['steadyAudience'],
    benignAbove: ['viralPost', 'formatMix', 'giveaway'],
  },
  likesOnLevels: {
    side: 'both',
    unit: 'ratio',
    where: 'likes',
    benignBelow: ['formatMix', 'adOrPromotion', 'smallNumbers'],
    benignAbove: ['viralPost', 'giveaway'],
  },
  leastSeenPost: {
    side: 'both',
    unit: 'ratio',
    where: 'views',
    benignBelow: ['viralPost', 'formatMix'],
    benignAbove: ['steadyAudience', 'adOrPromotion'],
  },
  spreadOfComments: {
    side: 'both',
    unit: 'ratio',
    where: 'comments',
    benignBelow: ['closeCommunity', 'commentsLimited', 'smallNumbers'],
    benignAbove: ['giveaway', 'oneWordPrompts', 'viralPost'],
  },
  leastDiscussedPost: {
    side: 'both',
    unit: 'ratio',
    where: 'comments',
    benignBelow: ['commentsLimited', 'formatMix', 'smallNumbers'],
    benignAbove: ['closeCommunity', 'oneWordPrompts'],
  },
  likesWithComments: {
    side: 'both',
    unit: 'ratio',
    where: 'comments',
    benignBelow: ['giveaway', 'oneWordPrompts', 'smallNumbers', 'formatMix'],
    benignAbove: ['viralPost'],
  },
  spreadOfCommentsPerLike: {
    side: 'both',
    unit: 'ratio',
    where: 'comments',
    benignBelow: ['closeCommunity', 'steadyAudience'],
    benignAbove: ['giveaway', 'oneWordPrompts', 'formatMix'],
  },
  commentsFollowLikes: {
    side: 'both',
    unit: 'ratio',
    where: 'comments',
    benignBelow: ['closeCommunity', 'commentsLimited', 'smallNumbers'],
    benignAbove: ['viralPost', 'giveaway', 'oneWordPrompts'],
  },
  likesWithViews: {
    side: 'both',
    unit: 'ratio',
    where: 'views',
    benignBelow: ['adOrPromotion', 'formatMix', 'viralPost'],
    benignAbove: ['steadyAudience'],
  },
  spreadOfLikesPerView: {
    side: 'both',
    unit: 'ratio',
    where: 'views',
    benignBelow: ['steadyAudience'],
    benignAbove: ['adOrPromotion', 'formatMix', 'viralPost'],
  },
  viewsFollowLikes: {
    side: 'both',
    unit: 'ratio',
    where: 'views',
    benignBelow: ['adOrPromotion', 'steadyAudience'],
    benignAbove: ['viralPost', 'adOrPromotion'],
  },
  totalLikesPerFollower: {
    side: 'below',
    unit: 'ratio',
    where: 'totalLikes',
    benignBelow: ['viralPost', 'giveaway', 'brandAccount'],
    benignAbove: ['oldAccount', 'viralPost'],
  },
  followingPerFollower: {
    side: 'above',
    unit: 'per-hundred',
    where: 'following',
    benignBelow: [],
    benignAbove: ['localBusiness', 'closeCommunity', 'oldAccount'],
  },
  followerHistory: {
    side: 'above',
    unit: 'rate',
    where: 'followers',
    benignBelow: ['siteCleanUp'],
    benignAbove: ['viralPost', 'giveaway', 'press', 'adOrPromotion'],
  },
  roundLots: {
    side: 'above',
    unit: 'count',
    where: 'followers',
    benignBelow: [],
    benignAbove: ['giveaway', 'adOrPromotion'],
  },
  followerStairs: {
    side: 'above',
    unit: 'count',
    where: 'followers',
    benignBelow: [],
    benignAbove: ['viralPost', 'giveaway', 'press', 'adOrPromotion'],
  },
  followingSawtooth: {
    side: 'above',
    unit: 'count',
    where: 'following',
    benignBelow: [],
    benignAbove: ['localBusiness', 'closeCommunity'],
  },
}

export interface Card {
  /** Where the sum starts when everything that the site can show was read: most accounts of a size fit. */
  readonly start: number
  /** Every signal the site allows. */
  readonly points: Partial<Record<Exclude<Signal, 'base'>, Points>>
  /** How sure the best reading can make us: what is known of the benchmark (README.md, "Confidence"). */
  readonly surest: 'low' | 'medium' | 'high'
}

const points = (against: number, inFavour: number, above = 0): Points => ({ against, above, inFavour })
/** A signal that is worth what its fitted curve says, and nothing by hand. */
export const NO_POINTS: Points = points(0, 0)
/** One sum for all rows of the own visits: the patterns draw on it where they are found (`history/points.ts`). */
const fromHistory = NO_POINTS
const history = {
  followerHistory: points(0.6, 0.2),
  roundLots: fromHistory,
  followerStairs: fromHistory,
  followingSawtooth: fromHistory,
}

/** The sites with a table of benchmarks. The others get no verdict. */
export const CARDS: Partial<Record<Platform, Card>> = {
  instagram: {
    start: 2.4,
    surest: 'high',
    points: {
      // Outside its band, which is what the question is about; what the rate says of a purchase is fitted.
      engagementRate: points(5, 0, 1.2),
      ...history,
    },
  },
  tiktok: {
    start: 2.4,
    surest: 'medium',
    points: {
      // TikTok's grid shows views alone: they carry the question, the rate adds to them. The rest is fitted.
      viewsPerFollower: points(2.6, 0),
      engagementRate: points(0.6, 0, 0.5),
      totalLikesPerFollower: points(0.5, 0.3),
      followingPerFollower: points(0.2, 0.1),
      ...history,
    },
  },
  youtube: {
    start: 1.3,
    surest: 'low',
    points: {
      viewsPerFollower: points(2.6, 0.9),
      engagementRate: points(0.3, 0.3, 0.2),
      likesPerView: points(0.3, 0.2),
      ...history,
    },
  },
  x: {
    start: 1.8,
    surest: 'low',
    points: {
      // Only the bottom of X's table is evidence: its accounts are no random sample.
      engagementRate: points(2.2, 0.8),
      viewsPerFollower: points(0.8, 0.4),
      likesPerView: points(0.4, 0.2),
      commentsPerLike: points(0.4, 0.2, 0.3),
      ...history,
    },
  },
}

/** Every post short of this many lowers the start by `POST_PRICE`. */
export const ENOUGH_POSTS = 12
export const POST_PRICE = 0.05
/** So many points against, from other signals than the rate, and a rate that fits makes a mixed picture. */
export const DOUBTS_FOR_MIXED = 1.0
/** The same where the risk is fitted: about one real account in ten has as much (docs/MODEL.md). */
export const RISK_FOR_MIXED = 0.65
