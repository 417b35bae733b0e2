import type { Platform } from '../profile.ts'
import type { Signal } from './verdict.ts'

/**
 * The part of the scorecard that is set by hand: how many points (log-odds) a signal is worth, by where it lies in its usual range.
 * What comes from rows is in `scorecard.json` (`fitted.ts`). README.md says how they add up.
 */

/** Bump it with every change of a number in this folder: stored verdicts are kept by it. */
export const MODEL_VERSION = '2.3'

export interface Points {
  /** At most so many points against, for a value far below the usual range (far above, for `side: 'above'`). */
  readonly against: number
  /** The same for a value far above, where both sides speak (`side: 'both'`); never more than `against`. */
  readonly above: number
  /** Points for a value that is usual. */
  readonly inFavour: number
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
      postsForAudience: points(0.2, 0),
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
      // Half a question each: the same likes again, and a number that most pages do not show.
      likesPerVideo: points(0.15, 0),
      postsForAudience: points(0.15, 0),
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
      commentsPerLike: points(0.2, 0.1, 0.2),
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
      // Its range is of people with 1,000 to 10,000 followers in 2011 to 2015.
      followingPerFollower: points(0.2, 0),
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
