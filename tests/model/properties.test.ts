import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { comparisonOf } from '../../src/model/format.ts'
import { score } from '../../src/model/index.ts'
import { type Range, type Verdict, VerdictSchema } from '../../src/model/verdict.ts'
import type { Count, Post, ProfileSnapshot } from '../../src/profile.ts'
import { anySnapshot, contradicts, isMostlyShown, mixedSnapshot } from './invent.ts'

/** What holds of every verdict, whatever the page. */

const RUNS = { seed: 20261122, numRuns: 1500 }
const SLACK = 1e-6
const SURE = { low: 0, medium: 1, high: 2 }

const logOdds = (score: number) => Math.log(score / (100 - score))

/** Ways in which a page can show less. */
const LESS: Record<string, (snapshot: ProfileSnapshot, which: number) => ProfileSnapshot> = {
  'no following': (snapshot) => ({ ...snapshot, following: null }),
  'no total of likes': (snapshot) => ({ ...snapshot, totalLikes: null }),
  'no number of posts': (snapshot) => ({ ...snapshot, posts: null }),
  'no bio': (snapshot) => ({ ...snapshot, account: { ...snapshot.account, bioLength: null, hasAvatar: null } }),
  'no likes': (snapshot) => posts(snapshot, () => ({ likes: null })),
  'no comments': (snapshot) => posts(snapshot, () => ({ comments: null })),
  'no shares': (snapshot) => posts(snapshot, () => ({ shares: null })),
  'no views': (snapshot) => posts(snapshot, () => ({ views: null })),
  'no likes on one post': (snapshot, which) => posts(snapshot, (at) => (at === which ? { likes: null } : {})),
  'no comments on one post': (snapshot, which) => posts(snapshot, (at) => (at === which ? { comments: null } : {})),
  'no shares on one post': (snapshot, which) => posts(snapshot, (at) => (at === which ? { shares: null } : {})),
  'no views on one post': (snapshot, which) => posts(snapshot, (at) => (at === which ? { views: null } : {})),
}

function posts(snapshot: ProfileSnapshot, change: (at: number) => Partial<Post>): ProfileSnapshot {
  return { ...snapshot, recent: snapshot.recent.map((post, at) => ({ ...post, ...change(at) })) }
}

const PAGES = [
  { of: 'one format', page: anySnapshot, runs: RUNS },
  { of: 'several formats', page: mixedSnapshot, runs: { ...RUNS, numRuns: 600 } },
]

describe.each(PAGES)('every verdict of a page of $of', ({ page, runs }) => {
  test('has the shape that the messages promise, with finite numbers', () => {
    fc.assert(
      fc.property(page, (snapshot) => {
        const verdict = score(snapshot)
        expect(v.is(VerdictSchema, verdict)).toBe(true)
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
        expect(verdict.unknown === null).toBe(verdict.band !== 'unknown')
      }),
      runs,
    )
  })

  test('can be added up: the rows sum to the log-odds of the score', () => {
    fc.assert(
      fc.property(page, (snapshot) => {
        const { score: said, scoreRange, evidence } = score(snapshot)
        if (said === null || scoreRange === null) return
        expect(evidence[0]?.signal).toBe('base')
        expect(evidence.reduce((sum, row) => sum + row.weight, 0)).toBeCloseTo(logOdds(said), 6)
        expect(said).toBeGreaterThanOrEqual(scoreRange[0] - SLACK)
        expect(said).toBeLessThanOrEqual(scoreRange[1] + SLACK)
      }),
      runs,
    )
  })

  test('gives the median and the people inside their own intervals', () => {
    fc.assert(
      fc.property(page, (snapshot) => {
        const { engagement, percentile } = score(snapshot)
        if (engagement === null || percentile === null) return
        expect(engagement.low).toBeLessThanOrEqual(engagement.median * (1 + SLACK))
        expect(engagement.high).toBeGreaterThanOrEqual(engagement.median * (1 - SLACK))
        expect(percentile.low).toBeLessThanOrEqual(percentile.high)
      }),
      runs,
    )
  })

  for (const [name, showLess] of Object.entries(LESS)) {
    test(`is no better and no surer with ${name}`, () => {
      fc.assert(
        fc.property(page, fc.nat({ max: 19 }), (snapshot, which) => {
          if (name.endsWith('one post')) fc.pre(isMostlyShown(snapshot))
          // Counts that contradict each other take all confidence; with one of them gone nobody can know.
          fc.pre(!contradicts(snapshot))
          const before = score(snapshot)
          const after = score(showLess(snapshot, which))
          expect(after.score ?? 0).toBeLessThanOrEqual((before.score ?? 100) + SLACK)
          expect(SURE[after.confidence]).toBeLessThanOrEqual(SURE[before.confidence])
        }),
        runs,
      )
    })
  }

  test('is no surer with fewer posts', () => {
    fc.assert(
      fc.property(page, fc.nat({ max: 20 }), (snapshot, kept) => {
        fc.pre(!contradicts(snapshot))
        const fewer = { ...snapshot, recent: snapshot.recent.slice(0, kept) }
        // Where another format has most of these posts, the question is another one.
        const { includes } = comparisonOf(snapshot)
        fc.pre(fewer.recent.filter(comparisonOf(fewer).includes).every(includes))
        const after = score(fewer)
        expect(SURE[after.confidence]).toBeLessThanOrEqual(SURE[score(snapshot).confidence])
      }),
      runs,
    )
  })

  test('puts more followers with the same engagement no higher', () => {
    fc.assert(
      fc.property(
        page,
        fc.integer({ min: 100, max: 5000 }).map((hundredths) => hundredths / 100),
        (snapshot, times) => {
          const { percentile } = score(snapshot)
          const more = score({ ...snapshot, followers: scaled(snapshot.followers, times) }).percentile
          if (percentile === null || more === null) return
          expect(more.low).toBeLessThanOrEqual(percentile.low)
          expect(more.high).toBeLessThanOrEqual(percentile.high)
        },
      ),
      runs,
    )
  })

  test('is no narrower and no more decided when the counts are less exact', () => {
    fc.assert(
      fc.property(
        page,
        fc.integer({ min: 1, max: 300 }).map((thousandths) => thousandths / 1000),
        (snapshot, by) => {
          const wider: ProfileSnapshot = {
            ...snapshot,
            followers: widened(snapshot.followers, by),
            following: widened(snapshot.following, by),
            totalLikes: widened(snapshot.totalLikes, by),
            recent: snapshot.recent.map((post) => ({
              ...post,
              likes: widened(post.likes, by),
              comments: widened(post.comments, by),
              shares: widened(post.shares, by),
              views: widened(post.views, by),
            })),
          }
          holds(score(wider), score(snapshot))
        },
      ),
      runs,
    )
  })

  test('is the same in whatever order the posts stand, and whatever is pinned or paid for', () => {
    fc.assert(
      fc.property(page, fc.array(anySnapshot, { maxLength: 1 }), (snapshot, others) => {
        const guests = others
          .flatMap((other) => other.recent)
          .map((post, at) => ({
            ...post,
            id: `guest-${at}`,
            pinned: at % 3 === 0,
            sponsored: at % 3 === 1,
            collab: true,
          }))
        const verdict = score(snapshot)
        const again = score({ ...snapshot, recent: [...guests, ...snapshot.recent.toReversed()] })
        expect(again.score).toBe(verdict.score)
        expect(again.engagement).toEqual(verdict.engagement)
        expect(again.evidence).toEqual(verdict.evidence)
        expect(again.band).toBe(verdict.band)
      }),
      runs,
    )
  })
})

function scaled(count: Count | null, by: number): Count | null {
  if (count === null) return null
  const times = (n: number) => Math.round(n * by)
  return { ...count, value: times(count.value), low: times(count.low), high: times(count.high) }
}

function widened(count: Count | null, by: number): Count | null {
  if (count === null) return null
  return { ...count, low: Math.floor(count.low * (1 - by)), high: Math.ceil(count.high * (1 + by)), exact: false }
}

/** Everything that the wider verdict says holds of the narrower one. */
function holds(wide: Verdict, narrow: Verdict): void {
  if (wide.band === 'unknown') return
  if (wide.band === 'low' || wide.band === 'high') expect(narrow.band).toBe(wide.band)
  expect(SURE[wide.confidence]).toBeLessThanOrEqual(SURE[narrow.confidence])
  contains(wide.percentile, narrow.percentile)
  contains(wide.engagement, narrow.engagement)
  contains(wide.engagedPeople, narrow.engagedPeople)
  contains(wide.equivalentFollowers, narrow.equivalentFollowers)
  const [low = 0, high = 100] = wide.scoreRange ?? []
  const [least = 0, most = 100] = narrow.scoreRange ?? []
  contains({ low, high }, { low: least, high: most })
}

function contains(wide: Range | null, narrow: Range | null): void {
  if (wide === null || narrow === null) return
  expect(wide.low).toBeLessThanOrEqual(narrow.low * (1 + SLACK) + SLACK)
  expect(wide.high).toBeGreaterThanOrEqual(narrow.high * (1 - SLACK) - SLACK)
}
