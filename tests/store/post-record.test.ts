import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { CountSchema, type Post } from '../../src/profile.ts'
import { joined, type PostRecord, PostRecordSchema, postAt, recordOf } from '../../src/store/post-record.ts'
import { exactly, post } from './sample.ts'

const OWNER = { platform: 'instagram', handle: 'invented.baker' }
const day = (n: number, hour = 12) => new Date(Date.UTC(2026, 8, 1 + n, hour)).toISOString()

const count = fc.option(fc.nat(1_000_000).map(exactly), { nil: null })
const anyPost: fc.Arbitrary<Post> = fc
  .record({
    publishedAt: fc.option(
      fc.nat(60).map((n) => day(n)),
      { nil: null },
    ),
    kind: fc.constantFrom('photo', 'video', 'short', 'other'),
    likes: count,
    comments: count,
    shares: count,
    views: count,
    pinned: fc.boolean(),
    sponsored: fc.boolean(),
    collab: fc.boolean(),
    likesHidden: fc.boolean(),
  })
  .map((fields) => post('p', { ...fields, likes: fields.likesHidden ? null : fields.likes }))
// Few moments, so that looks at the same time are common.
const anyRecord = fc.tuple(anyPost, fc.nat(5)).map(([p, n]) => recordOf(p, OWNER, day(n)))

describe('joining what was seen of a post', () => {
  test('twice is as once', () => {
    fc.assert(
      fc.property(anyRecord, (a) => {
        expect(joined(a, a)).toEqual(a)
      }),
    )
  })

  test('order makes no difference', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        expect(joined(a, b)).toEqual(joined(b, a))
      }),
    )
  })

  test('grouping makes no difference', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, anyRecord, (a, b, c) => {
        expect(joined(joined(a, b), c)).toEqual(joined(a, joined(b, c)))
      }),
    )
  })

  test('in any order of looks, each field is the newest that was shown', () => {
    const looks = fc.array(anyPost, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(looks, fc.func(fc.integer()), (posts, shuffle) => {
        const records = posts.map((p, index) => recordOf(p, OWNER, day(index)))
        const all = [...records].sort((a, b) => shuffle(a.lastSeenAt) - shuffle(b.lastSeenAt)).reduce(joined)
        for (const field of ['views', 'comments', 'shares'] as const) {
          const shown = posts.map((p) => p[field]).filter((value) => value !== null)
          expect(all[field]?.value ?? null).toEqual(shown.at(-1) ?? null)
        }
      }),
    )
  })

  test('two looks that read different fields give both', () => {
    const tile = recordOf(post('p', { views: exactly(900) }), OWNER, day(0))
    const open = recordOf(post('p', { likes: exactly(40), sponsored: true }), OWNER, day(1))
    expect(postAt(joined(tile, open), day(1))).toEqual(
      post('p', { views: exactly(900), likes: exactly(40), sponsored: true }),
    )
  })
})

describe('what may be reckoned with later', () => {
  const seen = (p: Post, n: number, hour?: number) => recordOf(p, OWNER, day(n, hour))
  const at = (record: PostRecord, n: number, hour?: number) => postAt(record, day(n, hour))

  test('a look by itself says what it saw', () => {
    fc.assert(
      fc.property(anyPost, (p) => {
        expect(postAt(recordOf(p, OWNER, day(0)), day(0))).toEqual(p)
      }),
    )
  })

  test('a count read while the post was young is left blank after a day', () => {
    const young = seen(post('p', { likes: exactly(3), publishedAt: day(0, 11) }), 0, 12)
    expect(at(young, 1, 12).likes).toEqual(exactly(3))
    expect(at(young, 1, 13).likes).toBeNull()
    expect(at(young, 1, 13).publishedAt).toBe(day(0, 11))
  })

  test('a count read when the post was old holds for a season, then no more', () => {
    const old = seen(post('p', { likes: exactly(900), publishedAt: day(0) }), 14)
    expect(at(old, 60).likes).toEqual(exactly(900))
    expect(at(old, 14 + 91).likes).toBeNull()
  })

  test('a post without a date is at least as old as the first look at it', () => {
    const once = seen(post('p', { likes: exactly(5) }), 0)
    const again = joined(once, seen(post('p', { likes: exactly(50) }), 20))
    expect(at(once, 20).likes).toBeNull()
    expect(at(again, 25).likes).toEqual(exactly(50))
  })

  test('likes that are hidden now are not told from before', () => {
    const before = seen(post('p', { likes: exactly(800), publishedAt: day(0) }), 20)
    const hidden = joined(before, seen(post('p', { likesHidden: true }), 21))
    expect(at(hidden, 21)).toMatchObject({ likes: null, likesHidden: true })
    const shownAgain = joined(hidden, seen(post('p', { likes: exactly(810) }), 22))
    expect(at(shownAgain, 22)).toMatchObject({ likes: exactly(810), likesHidden: false })
  })
})

test('a count on disk is what a count is anywhere: its check by hand lets through what the schema does', () => {
  const at = '2026-11-01T12:00:00.000Z'
  const record = recordOf(post('a'), { platform: 'x', handle: 'ash' }, at)
  const number = fc.oneof(fc.nat(5), fc.constantFrom(-1, 0.5, Number.NaN, 2 ** 53, '3', null))
  const shown = fc.oneof(
    fc.record({ value: number, low: number, high: number, exact: fc.oneof(fc.boolean(), fc.constant(1)) }),
    fc.record({ value: number, low: number, high: number, exact: fc.boolean(), more: fc.constant(1) }),
    fc.constantFrom(7, 'x', [], {}, undefined),
  )
  fc.assert(
    fc.property(shown, (value) => {
      const isCount = v.is(CountSchema, value)
      for (const field of ['likes', 'comments', 'shares', 'views'])
        expect(v.is(PostRecordSchema, { ...record, [field]: { value, at } })).toBe(isCount)
    }),
    { numRuns: 2_000 },
  )
  for (const damaged of [{ value: 3 }, { value: null, at: 'yesterday' }, { value: null, at, more: 1 }, 'x'])
    expect(v.is(PostRecordSchema, { ...record, likes: damaged })).toBe(false)
  expect(v.is(PostRecordSchema, { ...record, likes: { value: null, at } })).toBe(true)
  expect(v.is(PostRecordSchema, { ...record, views: { value: null, at } })).toBe(false)
})
