import type { Benign, Signal, Unit, Where } from './verdict.ts'

/** What every signal is: which side speaks against, its unit, where it stands on a page, and ordinary reasons for it. */

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
    benignBelow: ['oldAccount', 'giveaway', 'brandAccount', 'newsOrReference', 'hiddenLikes', 'formatMix'],
    benignAbove: ['viralPost', 'closeCommunity', 'giveaway', 'adOrPromotion', 'formatMix'],
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
  mostSeenPost: {
    side: 'both',
    unit: 'ratio',
    where: 'views',
    benignBelow: ['steadyAudience', 'smallNumbers'],
    benignAbove: ['viralPost', 'formatMix'],
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
  likesPerVideo: {
    side: 'below',
    unit: 'rate',
    where: 'totalLikes',
    benignBelow: ['giveaway', 'newsOrReference', 'brandAccount'],
    benignAbove: ['viralPost'],
  },
  postsForAudience: {
    side: 'below',
    unit: 'count',
    where: 'posts',
    benignBelow: ['press', 'viralPost', 'brandAccount'],
    benignAbove: ['newsOrReference', 'oldAccount'],
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
