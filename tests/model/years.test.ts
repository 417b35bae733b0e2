import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { score } from '../../src/model/index.ts'
import { VerdictSchema } from '../../src/model/verdict.ts'
import type { ProfileSnapshot } from '../../src/profile.ts'
import { account, anySnapshot } from './invent.ts'

/** A picture is held against its own year. */

const seenIn = (snapshot: ProfileSnapshot, year: number | string): ProfileSnapshot => ({
  ...snapshot,
  observedAt: `${year}-01-15T10:00:00.000Z`,
})
const publishedIn = (snapshot: ProfileSnapshot, year: number): ProfileSnapshot => ({
  ...snapshot,
  recent: snapshot.recent.map((post) => ({ ...post, publishedAt: `${year}-01-10T10:00:00.000Z` })),
})
const percentile = (snapshot: ProfileSnapshot) =>
  score(snapshot).percentile ?? { low: 0, high: 0, source: '', asOf: '' }
const middle = (snapshot: ProfileSnapshot) => (percentile(snapshot).low + percentile(snapshot).high) / 2

/** 3.2 % of 20,000: the median of 2019, and far up among accounts of today. */
const once = account('instagram', 20_000, { likes: 620, comments: 20 })

describe('the year of a picture', () => {
  test('2018 is usual in 2018, and high up today', () => {
    expect(score(seenIn(once, 2018)).band).toBe('fits')
    expect(middle(seenIn(once, 2018))).toBeGreaterThan(35)
    expect(middle(seenIn(once, 2018))).toBeLessThan(65)
    expect(middle(seenIn(once, 2026))).toBeGreaterThan(75)
  })

  test('what is little today was less then', () => {
    const quiet = account('instagram', 20_000, { likes: 45, comments: 1 })
    expect(score(seenIn(quiet, 2019)).band).toBe('low')
    expect(score(seenIn(quiet, 2026)).band).toBe('fits')
  })

  test('the same rate stands higher with every year from 2019 on, without a jump', () => {
    const places = Array.from({ length: 24 }, (_, quarter) => {
      const at = new Date(Date.UTC(2019, 4 + 3 * quarter, 15)).toISOString()
      return middle({ ...once, observedAt: at })
    })
    places.forEach((place, at) => {
      const before = places[at - 1] ?? place
      expect(place).toBeGreaterThanOrEqual(before)
      expect(place - before).toBeLessThan(6)
    })
  })

  test('is named, with the sources of both sides where it lies between them', () => {
    expect(percentile(seenIn(once, 2026))).toMatchObject({ source: 'Modash', asOf: '2023–2025' })
    expect(percentile(seenIn(once, 2021))).toMatchObject({ source: 'Kim et al., WWW 2020; Modash', asOf: '≈ 2021' })
    expect(percentile(seenIn(once, 2016))).toMatchObject({ source: 'Kim et al., WWW 2020', asOf: '2019 → 2016' })
    const row = score(seenIn(once, 2016)).evidence.find(({ signal }) => signal === 'engagementRate')
    expect(row).toMatchObject({ source: 'Kim et al., WWW 2020', asOf: '2019 → 2016' })
  })

  test('that nobody counted is told with a wider range, and never without bound', () => {
    const range = (year: number) => {
      const { p5, p50, p95 } = score(seenIn(once, year)).benchmark ?? { p5: 1, p50: 1, p95: 1 }
      return { width: p95 / p5, middle: p50 }
    }
    expect(range(2018).width).toBeGreaterThan(range(2019).width)
    expect(range(2016).width).toBeGreaterThan(range(2018).width)
    expect(range(2016).middle).toBeCloseTo(range(2018).middle, 6)
    expect(range(2012)).toEqual(range(2014))
    expect(range(2029).width).toBeGreaterThan(range(2026).width)
    expect(range(2099)).toEqual(range(2040))
  })

  test('is that of the posts where they say it: an account that fell silent in 2018 is held against 2018', () => {
    const silent = publishedIn(seenIn(once, 2026), 2018)
    expect(percentile(silent)).toEqual(percentile(seenIn(once, 2018)))
    // Four posts of twelve say nothing of the rest, and no post is of a day to come.
    const some = {
      ...silent,
      recent: silent.recent.map((post, at) => (at < 4 ? post : { ...post, publishedAt: null })),
    }
    expect(percentile(some)).toEqual(percentile(seenIn(once, 2026)))
    expect(percentile(publishedIn(seenIn(once, 2018), 2024))).toEqual(percentile(seenIn(once, 2018)))
  })

  test.each(['1970', '0001', '9999', '2009'])('is no crash in the year %s', (year) => {
    for (const platform of ['instagram', 'tiktok', 'x', 'youtube'] as const) {
      const verdict = score(seenIn({ ...account(platform, 50_000, { likes: 500, views: 9000 }), platform }, year))
      expect(v.is(VerdictSchema, verdict)).toBe(true)
      expect(verdict.band).not.toBe('unknown')
    }
  })

  test('that no site can have had is nobody’s: the picture is held against today', () => {
    expect(score(seenIn(once, '1970'))).toEqual(score(seenIn(once, 2026)))
  })

  test('of X before the fall of 2024 asks for twice as much', () => {
    const x = account('x', 200_000, { likes: 100, comments: 5, shares: 10, views: 8000 })
    expect(middle(seenIn(x, 2022))).toBeLessThan(middle(seenIn(x, 2026)) - 10)
  })

  test('changes nothing of what more followers mean', () => {
    fc.assert(
      fc.property(
        anySnapshot,
        fc.integer({ min: 2008, max: 2036 }),
        fc.integer({ min: 2, max: 40 }),
        (any, year, times) => {
          const snapshot = seenIn(any, year)
          const { followers } = snapshot
          if (followers === null) return
          const scaled = {
            ...followers,
            value: followers.value * times,
            low: followers.low * times,
            high: followers.high * times,
          }
          const before = score(snapshot).percentile
          const after = score({ ...snapshot, followers: scaled }).percentile
          if (before === null || after === null) return
          expect(after.low).toBeLessThanOrEqual(before.low + 1e-9)
          expect(after.high).toBeLessThanOrEqual(before.high + 1e-9)
        },
      ),
      { seed: 20261128, numRuns: 800 },
    )
  })
})
