import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly, post, refOf, snapshotOf } from '../../scripts/look/scored.ts'
import { logScale, logTicks } from '../../src/ui/log-scale.ts'
import { initials, plainName } from '../../src/ui/plain-name.ts'
import { daysSpanned, postSeries } from '../../src/ui/post-series.ts'

describe('the log scale', () => {
  const domain = fc
    .tuple(fc.double({ min: 1e-6, max: 1e8, noNaN: true }), fc.double({ min: 1.5, max: 1e5, noNaN: true }))
    .map(([low, factor]) => logScale(low, low * factor, 328))

  it('keeps the order, and stays inside for every value', () => {
    fc.assert(
      fc.property(domain, fc.double({ noNaN: true }), fc.double({ noNaN: true }), (scale, a, b) => {
        const [low, high] = [scale.at(Math.min(a, b)), scale.at(Math.max(a, b))]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(328.0001)
        expect(low).toBeLessThanOrEqual(high)
      }),
    )
  })

  it('has round ticks inside it, no more than there is room for', () => {
    fc.assert(
      fc.property(domain, fc.integer({ min: 2, max: 9 }), (scale, most) => {
        const ticks = logTicks(scale, most)
        expect(ticks.every((tick) => tick >= scale.low && tick <= scale.high)).toBe(true)
        if (ticks.length > 2) expect(ticks.length).toBeLessThanOrEqual(Math.max(most, 9))
      }),
    )
  })
})

describe('the posts that are drawn', () => {
  const of = (...recent: ReturnType<typeof post>[]) =>
    postSeries(snapshotOf(refOf('instagram', 'someone'), 'Someone', { recent }))

  it('are too few below three that count', () => {
    expect(of(post(1, 10), post(2, 20), post(3, 30, { pinned: true }))).toBeNull()
  })

  it('take their median over those that count', () => {
    const series = of(post(1, 10), post(2, 20), post(3, 90), post(4, 1_000, { collab: true }))
    expect(series?.median).toBe(20)
    expect(series?.posts.map(({ leftOut }) => leftOut)).toEqual([null, null, null, 'collab'])
  })

  it('are drawn by views where the page shows no likes, and a hidden like is never a zero', () => {
    const hidden = { likes: exactly(0), likesHidden: true, views: exactly(500) }
    expect(of(post(1, 0, hidden), post(2, 0, hidden), post(3, 0, hidden))).toBeNull()
    const video = { likes: null, comments: null, views: exactly(500) }
    expect(of(post(1, 0, video), post(2, 0, video), post(3, 0, video))?.of).toBe('views')
  })

  it('span the days between their dates, pinned ones aside', () => {
    const series = of(post(0, 5), post(1, 5), post(2, 5), post(90, 5, { pinned: true }))
    expect(series && daysSpanned(series.posts)).toBe(4)
  })
})

describe('names', () => {
  it('are one line without marks that turn text', () => {
    expect(plainName('a\u202Eb\n\tc\u2069')).toBe('ab c')
  })

  it('give one or two letters of any script', () => {
    expect(['Kitchen of Two', 'شركة الشمال', '@x', '…'].map(initials)).toEqual(['KT', 'شا', 'X', ''])
  })
})
