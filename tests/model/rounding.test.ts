import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactly } from '../../src/counts/index.ts'
import { score } from '../../src/model/index.ts'
import { SIGNALS } from '../../src/model/signals/index.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import type { Count, ProfileSnapshot } from '../../src/profile.ts'
import { anySnapshot } from './invent.ts'

/**
 * The same account, once with every digit and once as sites write it. A short number says less, so less may be said of it;
 * but the ledger must read the same.
 *
 * By how much a row may move: half a log-odd. The coarsest number that sites write is 1.2M, a step of 8 %, and a row may rest
 * on two of them. Where the table of a rate is steepest that is a quarter of a log-odd each; the steepest cells of the fitted
 * tables, in how far the least post lies from the median, climb as fast. Of rows of the invented accounts here 99 in 100
 * move by less than .15, on real accounts too.
 */
const TOLERANCE = 0.5
const RUNS = { seed: 20261122, numRuns: 1500 }

type Way = 'cut' | 'rounded'
const WAYS: readonly Way[] = ['cut', 'rounded']

/** 9,876 in full, then 12.3K, 123K, 1.2M, 12.3M, 123M: what is left off. */
function stepOf(n: number): number {
  if (n < 10_000) return 1
  if (n < 100_000) return 100
  if (n < 1_000_000) return 1_000
  if (n < 100_000_000) return 100_000
  return 1_000_000
}

/** Some sites cut the rest off, others round; either way the count lies in the interval. */
function short(n: number, way: Way): Count {
  const step = stepOf(n)
  if (step === 1) return exactly(n)
  const value = (way === 'cut' ? Math.floor(n / step) : Math.round(n / step)) * step
  const low = way === 'cut' ? value : value - step / 2
  return { value, low, high: low + step - 1, exact: false }
}

function written(snapshot: ProfileSnapshot, as: (n: number) => Count): ProfileSnapshot {
  const count = (one: Count | null) => one && as(one.value)
  return {
    ...snapshot,
    followers: count(snapshot.followers),
    following: count(snapshot.following),
    posts: count(snapshot.posts),
    totalLikes: count(snapshot.totalLikes),
    recent: snapshot.recent.map((post) => ({
      ...post,
      likes: count(post.likes),
      comments: count(post.comments),
      shares: count(post.shares),
      views: count(post.views),
    })),
  }
}

/** Whether an account's posts differ by less than those of nearly all do: little is left of their shape in short numbers. */
function isAlmostStill({ recent }: ProfileSnapshot): boolean {
  const own = recent.filter((post) => !post.pinned)
  return (['likes', 'comments', 'views'] as const).some((kind) => {
    const seen = own.flatMap((post) => (kind === 'likes' && post.likesHidden ? [] : (post[kind]?.value ?? [])))
    const most = Math.max(...seen)
    return seen.length > 1 && most < 1.5 * (Math.min(...seen) + stepOf(most))
  })
}

/** Both verdicts of accounts that get one. */
function compared(way: Way, check: (full: Verdict, brief: Verdict) => void): void {
  fc.assert(
    fc.property(anySnapshot, (any) => {
      const exact = written(any, exactly)
      fc.pre(!isAlmostStill(exact))
      const brief = score(written(exact, (n) => short(n, way)))
      check(score(exact), brief)
    }),
    RUNS,
  )
}

describe.each(WAYS)('counts that are %s', (way) => {
  test('have no new row, and none moves by more than half a log-odd', () => {
    compared(way, (full, brief) => {
      if (full.band === 'unknown' || brief.band === 'unknown') return
      const after = new Map(brief.evidence.map(({ signal, weight }) => [signal, weight]))
      const all = full.evidence.map(({ signal }) => signal)
      expect(all).toEqual(expect.arrayContaining([...after.keys()]))
      for (const { signal, weight } of full.evidence) {
        // A row may go where a size can no longer be told to be past its line (YouTube's million): it then says nought.
        if (signal !== 'base') expect(Math.abs(weight - (after.get(signal) ?? 0)), signal).toBeLessThan(TOLERANCE)
      }
    })
  })

  test('leave rows of clearly different weight in their order, and none turns', () => {
    compared(way, (full, brief) => {
      const rows = new Map(brief.evidence.map(({ signal, direction }, at) => [signal, { at, direction }]))
      const clear = full.evidence.filter(({ signal }) => signal !== 'base' && rows.has(signal))
      for (const [at, stronger] of clear.entries()) {
        const own = rows.get(stronger.signal)
        if (Math.abs(stronger.weight) >= TOLERANCE) {
          expect(own?.direction, stronger.signal).not.toBe(stronger.direction === 'for' ? 'against' : 'for')
        }
        for (const weaker of clear.slice(at + 1)) {
          // Each may have moved towards the other.
          if (Math.abs(stronger.weight) - Math.abs(weaker.weight) < 2 * TOLERANCE) continue
          expect(own?.at, `${stronger.signal} before ${weaker.signal}`).toBeLessThan(rows.get(weaker.signal)?.at ?? 0)
        }
      }
    })
  })

  test('never say low where all digits say high, nor the other way about, and move the score by less than ten', () => {
    compared(way, (full, brief) => {
      expect([full.band, brief.band].toSorted()).not.toEqual(['high', 'low'])
      expect(Math.abs((full.score ?? 0) - (brief.score ?? 0))).toBeLessThan(10)
    })
  })

  test('say a range of scores that holds the score of all digits, as far as posts that differ go', () => {
    compared(way, (full, brief) => {
      if (full.score === null || brief.scoreRange === null) return
      const [low, high] = brief.scoreRange
      expect(full.score).toBeGreaterThan(low - 5)
      expect(full.score).toBeLessThan(high + 5)
    })
  })
})

describe('the order of the ledger', () => {
  test('is by strength, the start first', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const [start, ...rows] = score(snapshot).evidence
        if (start === undefined) return
        expect(start.signal).toBe('base')
        const weights = rows.map(({ weight }) => Math.abs(weight))
        expect(weights).toEqual(weights.toSorted((a, b) => b - a))
      }),
      RUNS,
    )
  })

  test('of equals is always the same', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (one, other) => {
        const order = new Map(SIGNALS.map(({ key }, at) => [String(key), at]))
        for (const { evidence } of [score(one), score(other)]) {
          for (const [at, row] of evidence.entries()) {
            const next = evidence[at + 1]
            if (row.signal === 'base' || next === undefined || Math.abs(row.weight) !== Math.abs(next.weight)) continue
            expect(order.get(row.signal)).toBeLessThan(order.get(next.signal) ?? 0)
          }
        }
      }),
      RUNS,
    )
  })
})
