import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { exactly } from '../../src/counts/index.ts'
import { score } from '../../src/model/index.ts'
import { VerdictSchema } from '../../src/model/verdict.ts'
import { PLATFORMS, type Post, type ProfileSnapshot } from '../../src/profile.ts'
import { account } from './invent.ts'

/** What nobody expects a page to show. */

const plain = account('tiktok', 200_000, { likes: 2600, comments: 30, shares: 20, views: 33_000 })
const sure = account('instagram', 60_000, { likes: 900, comments: 25 })
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
    ['posts that all got the same', each(sure, () => ({ likes: exactly(900) }))],
    ['posts that all got nothing', each(sure, () => ({ likes: exactly(0), comments: exactly(0) }))],
    ['more followers than there are people', { ...sure, followers: exactly(1e12) }],
    ['counts as large as numbers go', each(sure, () => ({ likes: exactly(Number.MAX_SAFE_INTEGER) }))],
  ])('%s, where the same page was read with confidence', (_what, snapshot) => {
    expect(score(sure).confidence).toBe('high')
    const verdict = score(snapshot)
    expect(v.is(VerdictSchema, verdict)).toBe(true)
    expect(verdict.confidence).toBe('low')
  })

  test.each<[string, ProfileSnapshot]>([
    ['following nobody', { ...plain, following: exactly(0) }],
    ['a trillion followers', { ...plain, followers: exactly(1e12) }],
    ['more comments than likes', each(plain, () => ({ comments: exactly(90_000) }))],
    ['fewer posts than are shown', { ...plain, posts: exactly(0) }],
  ])('%s is no crash on any site', (_what, snapshot) => {
    for (const platform of PLATFORMS) expect(v.is(VerdictSchema, score({ ...snapshot, platform }))).toBe(true)
  })
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
