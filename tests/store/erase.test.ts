import { beforeEach, expect, test } from 'vitest'
import { backupIn } from '../../src/store/backup.ts'
import { openDatabase } from '../../src/store/database.ts'
import { erasingIn } from '../../src/store/erase.ts'
import { usageOf } from '../../src/store/usage.ts'
import { breakWrite, everything, freshDisk, newWorker } from './disk.ts'
import version4 from './fixtures/version-4.json' with { type: 'json' }
import { type Deed, does, keyedStorage } from './invented-disk.ts'
import { oldDisk } from './old-disk.ts'
import { look } from './sample.ts'

beforeEach(freshDisk)

const at = '2026-08-01T00:00:00.000Z'
const of = (handle: 'ash' | 'birch'): Deed[] =>
  (['look', 'post', 'followers', 'watch'] as const).map((kind) => ({
    kind,
    handle,
    at,
    followers: 2_000,
    modelVersion: '1',
    posts: ['a', 'b'],
    ids: ['0'.repeat(16)],
  }))
const ASH = { platform: 'x', handle: 'Ash', url: 'https://x.com/Ash' }
const storage = () => keyedStorage({ salt: 'a'.repeat(64), settings: { theme: 'dark' }, sitePacks: {} })

test('one profile is erased from every shelf, the others stay; and it can be undone', async () => {
  await does(of('birch'))
  const others = await everything()
  await does(of('ash'))
  const before = await everything()
  const gone = await erasingIn(openDatabase(), storage()).profile(ASH)
  expect(await everything()).toEqual(others)
  expect(new Set(gone.map(({ shelf }) => shelf)).size).toBe(7)
  await backupIn(openDatabase(), storage()).restore(JSON.parse(JSON.stringify(gone)))
  expect(await everything()).toEqual(before)
})

test('so is what stands in an older shape', async () => {
  ;(await oldDisk(version4)).close()
  const baker = look()
  const before = await newWorker().recall(baker)
  expect(before.history).not.toEqual([])
  const gone = await erasingIn(openDatabase(), storage()).profile(baker)
  expect(await newWorker().recall(baker)).toEqual({ posts: [], history: [] })
  await backupIn(openDatabase(), storage()).restore(gone)
  expect(await newWorker().recall(baker)).toEqual(before)
})

test('an undo that fails half-way leaves nothing half-done, and can be tried again', async () => {
  await does(of('ash'))
  const before = await everything()
  const gone = await erasingIn(openDatabase(), storage()).profile(ASH)
  const mend = breakWrite(4, new DOMException('full', 'QuotaExceededError'))
  const { restore } = backupIn(openDatabase(), storage())
  await expect(restore(gone)).rejects.toMatchObject({ code: 'store-full' })
  mend()
  expect(Object.values(await everything()).flat()).toEqual([])
  await restore(gone)
  expect(await everything()).toEqual(before)
})

test('everything that was read goes, and the salt; what the user has set and loaded stays', async () => {
  await does([...of('ash'), ...of('birch')])
  await openDatabase().use((db) => db.put('progress', { modelVersion: '1', after: null }, 'rescoring'))
  const local = storage()
  await erasingIn(openDatabase(), local).all()
  expect(Object.values(await everything()).flat()).toEqual([])
  expect(local.kept).toEqual({ settings: { theme: 'dark' }, sitePacks: {} })
})

test('how much is kept: by shelf, and in bytes where the browser says', async () => {
  await does([...of('ash'), ...of('birch')])
  expect(await usageOf(openDatabase(), { estimate: async () => ({ usage: 1_234, quota: 9_999 }) })).toEqual({
    records: {
      watched: 2,
      profiles: 2,
      posts: 4,
      observations: 0,
      visits: 2,
      verdicts: 2,
      conversations: 2,
      audiences: 2,
    },
    bytes: 1_234,
    quota: 9_999,
  })
  const silent = await usageOf(openDatabase(), { estimate: () => Promise.reject(new TypeError()) })
  expect([silent.bytes, silent.quota, silent.records.posts]).toEqual([null, null, 4])
})
