import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { exactly } from '../../src/counts/index.ts'
import { score } from '../../src/model/index.ts'
import { VerdictSchema } from '../../src/model/verdict.ts'
import { CountSchema, PLATFORMS, type Post, type ProfileSnapshot } from '../../src/profile.ts'
import { blankPost } from '../../src/sites/snapshot.ts'
import { account, anySnapshot } from './invent.ts'

/** What nobody expects a page to show, and what rounding does. */

const plain = account('tiktok', 200_000, { likes: 2600, comments: 30, shares: 20, views: 33_000 })
const each = (snapshot: ProfileSnapshot, change: (post: Post, at: number) => Partial<Post>) => ({
  ...snapshot,
  recent: snapshot.recent.map((post, at) => ({ ...post, ...change(post, at) })),
})

describe('odd pages have a defined verdict, and never a confident one', () => {
  test.each<[string, ProfileSnapshot]>([
    ['no followers', { ...plain, followers: exactly(0) }],
    ['one post', { ...plain, recent: plain.recent.slice(0, 1) }],
    ['no reactions at all', each(plain, () => ({ likes: exactly(0), comments: exactly(0), views: exactly(0) }))],
    ['more likes than views', each(plain, () => ({ views: exactly(10) }))],
    ['one post with more likes than views', each(plain, (_post, at) => (at === 3 ? { views: exactly(10) } : {}))],
    ['a trillion followers', { ...plain, platform: 'x', followers: exactly(1e12) }],
  ])('%s', (_what, snapshot) => {
    const verdict = score(snapshot)
    expect(v.is(VerdictSchema, verdict)).toBe(true)
    expect(verdict.confidence).toBe('low')
  })

  test.each<[string, ProfileSnapshot]>([
    ['following nobody', { ...plain, following: exactly(0) }],
    ['posts that all got the same', each(plain, () => ({ likes: exactly(2600), views: exactly(33_000) }))],
    ['a trillion followers', { ...plain, followers: exactly(1e12) }],
    ['counts as large as numbers go', each(plain, () => ({ likes: exactly(Number.MAX_SAFE_INTEGER) }))],
  ])('%s is no crash', (_what, snapshot) => {
    for (const platform of PLATFORMS) expect(v.is(VerdictSchema, score({ ...snapshot, platform }))).toBe(true)
  })

  const count = fc
    .tuple(fc.maxSafeNat(), fc.maxSafeNat(), fc.maxSafeNat(), fc.boolean())
    .map(([a, b, c, small]) => [a, b, c].map((n) => (small ? n % 50 : n)).sort((x, y) => x - y))
    .map(([low = 0, value = 0, high = 0]) => ({ value, low, high, exact: low === high }))
  const maybe = fc.option(count)

  test('whatever the schema allows', () => {
    const post = fc.record({
      likes: maybe,
      comments: maybe,
      shares: maybe,
      views: maybe,
      pinned: fc.boolean(),
      sponsored: fc.boolean(),
      collab: fc.boolean(),
      likesHidden: fc.boolean(),
    })
    const any = fc.record({
      platform: fc.constantFrom(...PLATFORMS),
      followers: maybe,
      following: maybe,
      posts: maybe,
      totalLikes: maybe,
      recent: fc.array(
        post.map((shown) => ({ ...blankPost('a'), ...shown })),
        { maxLength: 20 },
      ),
    })
    fc.assert(
      fc.property(any, (shown) => {
        if (shown.followers !== null) expect(v.is(CountSchema, shown.followers)).toBe(true)
        const verdict = score({ ...plain, ...shown })
        expect(v.is(VerdictSchema, verdict)).toBe(true)
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
      }),
      { seed: 20261122, numRuns: 1500 },
    )
  })
})

describe('rounding', () => {
  /** The first three digits, as short numbers show them. */
  const short = (n: number) => Number(n.toPrecision(3))

  test('moves no row by more than a third of a log-odd, where posts differ by more than rounding', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const exact = each(snapshot, ({ likes, comments, views, shares }) => ({
          likes: likes && exactly(likes.value),
          comments: comments && exactly(comments.value),
          views: views && exactly(views.value),
          shares: shares && exactly(shares.value),
        }))
        const rounded = each(exact, ({ likes, comments, views }) => ({
          likes: likes && exactly(short(likes.value)),
          comments: comments && exactly(short(comments.value)),
          views: views && exactly(short(views.value)),
        }))
        const before = new Map(score(exact).evidence.map(({ signal, weight }) => [signal, weight]))
        const after = score(rounded).evidence
        for (const { signal, weight } of after) {
          if (isAlmostStill(exact)) return
          expect(Math.abs(weight - (before.get(signal) ?? weight)), signal).toBeLessThan(0.35)
        }
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })

  /** Posts that differ by less than rounding does have no shape that rounding could keep. */
  function isAlmostStill({ recent }: ProfileSnapshot): boolean {
    return (['likes', 'comments', 'views'] as const).some((kind) => {
      const seen = recent.flatMap((post) => post[kind]?.value ?? [])
      return seen.length > 1 && Math.max(...seen) < 1.2 * Math.min(...seen)
    })
  }
})

describe('what is bought', () => {
  const honest = account('instagram', 60_000, { likes: 900, comments: 25 })

  test('likes in equal parts on every post raise the risk', () => {
    const bought = each(honest, ({ likes }) => ({ likes: likes && exactly(likes.value + 3600) }))
    expect(score(bought).inflationRisk ?? 0).toBeGreaterThan((score(honest).inflationRisk ?? 1) + 0.2)
  })

  test('likes on some posts and not on others raise the risk', () => {
    const bought = each(honest, ({ likes }, at) => (at % 2 ? {} : { likes: likes && exactly(likes.value + 3600) }))
    expect(score(bought).inflationRisk ?? 0).toBeGreaterThan((score(honest).inflationRisk ?? 1) + 0.1)
  })

  test('views in equal parts raise the risk', () => {
    const bought = each(plain, ({ views }) => ({ views: views && exactly(views.value + 130_000) }))
    expect(score(bought).inflationRisk ?? 0).toBeGreaterThan((score(plain).inflationRisk ?? 1) + 0.3)
  })

  test('ten times the followers raise the risk', () => {
    expect(score({ ...honest, followers: exactly(600_000) }).inflationRisk ?? 0).toBeGreaterThan(
      (score(honest).inflationRisk ?? 1) + 0.1,
    )
  })
})
