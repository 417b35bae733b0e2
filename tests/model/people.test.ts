import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audienceOf, looksEmpty } from '../../src/model/audience.ts'
import { conversationOf } from '../../src/model/conversation.ts'
import type { AudienceRow, CommentMark } from '../../src/model/people.ts'

const row = (more: Partial<AudienceRow> = {}): AudienceRow => ({
  hasAvatar: true,
  handleLength: 11,
  handleDigits: 0,
  bioLength: null,
  ...more,
})

describe('a follower’s row', () => {
  test('with a picture and a name of letters does not look empty, whatever else is unknown', () => {
    expect(looksEmpty(row(), true)).toBe(false)
    expect(looksEmpty(row({ hasAvatar: null }), true)).toBe(false)
  })

  test('without a picture looks empty, unless a bio speaks against it', () => {
    expect(looksEmpty(row({ hasAvatar: false }), true)).toBe(true)
    expect(looksEmpty(row({ hasAvatar: false, bioLength: 60 }), true)).toBe(false)
  })

  test('a handle that is mostly digits looks empty on Instagram, and says nothing on X', () => {
    const digits = row({ handleLength: 12, handleDigits: 8, bioLength: 0 })
    expect(looksEmpty(digits, true)).toBe(true)
    expect(looksEmpty(digits, false)).toBe(false)
  })

  test('what is not shown never makes it look emptier', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 0, max: 20 }), fc.boolean(), (avatar, digits, instagram) => {
        const shown = row({ hasAvatar: avatar, handleLength: 20, handleDigits: digits })
        if (looksEmpty({ ...shown, hasAvatar: null }, instagram)) expect(looksEmpty(shown, instagram)).toBe(true)
      }),
    )
  })
})

describe('the audience', () => {
  test('is not told of a few rows', () => {
    expect(audienceOf(12, 3)).toBeNull()
  })

  test('of 140 followers, 43 empty: 24 to 39 in a hundred', () => {
    const audience = audienceOf(140, 43)
    expect(audience).toMatchObject({ rows: 140, empty: 43 })
    expect(Math.round((audience?.low ?? 0) * 100)).toBe(24)
    expect(Math.round((audience?.high ?? 0) * 100)).toBe(39)
  })

  test('the interval holds the share seen, lies in 0..1, and narrows with more rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
        const empty = Math.round(rows * share)
        const one = audienceOf(rows, empty)
        const ten = audienceOf(rows * 10, empty * 10)
        if (one === null || ten === null) throw new Error('enough rows')
        expect(one.low).toBeGreaterThanOrEqual(0)
        expect(one.high).toBeLessThanOrEqual(1)
        expect(one.low).toBeLessThanOrEqual(empty / rows + 1e-12)
        expect(one.high).toBeGreaterThanOrEqual(empty / rows - 1e-12)
        expect(ten.high - ten.low).toBeLessThan(one.high - one.low)
      }),
    )
  })
})

describe('the conversation', () => {
  const mark = (n: number, more: Partial<CommentMark> = {}): CommentMark => ({
    id: n.toString(16).padStart(16, '0'),
    author: (n % 7).toString(16).padStart(16, 'a'),
    text: n.toString(16).padStart(16, 'b'),
    kind: 'words',
    own: false,
    reply: false,
    ...more,
  })
  const twelve = Array.from({ length: 12 }, (_, n) => mark(n))

  test('is not told of a few comments', () => {
    expect(conversationOf([twelve.slice(0, 6)])).toBeNull()
  })

  test('counts what others say, and how often the author answers', () => {
    const answers = [mark(90, { own: true, reply: true }), mark(91, { own: true, reply: true })]
    expect(conversationOf([[...twelve, ...answers], []])).toEqual({
      posts: 1,
      comments: 12,
      people: 7,
      repeated: 0,
      emoji: 0,
      oneWord: 0,
      mention: 0,
      ownReplies: 2,
      postsAnswered: 1,
    })
  })

  test('the same words twice are repeated; the same emoji twice is what emoji are for', () => {
    const same = twelve.map((one, n) => (n < 6 ? { ...one, text: 'c'.repeat(16) } : one))
    expect(conversationOf([same])?.repeated).toBe(0.5)
    expect(conversationOf([same.map((one) => ({ ...one, kind: 'emoji' as const }))])).toMatchObject({
      repeated: 0,
      emoji: 1,
    })
  })
})
