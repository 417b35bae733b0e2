import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Post } from '../../src/profile.ts'
import { withRemembered } from '../../src/store/remembered.ts'
import { readMonths } from '../../src/store/shelves.ts'
import { breakWrite, everything, freshDisk, newWorker } from './disk.ts'
import { exactly, look, post, verdict } from './sample.ts'

beforeEach(freshDisk)

const at = (time: string) => `2026-11-01T${time}.000Z`
const PAGE: Post[] = [post('a', { likes: exactly(100) }), post('b', { views: exactly(9_000) })]

describe('what was kept is there for the next worker', () => {
  test('posts, history and the verdict', async () => {
    await newWorker().keep(look({ recent: PAGE }), verdict({ band: 'low' }))
    const next = newWorker()
    const memory = await next.recall(look())
    expect(withRemembered(look(), memory.posts).recent).toEqual([
      post('b', { views: exactly(9_000) }),
      post('a', { likes: exactly(100) }),
    ])
    expect(memory.history.map((visit) => visit.followers)).toEqual([exactly(20_000)])
    expect(await next.lately(5)).toEqual([
      {
        ref: { platform: 'instagram', handle: 'Invented.Baker', url: 'https://www.instagram.com/Invented.Baker/' },
        displayName: null,
        band: 'low',
        observedAt: look().observedAt,
      },
    ])
  })

  test('a profile nobody has seen has no memory', async () => {
    expect(await newWorker().recall(look())).toEqual({ posts: [], history: [] })
    expect(await newWorker().lately(5)).toEqual([])
  })

  test('the same handle in another case is the same profile; on another site it is another', async () => {
    const store = newWorker()
    await store.keep(look({ recent: PAGE }), verdict())
    expect((await store.recall(look({ handle: 'invented.baker' }))).posts).toHaveLength(2)
    expect((await store.recall(look({ platform: 'tiktok' }))).posts).toEqual([])
    expect((await store.recall(look({ handle: 'invented.baker2' }))).posts).toEqual([])
  })

  test('it is flushed before it is acknowledged', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await newWorker().keep(look(), verdict())
    expect(asked).toHaveBeenCalledWith(expect.anything(), 'readwrite', { durability: 'strict' })
    asked.mockRestore()
  })
})

describe('the follower history only grows', () => {
  test('one line an hour, unless a count changed', async () => {
    const store = newWorker()
    for (const [time, followers] of [
      ['10:00:00', 20_000],
      ['10:20:00', 20_000],
      ['10:30:00', 20_400],
      ['10:31:00', 20_400],
      ['11:30:00', 20_400],
    ] as const)
      await store.keep(look({ observedAt: at(time), followers: exactly(followers) }), verdict())
    const { history } = await store.recall(look())
    expect(history.map((visit) => visit.observedAt)).toEqual([at('10:00:00'), at('10:30:00'), at('11:30:00')])
  })

  test('of a long one the newest thousand are told, and none is lost', async () => {
    const store = newWorker()
    for (let n = 0; n < 1_005; n += 1)
      await store.keep(
        look({ observedAt: new Date(Date.UTC(2026, 1, 1, n)).toISOString(), followers: exactly(n) }),
        verdict(),
      )
    const { history } = await store.recall(look())
    expect(history).toHaveLength(1_000)
    expect([history.at(0)?.followers, history.at(-1)?.followers]).toEqual([exactly(5), exactly(1_004)])
    const months = readMonths((await everything()).visits ?? [])
    expect(months.flatMap(({ visits }) => visits)).toHaveLength(1_005)
  })
})

describe('a late look never wins over a newer one', () => {
  test('neither in the header, nor in a post, nor in the verdict', async () => {
    const store = newWorker()
    const newer = look({
      observedAt: at('12:00:00'),
      followers: exactly(300),
      recent: [post('a', { likes: exactly(30) })],
    })
    const late = look({
      observedAt: at('11:59:00'),
      followers: exactly(200),
      recent: [post('a', { likes: exactly(20), views: exactly(5) })],
    })
    await store.keep(newer, verdict({ band: 'high' }))
    await store.keep(late, verdict({ band: 'low' }))
    const { posts } = await store.recall(newer)
    expect(withRemembered(look({ observedAt: at('12:00:00') }), posts).recent).toEqual([
      post('a', { likes: exactly(30), views: exactly(5) }),
    ])
    expect(await store.lately(1)).toMatchObject([{ band: 'high', observedAt: at('12:00:00') }])
  })

  test('verdicts of two versions of the model stand side by side, and the newest look is told', async () => {
    const store = newWorker()
    await store.keep(look({ observedAt: at('11:00:00') }), verdict({ modelVersion: '2', band: 'low' }))
    await store.keep(look({ observedAt: at('12:00:00') }), verdict({ modelVersion: '1', band: 'fits' }))
    expect((await everything()).verdicts).toHaveLength(2)
    expect(await store.lately(1)).toMatchObject([{ band: 'fits' }])
  })
})

test('the profiles seen last, newest first, and no more than asked for', async () => {
  const store = newWorker()
  for (const [handle, time] of [
    ['one', '10:00:00'],
    ['two', '12:00:00'],
    ['three', '11:00:00'],
  ] as const)
    await store.keep(look({ handle, observedAt: at(time) }), verdict())
  expect((await store.lately(2)).map((seen) => seen.ref.handle)).toEqual(['two', 'three'])
})

test('two tabs on one profile at once: nothing of either is lost', async () => {
  const [left, right] = [newWorker(), newWorker()]
  const looks = Array.from({ length: 20 }, (_, n) =>
    look({
      observedAt: at(`12:00:${String(n).padStart(2, '0')}`),
      followers: exactly(20_000 + n),
      recent: [
        post('shared', n % 2 === 0 ? { likes: exactly(n) } : { views: exactly(n) }),
        post(`own${n}`, { likes: exactly(n) }),
      ],
    }),
  )
  await Promise.all(looks.map((seen, n) => (n % 2 === 0 ? left : right).keep(seen, verdict())))
  const { posts, history } = await newWorker().recall(look())
  expect(posts).toHaveLength(21)
  expect(history.map((visit) => visit.followers?.value)).toEqual(looks.map((seen) => seen.followers?.value))
  const shared = withRemembered(look({ recent: [post('shared')] }), posts).recent[0]
  expect(shared).toEqual(post('shared', { likes: exactly(18), views: exactly(19) }))
})

describe('a worker that is stopped half-way', () => {
  // One profile, two posts, one visit, one verdict: five writes, and the end may come at any of them.
  test.each([1, 2, 3, 4, 5])('at write %i leaves what was acknowledged before, whole', async (nth) => {
    await newWorker().keep(look({ recent: PAGE }), verdict())
    const before = await everything()
    const mend = breakWrite(nth, new Error('stopped'))
    const later = look({
      observedAt: at('14:00:00'),
      followers: exactly(9),
      recent: PAGE.map((p) => ({ ...p, likes: exactly(1) })),
    })
    await expect(newWorker().keep(later, verdict({ band: 'low' }))).rejects.toThrow('stopped')
    mend()
    expect(await everything()).toEqual(before)
    await newWorker().keep(later, verdict({ band: 'low' }))
    expect((await newWorker().recall(later)).history).toHaveLength(2)
  })
})

describe('a disk that fails says how', () => {
  test.each([
    ['full', 'QuotaExceededError', 'store-full'],
    ['damaged', 'UnknownError', 'store-unreadable'],
    ['denied', 'SecurityError', 'store-unreadable'],
  ])('%s: nothing half-done stays, and the next try is a new one', async (_how, name, code) => {
    const store = newWorker()
    await store.keep(look({ recent: PAGE }), verdict())
    const before = await everything()
    const mend = breakWrite(2, new DOMException('', name))
    await expect(store.keep(look({ observedAt: at('18:00:00'), recent: PAGE }), verdict())).rejects.toMatchObject({
      code,
    })
    mend()
    expect(await everything()).toEqual(before)
    await store.keep(look({ observedAt: at('18:00:00') }), verdict())
  })

  test('a record that is not of its shape is as good as not there, and is written anew', async () => {
    const store = newWorker()
    await store.keep(look({ recent: PAGE }), verdict())
    const { openDB } = await import('idb')
    const raw = await openDB('earned')
    for (const shelf of ['profiles', 'posts', 'verdicts', 'visits'])
      for (const value of await raw.getAll(shelf))
        await raw.put(shelf, { ...value, header: 'x', likes: 4, verdict: null, visits: 'many' })
    raw.close()
    expect(await store.recall(look())).toEqual({ posts: [], history: [] })
    expect(await store.lately(5)).toEqual([])
    await store.keep(look({ recent: PAGE }), verdict())
    expect((await store.recall(look())).posts).toHaveLength(2)
    expect(await store.lately(5)).toHaveLength(1)
  })
})
