import type { Verdict } from '../../src/model/verdict.ts'
import type { Count, Post, ProfileSnapshot } from '../../src/profile.ts'
import { blankPost, blankSnapshot } from '../../src/sites/snapshot.ts'

/** An exact count. */
export function exactly(value: number): Count {
  return { value, low: value, high: value, exact: true }
}

/** An invented profile as one look gave it. */
export function look(more: Partial<ProfileSnapshot> = {}): ProfileSnapshot {
  const ref = {
    platform: 'instagram',
    handle: 'Invented.Baker',
    url: 'https://www.instagram.com/Invented.Baker/',
  } as const
  return { ...blankSnapshot(ref, '2026-11-01T12:00:00.000Z'), followers: exactly(20_000), ...more }
}

/** A post of which only the given is known. */
export function post(id: string, more: Partial<Post> = {}): Post {
  return { ...blankPost(id), ...more }
}

/** A verdict that says least. */
export function verdict(more: Partial<Verdict> = {}): Verdict {
  return {
    modelVersion: '1',
    platform: 'instagram',
    band: 'fits',
    unknown: null,
    score: 80,
    scoreRange: [70, 90],
    confidence: 'medium',
    coverage: { read: ['followers'], missing: ['dates'] },
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
