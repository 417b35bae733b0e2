import { openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { DATABASE_NAME } from '../../src/store/database.ts'
import { MIGRATIONS } from '../../src/store/migrations.ts'
import { withRemembered } from '../../src/store/remembered.ts'
import { everything, freshDisk, newWorker } from './disk.ts'
import version1 from './fixtures/version-1.json' with { type: 'json' }
import { carryAll, oldDisk } from './old-disk.ts'
import { exactly, look, post, verdict } from './sample.ts'

beforeEach(freshDisk)

const { profiles, posts, observations } = version1.stores

const BAKER = look({ observedAt: '2026-10-30T15:00:00.000Z' })

describe('from version 1', () => {
  test('nothing is lost', async () => {
    await oldDisk(version1)
    const store = newWorker()
    const memory = await store.recall(BAKER)
    expect(memory.history).toEqual(
      observations.records
        .filter((line) => line.handle === 'invented.baker')
        .map(({ observedAt, followers, following, posts: count }) => ({
          observedAt,
          followers,
          following,
          posts: count,
        })),
    )
    expect(withRemembered(BAKER, memory.posts).recent.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      posts.records.filter((record) => record.handle === 'invented.baker').map((record) => record.post),
    )
    await carryAll()
    const all = await everything()
    expect(all.profiles).toEqual(
      profiles.records.map((record) => ({ ...record, lastSeenAt: record.header.observedAt })),
    )
    expect(all.posts).toHaveLength(posts.records.length)
    expect(all.observations).toEqual([])
    expect(all.visits).toHaveLength(2)
    expect(all.verdicts).toEqual([])
  })

  test('what is kept afterwards stands beside it', async () => {
    await oldDisk(version1)
    const store = newWorker()
    await store.keep({ ...BAKER, recent: [post('p1', { likes: exactly(700) })] }, verdict())
    const { history, posts: kept } = await store.recall(BAKER)
    expect(history).toHaveLength(3)
    expect(withRemembered(BAKER, kept).recent).toContainEqual(
      post('p1', {
        kind: 'photo',
        publishedAt: '2026-09-01T10:00:00.000Z',
        likes: exactly(700),
        comments: exactly(21),
      }),
    )
    expect(await store.lately(5)).toHaveLength(1)
  })

  test('a step that breaks takes the whole upgrade back: the old disk is whole, and the next try goes through', async () => {
    const old = await oldDisk(version1)
    old.close()
    const said = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const laying = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementationOnce(() => {
      throw new Error('broken')
    })
    const store = newWorker()
    await expect(store.recall(BAKER)).rejects.toMatchObject({ code: 'store-unreadable' })
    laying.mockRestore()
    expect(said).toHaveBeenCalled()
    said.mockRestore()
    const asItWas = await openDB(DATABASE_NAME)
    expect([asItWas.version, await asItWas.getAll('posts')]).toEqual([1, posts.records])
    asItWas.close()
    expect((await store.recall(BAKER)).posts).toHaveLength(2)
  })

  test('a record of unknown shape is left as it is', async () => {
    const old = await oldDisk(version1)
    const odd = { platform: 'instagram', handle: 'invented.baker', id: 'odd', something: 'else' }
    await old.put('posts', odd)
    expect((await newWorker().recall(BAKER)).posts).toHaveLength(2)
    await carryAll()
    expect((await everything()).posts).toContainEqual(odd)
  })
})

describe('an upgrade that another tab holds up', () => {
  test('gives up after a while, says why, and goes through once the other lets go', async () => {
    const other = await oldDisk(version1, { stubborn: true })
    const store = newWorker(30)
    const began = performance.now()
    await expect(store.recall(BAKER)).rejects.toMatchObject({ code: 'store-blocked' })
    await expect(store.keep(BAKER, verdict())).rejects.toMatchObject({ code: 'store-blocked' })
    expect(performance.now() - began).toBeLessThan(1_000)
    other.close()
    await vi.waitFor(async () => expect((await store.recall(BAKER)).posts).toHaveLength(2))
  })

  test('never hangs on us: an open connection lets go for a newer version at once', async () => {
    const store = newWorker()
    await store.keep(look(), verdict())
    const newer = await openDB(DATABASE_NAME, MIGRATIONS.length + 1)
    expect(newer.version).toBe(MIGRATIONS.length + 1)
    newer.close()
  })
})

describe('a database that cannot be opened', () => {
  test('of a later version: it says so and touches nothing', async () => {
    const later = await openDB(DATABASE_NAME, MIGRATIONS.length + 7, {
      upgrade: (db) => void db.createObjectStore('treasure').put('kept', 'key'),
    })
    later.close()
    const store = newWorker()
    await expect(store.recall(look())).rejects.toMatchObject({ code: 'store-unreadable' })
    await expect(store.keep(look(), verdict())).rejects.toMatchObject({ code: 'store-unreadable' })
    expect(await everything()).toEqual({ treasure: ['kept'] })
  })

  test.each(['UnknownError', 'InvalidStateError', 'SecurityError'])(
    '%s once: the next request tries anew',
    async (name) => {
      const store = newWorker()
      const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('', name)
      })
      await expect(store.recall(look())).rejects.toMatchObject({ code: 'store-unreadable' })
      broken.mockRestore()
      await store.keep(look(), verdict())
      expect(await store.lately(1)).toHaveLength(1)
    },
  )

  test('a connection that the browser ended is opened anew', async () => {
    const opened = vi.spyOn(indexedDB, 'open')
    const heard = vi.spyOn(IDBDatabase.prototype, 'addEventListener')
    const store = newWorker()
    await store.keep(look(), verdict())
    for (const [type, listener] of heard.mock.calls)
      if (type === 'close' && typeof listener === 'function') listener(new Event('close'))
    expect(await store.lately(1)).toHaveLength(1)
    expect(opened).toHaveBeenCalledTimes(2)
    opened.mockRestore()
    heard.mockRestore()
  })
})
