import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test, vi } from 'vitest'
import { type Change, ChangeSchema } from '../../src/model/change.ts'
import { score } from '../../src/model/index.ts'
import { changed, isPossible, whatBuyingWouldDo } from '../../src/model/what-if.ts'
import { whatWouldChange } from '../../src/model/what-would-change.ts'
import type { ProfileSnapshot } from '../../src/profile.ts'
import { account, anySnapshot } from './invent.ts'

const RUNS = { seed: 20261122, numRuns: 250 }

describe('what would change a verdict', () => {
  test('is more reactions or fewer followers for an account whose engagement is low', () => {
    const snapshot = account('instagram', 128_000, { likes: 70, comments: 2 })
    expect(score(snapshot).band).toBe('low')
    const { kind, posts, from, to, band } = whatWouldChange(snapshot) ?? expect.fail('nothing would')
    expect(posts).toBe(0)
    expect(from).toBe(kind === 'followers' ? 128_000 : 71)
    expect(kind === 'followers' ? from : to).toBeGreaterThan(kind === 'followers' ? to : from)
    expect(['fits', 'mixed']).toContain(band)
  })

  test('is another band for one that fits', () => {
    const change = whatWouldChange(account('instagram', 38_600, { likes: 400, comments: 15 }))
    expect(['low', 'high', 'mixed']).toContain(change?.band)
  })

  test('is told in views where a site shows no likes', () => {
    expect(whatWouldChange(account('youtube', 2_000_000, { views: 3_000 }))?.kind).toBe('views')
  })

  test('is the posts that are missing, and about what they would get', () => {
    const change = whatWouldChange(account('instagram', 40_000, { likes: 2_000, comments: 60 }, 3))
    expect(change).toMatchObject({ kind: 'reactions', posts: 2 })
    expect(change?.to).toBeGreaterThan(1_500)
    expect(change?.to).toBeLessThan(2_500)
  })

  test.each<[string, ProfileSnapshot]>([
    ['a private account', privately(account('instagram', 40_000, { likes: 100 }))],
    ['an account without posts', account('instagram', 40_000, {}, 0)],
    ['an account below a thousand followers', account('instagram', 800, { likes: 100 })],
    ['followers that are not shown', { ...account('instagram', 40_000, { likes: 100 }), followers: null }],
    ['a site that has no benchmark', { ...account('x', 40_000, { likes: 100 }), platform: 'pinterest' }],
  ])('is nothing for %s', (_what, snapshot) => {
    expect(whatWouldChange(snapshot)).toBeNull()
  })

  test('gives the band that it says, and nothing smaller does', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const change = whatWouldChange(snapshot)
        if (change === null) return
        expect(v.is(ChangeSchema, change)).toBe(true)
        const before = score(snapshot).band
        expect(score(changed(snapshot, change)).band).toBe(change.band)
        expect(change.band).not.toBe(before)
        for (const smaller of smallerThan(change)) {
          const after = changed(snapshot, smaller)
          if (isPossible(after)) expect([before, 'unknown'], JSON.stringify(smaller)).toContain(score(after).band)
        }
      }),
      RUNS,
    )
  })
})

function privately(snapshot: ProfileSnapshot): ProfileSnapshot {
  return { ...snapshot, account: { ...snapshot.account, isPrivate: true } }
}

/** All changes of the same reading that come before it, and its mirror image the other way. */
function* smallerThan({ kind, posts, from, to }: Change): Generator<Omit<Change, 'band'>> {
  for (let fewer = 1; fewer < posts; fewer++) yield { kind, posts: fewer, from, to }
  if (posts > 0) return
  const ratio = Math.max(to / from, from / to)
  for (let number = 1; number < from * ratio; number += digit(number)) {
    if (number > from / ratio && number !== to) yield { kind, posts: 0, from, to: number }
  }
}

const digit = (number: number) => (number < 100 ? 1 : 10 ** (Math.floor(Math.log10(number) + 1e-9) - 1))

describe('what buying would do', () => {
  test('bought followers lower the rate to what is left of it', () => {
    const snapshot = account('instagram', 5_000, { likes: 150, comments: 5 })
    const now = whatBuyingWouldDo(snapshot, {})
    const then = whatBuyingWouldDo(snapshot, { followers: 15_000 })
    expect(then.rate).toBeCloseTo((now.rate ?? 0) / 4, 6)
    expect(then.percentile?.high).toBeLessThan(now.percentile?.low ?? 0)
    expect(then.verdict.platform).toBe('instagram')
  })

  test('bought followers never raise the rate or the percentile', () => {
    fc.assert(
      fc.property(anySnapshot, fc.integer({ min: 1, max: 10_000_000 }), (snapshot, followers) => {
        const now = whatBuyingWouldDo(snapshot, {})
        const then = whatBuyingWouldDo(snapshot, { followers })
        if (now.percentile === null || then.percentile === null) return
        expect(then.rate).toBeLessThanOrEqual(now.rate ?? 0)
        expect(then.percentile.low).toBeLessThanOrEqual(now.percentile.low)
        expect(then.percentile.high).toBeLessThanOrEqual(now.percentile.high)
      }),
      { ...RUNS, numRuns: 1_000 },
    )
  })

  test('bought likes are counted on posts that show likes, and on no others', () => {
    const snapshot = account('instagram', 50_000, { likes: 100, comments: 5 })
    const hidden = { ...snapshot, recent: snapshot.recent.map((post) => ({ ...post, likes: null })) }
    expect(whatBuyingWouldDo(snapshot, { likesPerPost: 500 }).rate).toBeGreaterThan(0.01)
    expect(whatBuyingWouldDo(hidden, { likesPerPost: 500 }).rate).toBeNull()
  })
})

test('the search is bounded: fewer than 200 scores, whatever the account', async () => {
  vi.resetModules()
  const counted = vi.fn()
  vi.doMock('../../src/model/index.ts', async (original) => {
    const real = await original<typeof import('../../src/model/index.ts')>()
    return {
      ...real,
      score: (...all: Parameters<typeof real.score>) => {
        counted()
        return real.score(...all)
      },
    }
  })
  const { whatWouldChange: search } = await import('../../src/model/what-would-change.ts')
  let most = 0
  for (const snapshot of fc.sample(anySnapshot, { seed: 3, numRuns: 200 })) {
    counted.mockClear()
    search(snapshot)
    most = Math.max(most, counted.mock.calls.length)
  }
  vi.doUnmock('../../src/model/index.ts')
  expect(most).toBeGreaterThan(10)
  expect(most).toBeLessThanOrEqual(200)
})
