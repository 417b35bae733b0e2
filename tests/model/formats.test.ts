import { describe, expect, test } from 'vitest'
import { exactly } from '../../src/counts/index.ts'
import { score } from '../../src/model/index.ts'
import { changed, typicalOf } from '../../src/model/what-if.ts'
import type { Platform, Post, ProfileSnapshot } from '../../src/profile.ts'
import { account } from './invent.ts'

/** Posts are compared with posts of their own format. */

const of = (kind: Post['kind'], snapshot: ProfileSnapshot, name: string = kind): Post[] =>
  snapshot.recent.map((post) => ({ ...post, kind, id: `${name} ${post.id}` }))
const having = (snapshot: ProfileSnapshot, ...recent: Post[][]): ProfileSnapshot => ({
  ...snapshot,
  recent: recent.flat(),
})
const views = (platform: Platform, each: number, posts: number) => account(platform, 90_000, { views: each }, posts)
const photos = account('instagram', 60_000, { likes: 900, comments: 20 }, 8)
const reels = account('instagram', 60_000, { likes: 30_000, comments: 300 }, 4)

describe('formats apart', () => {
  test('Shorts that are seen by everybody do not hide long videos that nobody sees, nor the other way round', () => {
    const long = of('video', views('youtube', 9_000, 7))
    const short = of('short', views('youtube', 400_000, 6))
    const channel = views('youtube', 9_000, 7)
    const { engagement } = score(having(channel, long, short))
    expect(engagement).toEqual(score(having(channel, long)).engagement)
    expect(engagement?.posts).toBe(7)
    const shorts = having(channel, long.slice(0, 5), short)
    expect(score(shorts).engagement).toEqual(score(having(channel, short)).engagement)
  })

  test('a few reels among photos are no spike, and not the typical post', () => {
    const mixed = having(photos, of('photo', photos), of('short', reels))
    const said = (snapshot: ProfileSnapshot) => {
      const { score: all, engagement, band, inflationRisk, evidence } = score(snapshot)
      return { all, engagement, band, inflationRisk, rows: evidence.map(({ signal, weight }) => ({ signal, weight })) }
    }
    expect(said(mixed)).toEqual(said(having(photos, of('photo', photos))))
  })

  test('carousels and photos are one format, and so is everything on X', () => {
    const stills = having(photos, of('photo', photos).slice(0, 4), of('carousel', photos).slice(4))
    expect(score(stills).engagement?.posts).toBe(8)
    const x = account('x', 25_000, { likes: 40, comments: 3, shares: 6, views: 2_200 })
    const texts = having(x, of('text', x).slice(0, 4), of('video', x).slice(4, 8), of('photo', x).slice(8))
    expect(score(texts).engagement?.posts).toBe(12)
  })

  test('where no format has five, all speak together: never surely, nothing of the spread, and the mix is the first reason', () => {
    const four = account('instagram', 60_000, { likes: 4, comments: 0 }, 4)
    const mixed = having(photos, of('photo', four), of('short', four))
    const verdict = score(mixed)
    expect(verdict.engagement?.posts).toBe(8)
    expect(verdict.confidence).toBe('low')
    const signals = verdict.evidence.map(({ signal }) => signal)
    expect(signals).toContain('engagementRate')
    expect(signals).not.toContain('spreadOfLikes')
    expect(verdict.evidence.find(({ signal }) => signal === 'engagementRate')?.benign).toContain('formatMix')
    expect(score(having(photos, of('photo', four))).unknown).toEqual({ reason: 'few-posts', morePosts: 1 })
  })

  test('hiding counts does not make another format speak', () => {
    const stills = of('photo', photos)
    const popular = of('short', reels, 'more').concat(of('short', reels).slice(0, 3))
    const blind = (posts: Post[], from: number) =>
      posts.map((post, at) => (at < from ? post : { ...post, likes: null, comments: null }))
    expect(score(having(photos, blind(stills, 6), popular)).engagement?.posts).toBe(6)
    expect(score(having(photos, blind(stills, 4), popular)).unknown).toEqual({ reason: 'few-posts', morePosts: 1 })
    const hidden = stills.map((post) => ({ ...post, likes: null, likesHidden: true }))
    expect(score(having(photos, hidden, popular)).unknown?.reason).toBe('likes-hidden')
  })

  test('what would change the verdict is asked of the posts that speak', () => {
    const mixed = having(photos, of('photo', photos), of('short', reels))
    expect(typicalOf(mixed, 'reactions')).toBe(typicalOf(photos, 'reactions'))
    const doubled = changed(mixed, { kind: 'reactions', posts: 0, from: 100, to: 200 })
    expect(doubled.recent.filter(({ kind }) => kind === 'short')).toEqual(of('short', reels))
    expect(doubled.recent[0]?.likes).toEqual(exactly((photos.recent[0]?.likes?.value ?? 0) * 2))
  })
})
