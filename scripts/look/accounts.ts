import type { Scored } from '../../src/messages/contract.ts'
import type { UnknownReason } from '../../src/model/verdict.ts'
import {
  BASE,
  exactly,
  post,
  reason,
  refOf,
  scoredOf,
  shortly,
  snapshotOf,
  unknownOf,
  verdictOf,
  visits,
} from './scored.ts'

/** One invented account for each thing that a verdict can be. */

const marta = refOf('instagram', 'marta.bakes.slowly')
export const fits: Scored = scoredOf(
  snapshotOf(marta, 'Marta Oliveira', {
    followers: shortly(38_600),
    following: exactly(1_940),
    posts: exactly(412),
    recent: [
      post(0, 1_480, { pinned: true }),
      ...[188, 245, 300, 344, 372, 418, 442, 471, 516, 640, 905].map((n, i) => post(i + 1, n)),
      post(12, 222, { sponsored: true }),
      post(13, 455),
    ],
  }),
  verdictOf('instagram', {
    score: 93,
    scoreRange: [84, 97],
    engagement: { median: 0.0111, low: 0.0091, high: 0.0135, per: 'followers', posts: 12 },
    benchmark: { p5: 0.0015, p25: 0.0045, p50: 0.0096, p75: 0.021, p95: 0.062 },
    percentile: { low: 47, high: 60, tier: '10000-50000', source: 'Modash', asOf: '2025' },
    engagedPeople: { low: 351.2, high: 519.8 },
    equivalentFollowers: { low: 30_200, high: 51_700 },
    evidence: [
      BASE,
      reason('engagementRate', 0.9, [0.0091, 0.0135], [0.0015, 0.062], { unit: 'rate', where: 'likes' }),
      reason('spreadOfLikes', 0.5, [0.61, 0.68], [0.2, 1.4], { where: 'likes' }),
      reason('commentsPerLike', 0.3, [2.7, 2.9], [1, 6], { unit: 'per-hundred', where: 'comments' }),
      reason('followerHistory', 0.2, null, null),
      reason('followingPerFollower', -0.3, [5, 5], [0.1, 3.1], {
        unit: 'per-hundred',
        where: 'following',
        benign: ['localBusiness'],
      }),
    ],
  }),
  visits(
    [220, 34_100],
    [214, 34_300],
    [201, 35_200],
    [142, 36_900],
    [137, 37_100],
    [123, 37_500],
    [49, 38_000],
    [30, 38_300],
    [0, 38_600],
  ),
  { kind: 'reactions', posts: 0, from: 430, to: 59, band: 'low' },
)

const northline = refOf('instagram', 'northline.studio')
export const low: Scored = scoredOf(
  snapshotOf(northline, 'Northline Studio', {
    followers: shortly(128_000),
    following: exactly(412),
    posts: exactly(890),
    recent: [
      ...[61, 74, 82, 88, 95, 101, 106, 110, 116, 124, 133, 141, 158, 190, 262].map((n, i) =>
        post(i, n, { kind: i % 3 === 0 ? 'short' : 'photo', views: i % 3 === 0 ? shortly(1_800 + i * 40) : null }),
      ),
      post(16, 1_240, { collab: true }),
    ],
  }),
  verdictOf('instagram', {
    band: 'low',
    confidence: 'high',
    score: 15,
    scoreRange: [8, 29],
    engagement: { median: 0.00086, low: 0.00066, high: 0.0011, per: 'followers', posts: 15 },
    benchmark: { p5: 0.0016, p25: 0.0047, p50: 0.0096, p75: 0.021, p95: 0.061 },
    percentile: { low: 1, high: 3, tier: '100000-500000', source: 'Modash', asOf: '2025' },
    engagedPeople: { low: 85, high: 140 },
    equivalentFollowers: { low: 8_100, high: 13_900 },
    coverage: {
      read: ['followers', 'following', 'posts', 'likes', 'comments', 'views', 'dates', 'history'],
      missing: ['totalLikes', 'shares'],
    },
    evidence: [
      BASE,
      reason('engagementRate', -1.9, [0.00066, 0.0011], [0.0016, 0.061], {
        unit: 'rate',
        where: 'likes',
        benign: ['giveaway', 'oldAccount', 'brandAccount'],
      }),
      reason('viewsPerFollower', -0.8, [1.3, 1.5], [6, 40], {
        unit: 'per-hundred',
        where: 'views',
        benign: ['oldAccount', 'formatMix'],
      }),
      reason('followerHistory', -0.7, null, null, { benign: ['giveaway', 'viralPost'] }),
      reason('spreadOfLikes', 0.4, [0.42, 0.44], [0.2, 1.4], { where: 'likes' }),
      reason('commentsPerLike', 0.3, [3.1, 3.1], [1, 6], { unit: 'per-hundred', where: 'comments' }),
    ],
  }),
  visits([255, 97_000], [235, 97_900], [222, 98_400], [140, 101_600], [131, 124_600], [108, 125_900], [0, 128_000]),
  { kind: 'reactions', posts: 0, from: 110, to: 210, band: 'mixed' },
)

const ines = refOf('x', 'ines_paints_small')
export const high: Scored = scoredOf(
  snapshotOf(ines, 'Ines Wouters', {
    followers: exactly(4_120),
    following: exactly(230),
    posts: exactly(96),
    recent: Array.from({ length: 36 }, (_, i) => post(i, 1_090 + ((i * 37) % 60), { shares: exactly(4) })),
  }),
  verdictOf('x', {
    band: 'high',
    score: 41,
    scoreRange: [22, 63],
    engagement: { median: 0.27, low: 0.22, high: 0.33, per: 'followers', posts: 36 },
    benchmark: { p5: 0.009, p25: 0.021, p50: 0.042, p75: 0.08, p95: 0.17 },
    percentile: { low: 96, high: 99, tier: '1000-10000', source: 'Rival IQ', asOf: '2025-03' },
    engagedPeople: { low: 902, high: 1_366 },
    equivalentFollowers: { low: 45_000, high: 90_000 },
    evidence: [
      BASE,
      reason('engagementRate', -0.7, [0.22, 0.33], [0.009, 0.17], {
        unit: 'rate',
        where: 'likes',
        benign: ['viralPost', 'closeCommunity', 'adOrPromotion'],
      }),
      reason('spreadOfLikes', -0.6, [0.03, 0.04], [0.2, 1.4], { where: 'likes', benign: ['steadyAudience'] }),
      reason('commentsPerLike', 0.2, [2.4, 2.6], [1, 6], { unit: 'per-hundred', where: 'comments' }),
    ],
  }),
  visits([0, 4_120]),
)

const kitchen = refOf('tiktok', 'kitchen.of.two')
export const mixed: Scored = {
  ...scoredOf(
    snapshotOf(kitchen, 'Kitchen of Two', {
      followers: shortly(1_230_000),
      following: exactly(88),
      totalLikes: shortly(2_400_000),
      recent: [5_200, 7_900, 11_000, 14_000, 22_000, 61_000, 93_000, 240_000].map((n, i) =>
        post(i, Math.round(n * 0.03), { kind: 'short', views: shortly(n), publishedAt: null }),
      ),
    }),
    verdictOf('tiktok', {
      band: 'mixed',
      confidence: 'low',
      score: 52,
      scoreRange: [30, 71],
      engagement: { median: 0.041, low: 0.02, high: 0.07, per: 'views', posts: 8 },
      benchmark: { p5: 0.011, p25: 0.032, p50: 0.055, p75: 0.09, p95: 0.16 },
      percentile: { low: 12, high: 62, tier: '1000000-', source: 'TIDES', asOf: '2023' },
      engagedPeople: { low: 330, high: 1_830 },
      equivalentFollowers: { low: 870_000, high: 1_340_000 },
      coverage: {
        read: ['followers', 'following', 'totalLikes', 'views', 'likes', 'comments'],
        missing: ['dates', 'history'],
      },
      evidence: [
        BASE,
        reason('viewsPerFollower', -1.4, [0.4, 2.1], [3, 60], {
          unit: 'per-hundred',
          where: 'views',
          benign: ['oldAccount', 'newsOrReference', 'hiddenLikes'],
        }),
        reason('engagementRate', 0.6, [0.02, 0.07], [0.011, 0.16], { unit: 'rate', where: 'likes' }),
        reason('totalLikesPerFollower', -0.5, [1.9, 2], [2.6, 48], {
          where: 'totalLikes',
          benign: ['commentsLimited'],
        }),
        reason('followingPerFollower', 0, [0.01, 0.01], [0.01, 2], { unit: 'per-hundred', where: 'following' }),
      ],
    }),
  ),
  notKept: 'store-full',
}

const harbour = refOf('youtube', 'HarbourClocks')
/** Views and no likes: the verdict rests on views, and says so. */
export const byViews: Scored = scoredOf(
  snapshotOf(harbour, 'Harbour Clocks', {
    followers: shortly(74_200),
    posts: exactly(318),
    recent: [3_100, 4_700, 5_200, 6_900, 8_400, 9_900, 12_000, 15_000, 31_000].map((n, i) =>
      post(i, 0, { kind: 'video', likes: null, comments: null, views: shortly(n) }),
    ),
  }),
  verdictOf('youtube', {
    confidence: 'low',
    score: 71,
    scoreRange: [40, 88],
    engagement: { median: 0.113, low: 0.063, high: 0.2, per: 'followers', posts: 9 },
    benchmark: { p5: 0.006, p25: 0.03, p50: 0.1, p75: 0.31, p95: 1.4 },
    percentile: { low: 37.2, high: 66.8, tier: '50000-500000', source: 'TIDES', asOf: '2023' },
    equivalentFollowers: { low: 41_000, high: 160_000 },
    coverage: {
      read: ['followers', 'posts', 'views', 'dates'],
      missing: ['following', 'likes', 'comments', 'history'],
    },
    evidence: [
      reason('base', -0.2, null, null, { source: null, asOf: null }),
      reason('viewsPerFollower', 0.9, [0.063, 0.2], [0.006, 1.4], { unit: 'rate', where: 'views' }),
    ],
  }),
)

const jonas = refOf('instagram', 'jonas.climbs.walls')
const jonasSeen = snapshotOf(jonas, 'Jonas Petrauskas', {
  followers: exactly(6_214),
  following: exactly(512),
  posts: exactly(230),
  recent: [96, 310].map((n, i) => post(i, n)),
})
/** Three more posts would do. */
export const fewPosts: Scored = scoredOf(jonasSeen, unknownOf('instagram', 'few-posts', 3))

/** Any other reason for a blank. */
export function blank(why: UnknownReason): Scored {
  const seen = why === 'no-followers' ? { ...jonasSeen, followers: null } : { ...jonasSeen, posts: exactly(5) }
  return scoredOf(seen, unknownOf('instagram', why))
}

const lea = refOf('instagram', 'lea.k.privately')
const leaSeen = snapshotOf(lea, 'Lea K.', { followers: exactly(2_310), following: exactly(318), posts: exactly(74) })
export const privately: Scored = scoredOf(
  { ...leaSeen, account: { ...leaSeen.account, isPrivate: true } },
  unknownOf('instagram', 'private', null, {
    coverage: { read: ['followers', 'following', 'posts'], missing: ['likes', 'comments', 'views'] },
  }),
)

/** A name that would turn the words around it, and one that would be markup. */
const hostile = refOf('youtube', `${'long'.repeat(40)}`)
export const hostileName: Scored = scoredOf(
  snapshotOf(hostile, '<img src=x onerror=alert(1)> \u202Eeman\u202C שם', {
    ...low.snapshot,
    ...hostile,
    account: { ...low.snapshot.account, displayName: '<img src=x onerror=alert(1)> \u202Eeman\u202C שם' },
  }),
  { ...low.verdict, platform: 'youtube' },
)
