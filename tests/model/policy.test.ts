import { describe, expect, test } from 'vitest'
import { judgeByPolicy, type Policy, weighedScore } from '../../src/model/policy.ts'
import type { Evidence } from '../../src/model/verdict.ts'
import { verdict } from '../store/sample.ts'

const policy = (more: Partial<Policy>): Policy => ({ format: 'earned-policy', version: 1, name: 'Spring', ...more })
const row = (signal: Evidence['signal'], weight: number): Evidence => ({
  signal,
  weight,
  direction: weight > 0 ? 'for' : 'against',
  observed: null,
  expected: null,
  unit: 'ratio',
  source: null,
  asOf: null,
  benign: [],
  where: null,
})

describe('a rule decides only where the whole interval is on one side', () => {
  test.each([
    [{ low: 200, high: 300 }, 'meets'],
    [{ low: 150, high: 300 }, 'cannot-say'],
    [{ low: 150, high: 199 }, 'does-not-meet'],
    [null, 'cannot-say'],
  ] as const)('%j people who react, of 200 asked for: %s', (engagedPeople, answer) => {
    expect(judgeByPolicy(policy({ minEngagedPeople: 200 }), verdict({ engagedPeople })).answer).toBe(answer)
  })

  test.each([
    [70, 'meets'],
    [80, 'cannot-say'],
    [91, 'does-not-meet'],
  ] as const)('a score between 70 and 90, of %d asked for: %s', (minScore, answer) => {
    expect(judgeByPolicy(policy({ minScore }), verdict()).answer).toBe(answer)
  })
})

describe('missing data is no mark against anybody', () => {
  const asked = policy({ bands: ['fits'], minConfidence: 'medium' })

  test('where there is no verdict nothing is decided', () => {
    const blank = verdict({ band: 'unknown', unknown: { reason: 'private', morePosts: null }, score: null })
    expect(judgeByPolicy(asked, blank).answer).toBe('cannot-say')
    expect(judgeByPolicy(policy({ bands: ['fits'] }), blank).answer).toBe('cannot-say')
    expect(judgeByPolicy(policy({ minScore: 0 }), blank).answer).toBe('cannot-say')
  })

  test('a verdict that is less sure than asked for is not decided on, whatever its band', () => {
    const unsure = verdict({ band: 'low', confidence: 'low' })
    const said = judgeByPolicy(asked, unsure)
    expect(said.answer).toBe('cannot-say')
    expect(said.rules.map(({ rule, answer }) => [rule, answer])).toEqual([
      ['confidence', 'cannot-say'],
      ['bands', 'does-not-meet'],
    ])
    expect(judgeByPolicy(asked, { ...unsure, confidence: 'medium' }).answer).toBe('does-not-meet')
    expect(judgeByPolicy(asked, verdict({ confidence: 'high' })).answer).toBe('meets')
  })
})

describe('weights', () => {
  const seen = verdict({ evidence: [row('base', 1), row('engagementRate', -1), row('spreadOfLikes', 0.5)] })

  test('of one change nothing', () => {
    const { low, high } = weighedScore(policy({ weights: { engagementRate: 1 } }), seen) ?? { low: 0, high: 0 }
    expect(low).toBeCloseTo(70, 9)
    expect(high).toBeCloseTo(90, 9)
  })

  test('move the score by the log-odds that they add, and nothing but the score', () => {
    const heavy = policy({ minScore: 60, weights: { engagementRate: 2, spreadOfLikes: 0.5 } })
    // 70 of 100 is log(7/3); one more time −1, half of +0.5 less.
    const low = 100 / (1 + Math.exp(-(Math.log(7 / 3) - 1.25)))
    expect(weighedScore(heavy, seen)?.low).toBeCloseTo(low, 9)
    expect(judgeByPolicy(heavy, seen).answer).toBe('cannot-say')
    expect(judgeByPolicy(policy({ minScore: 60 }), seen).answer).toBe('meets')
    expect(seen.score).toBe(80)
  })

  test('leave the ends of the scale where they are', () => {
    const end = { ...seen, score: 100, scoreRange: [100, 100] as [number, number] }
    expect(weighedScore(policy({ weights: { engagementRate: 2 } }), end)).toEqual({ low: 100, high: 100 })
  })
})
