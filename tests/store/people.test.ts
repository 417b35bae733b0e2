import { beforeEach, describe, expect, test } from 'vitest'
import type { CommentMark } from '../../src/model/people.ts'
import type { PostSighting } from '../../src/profile.ts'
import { audiencesIn } from '../../src/store/audiences.ts'
import { openDatabase } from '../../src/store/database.ts'
import { postPagesIn } from '../../src/store/post-pages.ts'
import { saltIn } from '../../src/store/salt.ts'
import { breakWrite, everything, freshDisk, newWorker } from './disk.ts'
import { exactly, look, post } from './sample.ts'

const AT = '2026-11-01T12:00:00.000Z'
const AUTHOR = { platform: 'youtube', handle: 'SlowRivers', url: 'https://www.youtube.com/@SlowRivers' } as const
const sighting = (more: Partial<PostSighting> = {}): PostSighting => ({
  author: AUTHOR,
  observedAt: AT,
  post: post('w1', { likes: exactly(812), views: exactly(20_400) }),
  followers: null,
  ...more,
})
const mark = (n: number): CommentMark => ({
  id: n.toString(16).padStart(16, '0'),
  author: 'a'.repeat(16),
  text: 'b'.repeat(16),
  kind: 'words',
  own: false,
  reply: false,
})
const hex = (n: number) => n.toString(16).padStart(16, '0')

beforeEach(freshDisk)

describe('an opened post', () => {
  test('joins its author’s profile: the next look at it has the likes that only the post shows', async () => {
    await postPagesIn(openDatabase()).keep(sighting(), [])
    const page = look({
      platform: 'youtube',
      handle: 'slowrivers',
      url: AUTHOR.url,
      observedAt: '2026-11-01T12:05:00.000Z',
      recent: [post('w1', { views: exactly(20_000) })],
    })
    const memory = await newWorker().recall(page)
    expect(memory.posts).toMatchObject([{ id: 'w1', likes: { value: exactly(812), at: AT } }])
  })

  test('adds to the history where it states the followers, and not where it does not', async () => {
    const pages = postPagesIn(openDatabase())
    await pages.keep(sighting(), [])
    expect((await everything()).visits).toEqual([])
    await pages.keep(sighting({ followers: exactly(84_300) }), [])
    expect((await everything()).visits).toEqual([
      { platform: 'youtube', handle: 'slowrivers', month: '2026-11', visits: [[Date.parse(AT), 84_300, null, null]] },
    ])
  })

  test('keeps each comment once, over as many looks as it is seen in', async () => {
    const pages = postPagesIn(openDatabase())
    await pages.keep(sighting(), [mark(1), mark(2)])
    await pages.keep(sighting({ observedAt: '2026-11-01T12:01:00.000Z' }), [mark(2), mark(3)])
    expect(await pages.marksOf({ ...AUTHOR, handle: 'slowrivers' })).toEqual([[mark(1), mark(2), mark(3)]])
  })

  test('is kept whole or not at all', async () => {
    const mend = breakWrite(2, new DOMException('full', 'QuotaExceededError'))
    await expect(postPagesIn(openDatabase()).keep(sighting(), [mark(1)])).rejects.toMatchObject({ code: 'store-full' })
    mend()
    expect(await everything()).toMatchObject({ posts: [], conversations: [] })
  })
})

describe('a list of followers', () => {
  test('counts each follower once, however often it is scrolled past', async () => {
    const audiences = audiencesIn(openDatabase())
    await audiences.add(
      AUTHOR,
      [
        { id: hex(1), empty: true },
        { id: hex(2), empty: false },
      ],
      AT,
    )
    expect(
      await audiences.add(
        AUTHOR,
        [
          { id: hex(1), empty: true },
          { id: hex(3), empty: true },
        ],
        AT,
      ),
    ).toEqual({
      rows: 3,
      empty: 2,
    })
    expect(await audiences.tallyOf({ ...AUTHOR, handle: 'slowrivers' })).toEqual({ rows: 3, empty: 2 })
  })

  test('a row whose picture had not loaded yet is put right when it has', async () => {
    const audiences = audiencesIn(openDatabase())
    await audiences.add(AUTHOR, [{ id: hex(1), empty: true }], AT)
    expect(await audiences.add(AUTHOR, [{ id: hex(1), empty: false }], AT)).toEqual({ rows: 1, empty: 0 })
    expect(await audiences.add(AUTHOR, [{ id: hex(1), empty: true }], AT)).toEqual({ rows: 1, empty: 0 })
  })

  test('nothing but hashes is on disk', async () => {
    await audiencesIn(openDatabase()).add(AUTHOR, [{ id: hex(1), empty: true }], AT)
    expect((await everything()).audiences).toEqual([
      { platform: 'youtube', handle: 'slowrivers', lastSeenAt: AT, empty: [hex(1)], furnished: [] },
    ])
  })
})

test('the salt is made once and stays', async () => {
  const kept: Record<string, unknown> = {}
  const storage = { get: async () => kept, set: async (entries: object) => void Object.assign(kept, entries) }
  const salt = await saltIn(storage)
  expect(salt).toMatch(/^[0-9a-f]{64}$/)
  expect(await saltIn(storage)).toBe(salt)
  kept.salt = 'damaged'
  expect(await saltIn(storage)).not.toBe('damaged')
})
