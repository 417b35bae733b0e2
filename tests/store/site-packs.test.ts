import { expect, test } from 'vitest'
import type { KeyedStorage } from '../../src/store/settings.ts'
import { sitePacksIn } from '../../src/store/site-packs.ts'
import { packOf } from '../packs/pack.ts'

const X = packOf('x')
const TIKTOK = packOf('tiktok')

/** A `storage.local` that takes its time, as the real one does. */
function drawer(sitePacks?: unknown) {
  const kept: Record<string, unknown> = sitePacks === undefined ? {} : { sitePacks }
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1))
  const storage: KeyedStorage = {
    get: async (key) => {
      await pause()
      return key in kept ? { [key]: structuredClone(kept[key]) } : {}
    },
    set: async (entries) => {
      await pause()
      Object.assign(kept, structuredClone(entries))
    },
  }
  return { kept, storage }
}

test('there are none until the user loads one; one a site is kept, the newest', async () => {
  const { storage } = drawer()
  const packs = sitePacksIn(storage)
  expect(await packs.all()).toEqual([])
  expect(await packs.of('x')).toBeUndefined()
  await packs.put(TIKTOK)
  await packs.put({ ...X, note: 'first' })
  await packs.put(X)
  expect(await sitePacksIn(storage).all()).toEqual([X, TIKTOK])
  expect(await packs.of('x')).toEqual(X)
})

test('a removed one is gone, the others stay', async () => {
  const packs = sitePacksIn(drawer({ x: X, tiktok: TIKTOK }).storage)
  await packs.remove('x')
  await packs.remove('youtube')
  expect(await packs.all()).toEqual([TIKTOK])
})

test.each([[null], [7], [[X]], [{ x: TIKTOK }], [{ x: { ...X, version: 2 } }], [{ x: { ...X, identity: {} } }]])(
  'what is damaged (%j) is as if it were not there',
  async (damaged) => {
    expect(await sitePacksIn(drawer(damaged).storage).all()).toEqual([])
  },
)

test('a damaged one does not take the others with it', async () => {
  expect(await sitePacksIn(drawer({ x: { ...X, more: 1 }, tiktok: TIKTOK, myspace: X }).storage).all()).toEqual([
    TIKTOK,
  ])
})

test('quick changes lose nothing of each other', async () => {
  const packs = sitePacksIn(drawer().storage)
  await Promise.all([packs.put(X), packs.put(TIKTOK), packs.remove('youtube')])
  expect(await packs.all()).toEqual([X, TIKTOK])
})

test('packs that cannot be read now are not written over', async () => {
  const { storage, kept } = drawer({ x: X })
  const packs = sitePacksIn({ get: () => Promise.reject(new Error('disk')), set: storage.set })
  expect(await packs.all()).toEqual([])
  await expect(packs.put(TIKTOK)).rejects.toThrow()
  expect(kept).toEqual({ sitePacks: { x: X } })
})
