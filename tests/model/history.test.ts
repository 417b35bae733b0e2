import { describe, expect, test } from 'vitest'
import { exactly } from '../../src/counts/index.ts'
import { score } from '../../src/model/index.ts'
import type { Evidence } from '../../src/model/verdict.ts'
import type { Count, Observation } from '../../src/profile.ts'
import { rates, wilson } from './history-rates.ts'
import { account } from './invent.ts'

/** What the own visits say, as the ledger has it. */

const PAGE = account('instagram', 50_000, { likes: 500, comments: 20 })

type Line = readonly [day: number, followers: number | Count, following?: number]

const seen = (...lines: readonly Line[]): Observation[] =>
  lines.map(([day, followers, following]) => ({
    observedAt: new Date(Date.UTC(2026, 2, 1) + day * 86_400_000).toISOString(),
    followers: typeof followers === 'number' ? exactly(followers) : followers,
    following: following === undefined ? null : exactly(following),
    posts: null,
  }))
const weekly = (...followers: number[]) => seen(...followers.map((count, week): Line => [7 * week, count]))
const rows = (history: readonly Observation[]): Partial<Record<Evidence['signal'], Evidence>> =>
  Object.fromEntries(score(PAGE, history).evidence.map((row) => [row.signal, row]))
const thousands = (value: number): Count => ({ value, low: value, high: value + 999, exact: false })

describe('a jump', () => {
  test('is told with its size, what would be ordinary, and what else it could be', () => {
    const { followerHistory } = rows(weekly(30_000, 30_100, 30_150, 49_800, 50_000))
    expect(followerHistory?.direction).toBe('against')
    expect(followerHistory?.observed?.low).toBeCloseTo(0.65, 2)
    expect(followerHistory?.expected?.high).toBeLessThan(0.2)
    expect(followerHistory?.benign).toEqual(expect.arrayContaining(['viralPost', 'giveaway', 'press']))
  })

  test('costs half of what a history can cost at most: a viral day is one too', () => {
    expect(rows(weekly(10_000, 10_010, 10_020, 90_000)).followerHistory?.weight).toBeCloseTo(-0.3)
  })

  test('needs the whole of both intervals', () => {
    const to = (after: Count) => seen([0, 20_000], [7, 20_010], [14, 20_020], [21, after]) // 7 % more at least
    expect(rows(to({ value: 23_000, low: 22_900, high: 23_100, exact: false })).followerHistory?.direction).toBe(
      'against',
    )
    expect(rows(to({ value: 23_000, low: 20_900, high: 25_000, exact: false })).followerHistory?.direction).not.toBe(
      'against',
    )
  })

  test('is judged by the time between the visits', () => {
    expect(rows(seen([0, 20_000], [2, 20_040], [4, 20_080], [6, 23_000], [8, 23_040])).followerHistory?.direction).toBe(
      'against',
    )
    expect(
      rows(seen([0, 20_000], [2, 20_040], [4, 20_080], [60, 23_000], [62, 23_040])).followerHistory?.direction,
    ).toBe('for')
  })

  test('is none for an account that always grows like that', () => {
    expect(rows(weekly(10_000, 12_500, 15_600, 19_500, 24_400, 30_500)).followerHistory?.direction).toBe('for')
  })

  test('is none where followers only come back after a fall', () => {
    const { followerHistory } = rows(weekly(50_000, 50_100, 50_150, 30_000, 50_200, 50_300))
    expect(followerHistory?.direction).toBe('neutral')
  })
})

test('a fall is told, counts neither way, and may be a clean-up by the site', () => {
  const { followerHistory } = rows(weekly(50_000, 50_100, 50_150, 44_000, 44_050))
  expect(followerHistory).toMatchObject({ direction: 'neutral', weight: 0, benign: ['siteCleanUp'] })
  expect(followerHistory?.observed?.high).toBeLessThan(-0.1)
})

describe('too little to be a history', () => {
  test.each<[string, Observation[]]>([
    ['no visit', []],
    ['three visits', weekly(10_000, 10_010, 90_000)],
    ['four visits in six days', seen([0, 10_000], [2, 10_010], [4, 10_020], [6, 90_000])],
    [
      'four looks in an hour, and one a month later',
      seen([0, 9_000], [0.01, 9_001], [0.02, 9_000], [0.03, 9_001], [30, 20_000]),
    ],
    ['visits that saw no followers', weekly(1, 2, 3, 4, 5).map((visit) => ({ ...visit, followers: null }))],
  ])('%s', (_what, history) => {
    expect(rows(history).followerHistory).toBeUndefined()
    expect(score(PAGE, history).coverage.missing).toContain('history')
  })
})

describe('gains of a round number', () => {
  const lots = (...sizes: number[]) => {
    const counts = [20_000]
    for (const size of sizes) {
      const flat = (counts.at(-1) ?? 0) + 15
      counts.push(flat, flat + size)
    }
    return weekly(...counts, (counts.at(-1) ?? 0) + 10)
  }

  test('are told when they come again', () => {
    expect(rows(lots(2_510, 5_020, 2_530)).roundLots).toMatchObject({
      direction: 'against',
      observed: { low: 3, high: 3 },
    })
  })

  test('are chance once, and nothing at all where the gains are not round', () => {
    expect(rows(lots(5_020)).roundLots).toBeUndefined()
    expect(rows(lots(3_510, 1_800, 6_700)).roundLots).toBeUndefined()
  })

  test('are not made of rounded counts', () => {
    const rounded = [20, 25, 25, 30, 30].map((count, week): Line => [7 * week, thousands(count * 1000)])
    expect(rows(seen(...rounded)).roundLots).toBeUndefined()
  })
})

describe('stairs', () => {
  test('are flat, step, flat, step, flat', () => {
    const { followerStairs } = rows(weekly(20_000, 20_010, 23_300, 23_310, 26_900, 26_910, 30_400, 30_410))
    expect(followerStairs).toMatchObject({ direction: 'against', observed: { low: 3, high: 3 } })
  })

  test('are not growth that goes on, nor steps of all sizes', () => {
    expect(rows(weekly(20_000, 21_000, 22_100, 23_300, 24_500, 25_900)).followerStairs).toBeUndefined()
    expect(rows(weekly(20_000, 20_010, 21_100, 21_110, 35_000, 35_010)).followerStairs).toBeUndefined()
  })
})

describe('following and unfollowing', () => {
  const following = (...counts: number[]) => seen(...counts.map((count, n): Line => [7 * n, 20_000 + n, count]))

  test('is told when it goes up, down and up again by hundreds', () => {
    expect(rows(following(500, 2_400, 700, 2_600, 800)).followingSawtooth).toMatchObject({
      direction: 'against',
      where: 'following',
      observed: { low: 4, high: 4 },
    })
  })

  test('is not a clean-up once, nor curiosity', () => {
    expect(rows(following(900, 950, 300, 320, 350)).followingSawtooth).toBeUndefined()
    expect(rows(following(500, 560, 520, 590, 540)).followingSawtooth).toBeUndefined()
  })
})

test('all patterns together cost no more than having no history', () => {
  let followers = 20_000
  const all = Array.from({ length: 15 }, (_, n): Line => {
    followers += n % 3 === 1 ? 10_050 : 5
    return [7 * n, followers, n % 2 === 0 ? 300 : 3_000]
  })
  const visited = score(PAGE, seen(...all))
  const cost = visited.evidence.filter((row) => /^(follower(History|Stairs)|roundLots|followingSaw)/.test(row.signal))
  expect(cost.filter((row) => row.weight < 0).length).toBe(4)
  expect(cost.reduce((sum, row) => sum + row.weight, 0)).toBeGreaterThanOrEqual(-0.6 - 1e-9)
  expect(visited.score).toBeGreaterThanOrEqual((score(PAGE).score ?? 100) - 1e-9)
})

/** Fewer years than `scripts/simulate-history.ts`, with the bound that so few can show. */
describe('simulated years', () => {
  test('of ordinary accounts raise an alarm in at most one of a hundred', () => {
    const years = 1_200
    const { any } = rates(years, 20261122)
    expect(any).toBeLessThanOrEqual(0.01)
    expect(wilson(any, years)[0]).toBeLessThan(0.01)
  })

  test.each([
    ['one lot of 25–100 %', 'jump', 0.9],
    ['one lot of 10–25 %', 'jump', 0.4],
    ['equal lots of a round number, 3 to 6', 'any', 0.6],
    ['drip feed, 0.5–2 % a day for 30–90 days', 'any', 0.3],
    ['following and unfollowing', 'sawTooth', 0.85],
    ['purge of 4–30 %', 'purge', 0.8],
    // Told as often as bought lots of that size: the reason for the small cap, and for saying what else it could be.
    ['viral day', 'jump', 0.4],
  ] as const)('%s: %s in at least a share of %f', (pattern, finding, least) => {
    expect(rates(150, 7, pattern)[finding]).toBeGreaterThanOrEqual(least)
  })
})
