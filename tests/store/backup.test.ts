import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { BACKUP_VERSION, type Backup, backupIn, unreadable } from '../../src/store/backup.ts'
import { checklistIn } from '../../src/store/checklist.ts'
import { openDatabase } from '../../src/store/database.ts'
import { erasingIn } from '../../src/store/erase.ts'
import { saltIn } from '../../src/store/salt.ts'
import { breakWrite, everything, freshDisk, newWorker } from './disk.ts'
import version1 from './fixtures/version-1.json' with { type: 'json' }
import version4 from './fixtures/version-4.json' with { type: 'json' }
import { deed, does, keyedStorage } from './invented-disk.ts'
import { carryAll, type OldShelf, oldDisk } from './old-disk.ts'
import { exactly, look, post, verdict } from './sample.ts'

beforeEach(freshDisk)

/** A file: JSON, slice by slice, each by a worker that has just started. */
async function backedUp(storage: ReturnType<typeof keyedStorage>, most = 3): Promise<unknown[][]> {
  const slices: unknown[][] = []
  let place: Parameters<Backup['slice']>[0] = null
  do {
    const { records, next } = await backupIn(openDatabase(), storage).slice(place, most)
    slices.push(JSON.parse(JSON.stringify(records)))
    place = JSON.parse(JSON.stringify(next))
  } while (place !== null)
  return slices
}

async function restored(slices: readonly (readonly unknown[])[], storage: ReturnType<typeof keyedStorage>) {
  let leftOut = 0
  for (const records of slices) leftOut += (await backupIn(openDatabase(), storage).restore(records)).leftOut
  return leftOut
}

/** All that is kept, without how far jobs have come. */
async function kept() {
  const { progress: _, ...shelves } = await everything()
  return shelves
}

const deeds = fc.array(deed, { maxLength: 14 })

test('backed up, erased and restored, once or twice: the same as before', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, fc.integer({ min: 1, max: 9 }), async (done, most) => {
      freshDisk()
      const storage = keyedStorage()
      const salt = await saltIn(storage)
      await does(done)
      const before = await kept()
      const slices = await backedUp(storage, most)
      expect(slices.every((records, at) => records.length <= most + (at === 0 ? 1 : 0))).toBe(true)

      await erasingIn(openDatabase(), storage).all()
      expect(Object.values(await everything()).flat()).toEqual([])
      expect(await restored(slices, storage)).toBe(0)
      expect(await kept()).toEqual(before)
      expect(storage.kept).toEqual({ salt })
      await restored(slices, storage)
      expect(await kept()).toEqual(before)
    }),
    { numRuns: 40 },
  )
})

test('restored over newer looks: the newest of everything wins, and nothing of either is lost', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, deeds, async (earlier, later) => {
      freshDisk()
      const storage = keyedStorage({ salt: '0'.repeat(64) })
      await does(earlier)
      const slices = await backedUp(storage)
      await does(later)
      const before = await kept()
      await restored(slices, storage)
      // All that the backup holds was on this disk before: it can only have been joined, or be older.
      expect(await kept()).toEqual(before)
    }),
    { numRuns: 40 },
  )
})

describe('a backup', () => {
  test('says first what it is, and of which version', async () => {
    const [[first] = []] = await backedUp(keyedStorage())
    expect(first).toEqual({ format: 'earned-backup', version: BACKUP_VERSION, salt: null })
  })

  test('of an older version is brought up as a disk is', async () => {
    const lines = [...Object.entries<OldShelf>(version4.stores), ...Object.entries<OldShelf>(version1.stores)]
      .filter(([shelf]) => shelf !== 'progress')
      .flatMap(([shelf, { records }]) => records.map((record) => ({ shelf, record })))
    await restored([[{ format: 'earned-backup', version: 4, salt: null }, ...lines]], keyedStorage())
    const fromFile = await kept()
    freshDisk()
    ;(await oldDisk(version4)).close()
    await carryAll()
    expect(fromFile).toEqual(await kept())
  })

  test('of a later version is not touched', async () => {
    const file = [{ format: 'earned-backup', version: BACKUP_VERSION + 1, salt: null }]
    await expect(restored([file], keyedStorage())).rejects.toMatchObject({ code: 'store-unreadable' })
  })

  test('while older shapes are still being carried over: they are in it', async () => {
    ;(await oldDisk(version1)).close()
    const slices = await backedUp(keyedStorage())
    await carryAll()
    const carried = await kept()
    freshDisk()
    await restored(slices, keyedStorage())
    expect(await kept()).toEqual(carried)
  })

  test('lines that are nothing of ours are counted and left out', async () => {
    const lines = [null, 7, { shelf: 'progress', record: {} }, { shelf: 'posts', record: { id: 'x' } }]
    expect(await restored([lines], keyedStorage())).toBe(4)
    expect(Object.values(await kept()).flat()).toEqual([])
  })

  test('one slice is restored whole or not at all', async () => {
    const storage = keyedStorage()
    await newWorker().keep(look({ recent: [post('a'), post('b')] }), verdict())
    const slices = await backedUp(storage, 100)
    await erasingIn(openDatabase(), storage).all()
    const mend = breakWrite(3, new DOMException('full', 'QuotaExceededError'))
    await expect(restored(slices, storage)).rejects.toMatchObject({ code: 'store-full' })
    mend()
    expect(Object.values(await everything()).flat()).toEqual([])
  })

  test('brings its salt where nothing was hashed yet; elsewhere its hashes stay out, for they would count twice', async () => {
    const here = keyedStorage({ salt: 'a'.repeat(64) })
    const followers = { kind: 'followers', handle: 'ash', at: '2026-08-01T00:00:00.000Z', followers: 2_000 } as const
    const seen = { ...followers, modelVersion: '1', posts: [], ids: ['0'.repeat(16)] } as const
    await does([{ ...seen, posts: [...seen.posts], ids: [...seen.ids] }])
    const slices = await backedUp(here)

    freshDisk()
    const unused = keyedStorage({ salt: 'b'.repeat(64) })
    expect(await restored(slices, unused)).toBe(0)
    expect(unused.kept).toEqual(here.kept)

    freshDisk()
    const used = keyedStorage({ salt: 'c'.repeat(64) })
    await does([{ ...seen, posts: [], ids: ['1'.repeat(16)] }])
    expect(await restored(slices, used)).toBe(1)
    expect(used.kept).toEqual({ salt: 'c'.repeat(64) })
    expect((await kept()).audiences).toMatchObject([{ empty: ['1'.repeat(16)] }])
  })

  test('that comes in is judged again by the model of today', async () => {
    const storage = keyedStorage()
    await newWorker().keep(look({ followers: exactly(5) }), verdict())
    const slices = await backedUp(storage)
    await openDatabase().use((db) => db.put('progress', { modelVersion: '9', after: null }, 'rescoring'))
    await restored(slices, storage)
    expect((await everything()).progress).toEqual([])
  })
})

describe('the list of profiles to visit', () => {
  const ref = (handle: string) => ({ platform: 'x', handle, url: `https://x.com/${handle}` }) as const
  const item = (handle: string, addedAt: string) => ({ ref: ref(handle), addedAt })
  const EARLIER = '2026-11-01T12:00:00.000Z'
  const LATER = '2026-11-20T12:00:00.000Z'

  test('comes back as it was, in its order, however many slices it takes', async () => {
    const storage = keyedStorage()
    await newWorker().keep(look(), verdict())
    const listed = Array.from({ length: 8 }, (_, n) => item(`account_${8 - n}`, EARLIER))
    await checklistIn(openDatabase(), storage).put(listed)
    const slices = await backedUp(storage)
    expect(unreadable(slices.flat().slice(1))).toEqual([])
    await erasingIn(openDatabase(), storage).all()
    for (let times = 0; times < 2; times += 1) {
      expect(await restored(slices, storage)).toBe(0)
      expect(await checklistIn(openDatabase(), storage).listed()).toEqual(listed)
    }
  })

  test('is joined with the one that is here: what stands there already stays as it is', async () => {
    const storage = keyedStorage()
    await checklistIn(openDatabase(), storage).put([item('ash', LATER)])
    const lines = [item('birch', EARLIER), item('Ash', EARLIER)].map((record) => ({ shelf: 'checklist', record }))
    expect(await backupIn(openDatabase(), storage).restore(lines)).toEqual({ restored: 2, leftOut: 0 })
    expect(await checklistIn(openDatabase(), storage).listed()).toEqual([item('ash', LATER), item('birch', EARLIER)])
  })

  test('is left alone by a backup that was made before it was part of one, and by lines that are none', async () => {
    const storage = keyedStorage()
    await newWorker().keep(look(), verdict())
    const [[, ...lines] = []] = await backedUp(storage, 200)
    const listed = [item('ash', LATER)]
    await checklistIn(openDatabase(), storage).put(listed)
    freshDisk()
    expect(await restored([[{ format: 'earned-backup', version: 6, salt: null }, ...lines]], storage)).toBe(0)
    expect(Object.values(await kept()).flat()).toHaveLength(3)
    const broken = [
      { shelf: 'checklist', record: { ref: { ...ref('birch'), url: 'https://example.com/birch' }, addedAt: EARLIER } },
    ]
    expect(unreadable(broken)).toEqual([0])
    expect(await restored([broken], storage)).toBe(1)
    expect(await checklistIn(openDatabase(), storage).listed()).toEqual(listed)
  })
})
