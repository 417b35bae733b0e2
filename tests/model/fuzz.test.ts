import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { score } from '../../src/model/index.ts'
import { VerdictSchema } from '../../src/model/verdict.ts'
import {
  AccountSchema,
  type Count,
  CountSchema,
  type Observation,
  ObservationSchema,
  PLATFORMS,
  type Post,
  PostSchema,
  type ProfileSnapshot,
  ProfileSnapshotSchema,
} from '../../src/profile.ts'
import { contradicts } from './invent.ts'

/** Whatever the schema lets through has a verdict with the promised shape; whatever it should not, it does not. */

const RUNS = { seed: 20261122, numRuns: 2000 }

/** From nought to as far as numbers go, with the edges that break things often among them. */
const whole = fc.oneof(
  fc.constantFrom(0, 1, 2, 999, 1000, 1001, 9_999, 10_000, 1_000_000, 1e12, Number.MAX_SAFE_INTEGER),
  fc.nat({ max: 50 }),
  fc.nat({ max: 5_000_000 }),
  fc.maxSafeNat(),
)
const count: fc.Arbitrary<Count> = fc.oneof(
  whole.map((value) => ({ value, low: value, high: value, exact: true })),
  fc.tuple(whole, whole, whole).map((three) => {
    const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b)
    return { value, low, high, exact: low === high }
  }),
)
const maybe = fc.option(count)
const flag = fc.option(fc.boolean())
const rarely = fc.nat({ max: 9 }).map((dice) => dice === 0)
/** `new Date` reaches further than four-digit years; the schema does not. */
const time = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const text = fc.string({ maxLength: 200 })

const post: fc.Arbitrary<Post> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 20 }),
  publishedAt: fc.option(time),
  kind: fc.constantFrom(...PostSchema.entries.kind.options),
  likes: maybe,
  comments: maybe,
  shares: maybe,
  views: maybe,
  pinned: rarely,
  sponsored: rarely,
  collab: rarely,
  likesHidden: rarely,
})
/** Posts each of its own; or all the same, as many times as there are. */
const recent = fc.oneof(
  fc.array(post, { maxLength: 20 }),
  fc.tuple(post, fc.nat({ max: 20 })).map(([one, times]) => Array.from({ length: times }, () => one)),
)
const observation: fc.Arbitrary<Observation> = fc.record({
  observedAt: time,
  followers: maybe,
  following: maybe,
  posts: maybe,
})

const anything: fc.Arbitrary<ProfileSnapshot> = fc.record({
  platform: fc.constantFrom(...PLATFORMS, 'instagram' as const, 'tiktok' as const),
  handle: fc.string({ minLength: 1, maxLength: 200 }),
  url: text,
  observedAt: time,
  followers: maybe,
  following: maybe,
  posts: maybe,
  totalLikes: maybe,
  account: fc.record({
    displayName: fc.option(text),
    handleLength: fc.option(whole),
    handleDigits: fc.option(whole),
    displayNameWords: fc.option(whole),
    bioLength: fc.option(whole),
    hasAvatar: flag,
    hasLink: flag,
    isVerified: flag,
    isPrivate: flag,
    isAutomated: flag,
    joinedAt: fc.option(time),
  }),
  recent,
})

describe('whatever the schema allows', () => {
  test('is scored: the verdict has the promised shape, and finite numbers in their ranges', () => {
    fc.assert(
      fc.property(anything, fc.array(observation, { maxLength: 12 }), (snapshot, history) => {
        expect(v.is(ProfileSnapshotSchema, snapshot)).toBe(true)
        const verdict = score(snapshot, history)
        expect(v.is(VerdictSchema, verdict)).toBe(true)
        // Not a NaN, an infinity or a minus nought: they would not survive being kept.
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
        expect(verdict.unknown === null).toBe(verdict.band !== 'unknown')
        for (const risk of [verdict.inflationRisk, verdict.accountRisk]) {
          expect(risk === null || (risk >= 0 && risk <= 1)).toBe(true)
        }
        const { score: points, scoreRange, percentile } = verdict
        if (points === null || scoreRange === null || percentile === null) return
        expect([0, scoreRange[0], points, scoreRange[1], 100].every((n, at, all) => n >= (all[at - 1] ?? 0))).toBe(true)
        expect([0, percentile.low, percentile.high, 100].every((n, at, all) => n >= (all[at - 1] ?? 0))).toBe(true)
      }),
      RUNS,
    )
  })

  test('adds up: the weights of the evidence are the log-odds of the score', () => {
    fc.assert(
      fc.property(anything, fc.array(observation, { maxLength: 12 }), (snapshot, history) => {
        const { score: points, evidence } = score(snapshot, history)
        if (points === null) {
          expect(evidence).toEqual([])
          return
        }
        const sum = evidence.reduce((all, { weight }) => all + weight, 0)
        expect(Math.log(points / (100 - points))).toBeCloseTo(sum, 6)
        for (const { weight, direction } of evidence) {
          expect(direction).toBe(weight > 0 ? 'for' : weight < 0 ? 'against' : 'neutral')
        }
      }),
      RUNS,
    )
  })

  test('is never spoken of with confidence where it contradicts itself, or is next to nothing', () => {
    fc.assert(
      fc.property(anything, (snapshot) => {
        const own = snapshot.recent.filter((one) => !one.pinned && !one.sponsored && !one.collab)
        const likes = new Set(own.map((one) => one.likes?.value))
        const views = new Set(own.map((one) => one.views?.value))
        const isOdd =
          contradicts({ ...snapshot, recent: own.filter((one) => !one.likesHidden) }) ||
          own.length < 5 ||
          (likes.size <= 1 && views.size <= 1) ||
          (snapshot.followers?.low ?? 0) < 1000 ||
          (snapshot.followers?.low ?? 0) >= 1e12
        if (isOdd) expect(score(snapshot).confidence).toBe('low')
      }),
      RUNS,
    )
  })

  test('is scored the same the second time, and is left as it was', () => {
    fc.assert(
      fc.property(anything, fc.array(observation, { maxLength: 6 }), (snapshot, history) => {
        const before = JSON.stringify([snapshot, history])
        const verdict = score(snapshot, history)
        expect(score(JSON.parse(before)[0], JSON.parse(before)[1])).toEqual(verdict)
        expect(JSON.stringify([snapshot, history])).toBe(before)
      }),
      { ...RUNS, numRuns: 500 },
    )
  })
})

describe('what no count can be', () => {
  const wrong = fc.oneof(
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 53, -1, 0.5, null, '12'),
    fc.integer({ max: -1 }),
    fc.double({ min: 0.1, max: 0.9 }),
  )

  test.each(['value', 'low', 'high'])('is refused as %s of a count, wherever the count stands', (end) => {
    fc.assert(
      fc.property(anything, count, wrong, (snapshot, sound, number) => {
        const bad = { ...sound, [end]: number }
        expect(v.is(CountSchema, bad)).toBe(false)
        for (const key of ['followers', 'following', 'posts', 'totalLikes']) {
          expect(v.is(ProfileSnapshotSchema, { ...snapshot, [key]: bad })).toBe(false)
          if (key !== 'totalLikes') {
            const seen = { observedAt: snapshot.observedAt, followers: null, following: null, posts: null, [key]: bad }
            expect(v.is(ObservationSchema, seen)).toBe(false)
          }
        }
        for (const key of ['likes', 'comments', 'shares', 'views']) {
          for (const one of snapshot.recent.slice(0, 1)) expect(v.is(PostSchema, { ...one, [key]: bad })).toBe(false)
        }
      }),
      { ...RUNS, numRuns: 300 },
    )
  })

  test('is refused for the length of a handle or a bio', () => {
    fc.assert(
      fc.property(anything, wrong, ({ account }, number) => {
        fc.pre(number !== null)
        for (const key of ['handleLength', 'handleDigits', 'displayNameWords', 'bioLength']) {
          expect(v.is(AccountSchema, { ...account, [key]: number })).toBe(false)
        }
      }),
      { ...RUNS, numRuns: 300 },
    )
  })

  test('nor is an interval that does not hold its own value, or an exact count with a width', () => {
    expect(v.is(CountSchema, { value: 5, low: 6, high: 9, exact: false })).toBe(false)
    expect(v.is(CountSchema, { value: 10, low: 6, high: 9, exact: false })).toBe(false)
    expect(v.is(CountSchema, { value: 7, low: 6, high: 9, exact: true })).toBe(false)
  })
})
