import { describe, expect, test } from 'vitest'
import { postsInOrder } from '../../src/pages/desk/profile/posts-in-order.ts'
import { ratePoints } from '../../src/pages/desk/profile/rate-points.ts'
import type { Observation } from '../../src/profile.ts'
import type { Series } from '../../src/ui/post-series.ts'
import { exactly, post } from '../store/sample.ts'

const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString()
const visit = (n: number, followers: number | null): Observation => ({
  observedAt: day(n),
  followers: followers === null ? null : exactly(followers),
  following: null,
  posts: null,
})
const series = (...posts: readonly (readonly [id: string, day: number | null, value: number])[]): Series => ({
  of: 'reactions',
  median: 10,
  posts: posts.map(([id, n, value]) => ({ id, publishedAt: n === null ? null : day(n), value, leftOut: null })),
})

describe('the rate of a post', () => {
  test('is held against the followers of the visit nearest to it, before or after', () => {
    const points = ratePoints(series(['late', 100, 30], ['early', 2, 20]), [visit(1, 1_000), visit(90, 3_000)])
    expect(points.map(({ id, value }) => [id, value])).toEqual([
      ['early', 0.02],
      ['late', 0.01],
    ])
  })

  test('is an interval where the count of the followers is one', () => {
    const rounded = { ...visit(1, null), followers: { value: 1_200, low: 1_150, high: 1_249, exact: false } }
    const [point] = ratePoints(series(['a', 1, 120]), [rounded])
    expect(point).toMatchObject({ value: 0.1, low: 120 / 1_249, high: 120 / 1_150 })
  })

  test('is not guessed without a date, without a visit that saw followers, or without reactions', () => {
    expect(ratePoints(series(['a', null, 10]), [visit(1, 1_000)])).toEqual([])
    expect(ratePoints(series(['a', 1, 10]), [visit(1, null)])).toEqual([])
    expect(ratePoints(series(['a', 1, 0]), [visit(1, 1_000)])).toEqual([])
  })
})

test('posts are put in order by what they show; what is not shown stands last either way', () => {
  const posts = [post('none'), post('few', { likes: exactly(3) }), post('many', { likes: exactly(90) }), post('blank')]
  const ids = (descending: boolean) => postsInOrder(posts, { column: 'likes', descending }).map(({ id }) => id)
  expect(ids(true)).toEqual(['many', 'few', 'none', 'blank'])
  expect(ids(false)).toEqual(['few', 'many', 'none', 'blank'])
})
