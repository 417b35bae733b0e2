import { describe, expect, test } from 'vitest'
import { exactly } from '../../src/counts/index.ts'
import { score } from '../../src/model/index.ts'
import { SIGNALS } from '../../src/model/signals/index.ts'
import { SIGNALS as KEYS } from '../../src/model/verdict.ts'
import type { ProfileSnapshot } from '../../src/profile.ts'
import { account } from './invent.ts'

/** Signals of the header, and of sites without rows: each speaks on its own side, within its cap, and not where nothing was read. */

const row = (snapshot: ProfileSnapshot, signal: string) =>
  score(snapshot).evidence.find((evidence) => evidence.signal === signal)

test('every signal of the ledger has a file that judges it', () => {
  expect(SIGNALS.map(({ key }) => key).sort()).toEqual(KEYS.filter((key) => key !== 'base').toSorted())
})

describe('output against audience', () => {
  const having = (posts: number, followers = 60_000) => ({
    ...account('instagram', followers, { likes: 700, comments: 20 }),
    posts: exactly(posts),
  })

  test('a handful of posts for many followers speaks against, a usual number does not', () => {
    expect(row(having(6), 'postsForAudience')).toMatchObject({ direction: 'against', unit: 'count', where: 'posts' })
    expect(row(having(6), 'postsForAudience')?.weight).toBeGreaterThanOrEqual(-0.2)
    expect(row(having(150), 'postsForAudience')?.weight).toBe(0)
    expect(row(having(9_000), 'postsForAudience')?.weight).toBe(0)
  })

  test('no claim of followers moves it', () => {
    expect(row(having(20, 2_000_000), 'postsForAudience')?.weight).toBe(row(having(20), 'postsForAudience')?.weight)
  })
})

describe('likes for every video and follower', () => {
  const having = (totalLikes: number, videos: number | null) => ({
    ...account('tiktok', 200_000, { likes: 2600, comments: 30, shares: 20, views: 33_000 }),
    totalLikes: exactly(totalLikes),
    posts: videos === null ? null : exactly(videos),
  })

  test('few speak against: the same likes over more videos are fewer each', () => {
    expect(row(having(400_000, 60), 'likesPerVideo')?.weight).toBe(0)
    expect(row(having(400_000, 6_000), 'likesPerVideo')).toMatchObject({ direction: 'against', where: 'totalLikes' })
  })

  test('is not told without the number of videos, or without any', () => {
    expect(row(having(400_000, null), 'likesPerVideo')).toBeUndefined()
    expect(row(having(400_000, 0), 'likesPerVideo')).toBeUndefined()
  })
})

describe('sites without rows', () => {
  test('likes for a view are told of small channels on YouTube too', () => {
    const channel = (likes: number) => account('youtube', 30_000, { likes, views: 12_000, comments: 20 })
    expect(row(channel(400), 'likesPerView')?.direction).toBe('for')
    expect(row(channel(8), 'likesPerView')?.direction).toBe('against')
    expect(row(channel(400), 'commentsPerLike')?.source).toBe('HypeAuditor top 1000')
  })

  test('following many for the followers speaks against on X, following few says nothing', () => {
    const x = account('x', 5_000, { likes: 20, comments: 3, shares: 6, views: 900 })
    const following = (count: number) => row({ ...x, following: exactly(count) }, 'followingPerFollower')
    expect(following(15_000)?.direction).toBe('against')
    expect(following(3_000)?.weight).toBe(0)
    expect(following(5)?.weight).toBe(0)
  })
})
