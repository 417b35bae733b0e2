import { describe, expect, test } from 'vitest'
import { exactly } from '../../src/counts/index.ts'
import { score } from '../../src/model/index.ts'
import type { Observation, Platform, Post, ProfileSnapshot } from '../../src/profile.ts'
import { account } from './invent.ts'

/** What is said of accounts whose story is known, because it was invented. */

const changed = (snapshot: ProfileSnapshot, change: (at: number) => Partial<Post>) => ({
  ...snapshot,
  recent: snapshot.recent.map((post, at) => ({ ...post, ...change(at) })),
})
const row = (snapshot: ProfileSnapshot, signal: string, history: Observation[] = []) =>
  score(snapshot, history).evidence.find((evidence) => evidence.signal === signal)

describe('the band', () => {
  test.each<[string, ProfileSnapshot]>([
    ['fits', account('instagram', 38_600, { likes: 400, comments: 15 })],
    ['low', account('instagram', 128_000, { likes: 70, comments: 2 })],
    ['high', account('instagram', 60_000, { likes: 12_000, comments: 300 })],
    ['fits', account('tiktok', 200_000, { likes: 2600, comments: 30, shares: 20, views: 33_000 })],
    ['fits', account('tiktok', 200_000, { views: 33_000 })],
    ['low', account('tiktok', 2_000_000, { views: 9_000 })],
    ['mixed', account('tiktok', 2_000_000, { likes: 700, comments: 9, shares: 4, views: 9_000 })],
    ['fits', account('youtube', 90_000, { views: 17_000 })],
    ['low', account('youtube', 2_000_000, { views: 3_000 })],
    ['fits', account('x', 25_000, { likes: 40, comments: 3, shares: 6, views: 2_200 })],
    ['low', account('x', 2_000_000, { likes: 1, comments: 0, shares: 0, views: 900 })],
  ])('is %s for what was invented to be so', (band, snapshot) => {
    expect(score(snapshot).band).toBe(band)
  })

  test('is mixed where the rate fits and everything else contradicts', () => {
    const even = changed(account('instagram', 300_000, { likes: 3000 }), (at) => ({
      likes: exactly(3000 + at),
      comments: exactly(1),
    }))
    expect(score({ ...even, following: exactly(90_000) }).band).toBe('mixed')
  })

  test('never calls a small account anything', () => {
    const straddling = { value: 1000, low: 950, high: 1049, exact: false }
    const small = account('instagram', 999, { likes: 400, comments: 20 })
    expect(score(small).unknown).toEqual({ reason: 'under-1000', morePosts: null })
    expect(score({ ...small, followers: straddling }).unknown?.reason).toBe('under-1000')
    expect(score({ ...small, followers: exactly(1000) }).unknown).toBeNull()
  })
})

describe('too little to say', () => {
  const fits = account('instagram', 38_600, { likes: 400, comments: 15 })

  test('says how many more posts would be enough', () => {
    const two = changed(fits, (at) => (at < 2 ? {} : { likes: null, comments: null }))
    expect(score(two).unknown).toEqual({ reason: 'few-posts', morePosts: 3 })
    expect(score({ ...fits, recent: [] }).unknown).toEqual({ reason: 'no-posts', morePosts: 5 })
    expect(score({ ...fits, recent: [], posts: exactly(0) }).unknown).toEqual({ reason: 'no-posts', morePosts: null })
  })

  test('leaves hidden likes out and does not take a placeholder for a count', () => {
    const placeholders = changed(fits, () => ({ likes: exactly(3), likesHidden: true }))
    expect(score(placeholders).unknown?.reason).toBe('likes-hidden')
    const some = changed(fits, (at) => (at % 2 ? { likes: exactly(3), likesHidden: true } : {}))
    expect(score(some).engagement?.posts).toBe(6)
    expect(score(some).band).toBe('fits')
  })

  test('answers the question about the account itself all the same', () => {
    const delivered = { ...account('instagram', 40, {}, 0), following: exactly(2100), posts: exactly(0) }
    expect(score(delivered).unknown?.reason).toBe('under-1000')
    expect(score(delivered).accountRisk).toBeGreaterThan(0.8)
    const locked = { ...fits, account: { ...fits.account, isPrivate: true }, recent: [] }
    expect(score(locked).unknown?.reason).toBe('private')
    expect(score(locked).accountRisk).toBeLessThan(0.1)
    expect(score({ ...locked, following: null }).accountRisk).toBeNull()
  })

  test.each<Platform>(['facebook', 'linkedin', 'threads', 'mastodon'])('has no benchmark for %s', (platform) => {
    expect(score(account(platform, 38_600, { likes: 400 })).unknown?.reason).toBe('no-benchmark')
  })
})

describe('the numbers', () => {
  test('are those of the page, over own posts alone', () => {
    const plain = account('instagram', 100_000, { likes: 1000, comments: 0 })
    const five = { ...plain, recent: plain.recent.slice(0, 5) }
    const { engagement, engagedPeople } = score(five)
    // 1000, 700, 1300, 850, 1900: of five posts the median lies between the least and the most, 15 times in 16.
    expect(engagement).toEqual({ median: 0.01, low: 0.007, high: 0.019, per: 'followers', posts: 5 })
    expect(engagedPeople).toEqual({ low: 700, high: 1900 })
  })

  test('name a smaller account where few react, and the account itself where it fits', () => {
    const low = score(account('instagram', 128_000, { likes: 110, comments: 2 })).equivalentFollowers
    expect(low?.high).toBeLessThan(20_000)
    const same = score(account('instagram', 100_000, { likes: 880, comments: 5 })).equivalentFollowers
    expect(same?.low).toBeLessThan(100_000)
    expect(same?.high).toBeGreaterThan(100_000)
  })

  test('are per view on TikTok where likes and views are shown, and name their source and year', () => {
    const verdict = score(account('tiktok', 200_000, { likes: 2600, comments: 30, views: 33_000 }))
    expect(verdict.engagement?.per).toBe('views')
    expect(verdict.percentile).toMatchObject({ source: 'Modash', asOf: '2025-11' })
    expect(score(account('tiktok', 200_000, { views: 33_000 })).engagedPeople).toBeNull()
  })

  test('change nothing at the edge of a band', () => {
    const at = (followers: number) =>
      score(account('instagram', followers, { likes: 60, comments: 2 })).percentile?.high ?? 0
    expect(Math.abs(at(4_999) - at(5_001))).toBeLessThan(0.1)
  })
})

describe('the evidence', () => {
  test('names likes that nobody comments on, and posts that all get the same', () => {
    const silent = account('instagram', 60_000, { likes: 900, comments: 0 })
    expect(row(silent, 'commentsPerLike')).toMatchObject({
      direction: 'against',
      unit: 'per-hundred',
      where: 'comments',
    })
    const even = changed(silent, (at) => ({ likes: exactly(900 + at) }))
    expect(row(even, 'spreadOfLikes')?.direction).toBe('against')
    expect(row(even, 'spreadOfLikes')?.benign[0]).toBe('steadyAudience')
  })

  test('has no row for what was not read, and says that it is missing', () => {
    const verdict = score({ ...account('instagram', 38_600, { likes: 400 }), following: null })
    const signals = verdict.evidence.map((evidence) => evidence.signal)
    expect(signals).not.toContain('followingPerFollower')
    expect(signals).not.toContain('commentsPerLike')
    expect(verdict.coverage.missing).toEqual(expect.arrayContaining(['following', 'comments', 'views', 'history']))
  })

  test('sees a jump between own visits, and none in steady growth or in three visits', () => {
    const snapshot = account('instagram', 50_000, { likes: 500, comments: 20 })
    const seen = (...followers: number[]): Observation[] =>
      followers.map((count, week) => ({
        observedAt: new Date(Date.UTC(2026, 8, 1 + 7 * week)).toISOString(),
        followers: exactly(count),
        following: null,
        posts: null,
      }))
    expect(row(snapshot, 'followerHistory', seen(30_000, 30_100, 30_150, 49_800, 50_000))?.direction).toBe('against')
    expect(row(snapshot, 'followerHistory', seen(48_000, 48_500, 49_000, 49_500, 50_000))?.direction).toBe('for')
    expect(row(snapshot, 'followerHistory', seen(30_000, 49_000, 50_000))).toBeUndefined()
  })

  test('raises the risk when followers are added to the same posts', () => {
    const before = score(account('instagram', 60_000, { likes: 700, comments: 20 })).inflationRisk ?? 1
    const after = score(account('instagram', 600_000, { likes: 700, comments: 20 })).inflationRisk ?? 0
    expect(after).toBeGreaterThan(before + 0.1)
  })
})
