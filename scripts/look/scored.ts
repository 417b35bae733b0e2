import type { Scored } from '../../src/messages/contract.ts'
import type { Evidence, UnknownReason, Verdict } from '../../src/model/verdict.ts'
import type { Count, Observation, Post, ProfileRef, ProfileSnapshot } from '../../src/profile.ts'

/** Invented accounts to look at. The figures are drawn to show every part of the views; the model says the real ones. */

const NOW = '2026-11-18T19:04:00.000Z'

export function exactly(value: number): Count {
  return { value, low: value, high: value, exact: true }
}

/** As a site shows it: three digits, rounded. */
export function shortly(value: number): Count {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2)
  return { value, low: value - step / 2, high: value + step / 2 - 1, exact: false }
}

export function daysAgo(days: number): string {
  return new Date(Date.parse(NOW) - days * 86_400_000).toISOString()
}

export function post(index: number, reactions: number, more: Partial<Post> = {}): Post {
  return {
    id: `p${index}`,
    publishedAt: daysAgo(index * 2 + 1),
    kind: 'photo',
    likes: exactly(Math.round(reactions * 0.97)),
    comments: exactly(reactions - Math.round(reactions * 0.97)),
    shares: null,
    views: null,
    pinned: false,
    sponsored: false,
    collab: false,
    likesHidden: false,
    ...more,
  }
}

export function refOf(platform: ProfileRef['platform'], handle: string): ProfileRef {
  return { platform, handle, url: `https://${platform}.example/${handle}` }
}

export function snapshotOf(ref: ProfileRef, name: string, more: Partial<ProfileSnapshot>): ProfileSnapshot {
  return {
    ...ref,
    observedAt: NOW,
    followers: null,
    following: null,
    posts: null,
    totalLikes: null,
    account: {
      displayName: name,
      handleLength: ref.handle.length,
      handleDigits: 0,
      displayNameWords: name.split(' ').length,
      bioLength: 80,
      hasAvatar: true,
      hasLink: true,
      isVerified: false,
      isPrivate: false,
      isAutomated: false,
      joinedAt: null,
    },
    recent: [],
    ...more,
  }
}

export function visits(...points: readonly (readonly [daysAgo: number, followers: number])[]): Observation[] {
  return points.map(([days, followers]) => ({
    observedAt: daysAgo(days),
    followers: shortly(followers),
    following: null,
    posts: null,
  }))
}

export function reason(
  signal: Evidence['signal'],
  weight: number,
  observed: readonly [number, number] | null,
  expected: readonly [number, number] | null,
  more: Partial<Evidence> = {},
): Evidence {
  const range = (ends: readonly [number, number] | null) => ends && { low: ends[0], high: ends[1] }
  return {
    signal,
    weight,
    direction: weight > 0 ? 'for' : weight < 0 ? 'against' : 'neutral',
    observed: range(observed),
    expected: range(expected),
    unit: 'ratio',
    source: 'Modash',
    asOf: '2025',
    benign: [],
    where: null,
    ...more,
  }
}

export const BASE = reason('base', 1, null, null, { source: null, asOf: null })

export function verdictOf(platform: ProfileRef['platform'], more: Partial<Verdict>): Verdict {
  return {
    modelVersion: '1.0',
    platform,
    band: 'fits',
    unknown: null,
    score: null,
    scoreRange: null,
    confidence: 'medium',
    coverage: {
      read: ['followers', 'following', 'posts', 'likes', 'comments', 'dates', 'history'],
      missing: ['views', 'totalLikes', 'shares'],
    },
    inflationRisk: null,
    accountRisk: null,
    engagement: null,
    benchmark: null,
    percentile: null,
    engagedPeople: null,
    equivalentFollowers: null,
    evidence: [],
    ...more,
  }
}

export function unknownOf(
  platform: ProfileRef['platform'],
  why: UnknownReason,
  morePosts: number | null = null,
  more: Partial<Verdict> = {},
): Verdict {
  return verdictOf(platform, {
    band: 'unknown',
    unknown: { reason: why, morePosts },
    confidence: 'low',
    coverage: {
      read: ['followers', 'following', 'posts', 'likes', 'comments'],
      missing: ['views', 'totalLikes', 'shares', 'dates', 'history'],
    },
    ...more,
  })
}

export function scoredOf(
  snapshot: ProfileSnapshot,
  verdict: Verdict,
  history: Observation[] = [],
  change: Scored['change'] = null,
): Scored {
  return { snapshot, verdict, change, history, conversation: null, audience: null, watched: false, notKept: null }
}
