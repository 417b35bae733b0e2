import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/messages/contract.ts'
import { type KeyedStorage, settingsIn } from '../../src/store/settings.ts'

/** A `storage.local` that takes its time, as the real one does. */
function drawer(settings?: unknown) {
  const kept: Record<string, unknown> = settings === undefined ? {} : { settings }
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
const pause = () => new Promise((resolve) => setTimeout(resolve, 1))

test('what holds until the user says otherwise', async () => {
  expect(await settingsIn(drawer().storage).get()).toEqual(DEFAULT_SETTINGS)
})

test.each([
  [null],
  ['dark'],
  [7],
  [[]],
  [{}],
  [{ theme: 'neon', language: 'xx', off: 'x', badgeOffset: 3 }],
  [{ off: {}, theme: null }],
])('damaged settings (%j) are as if never set', async (damaged) => {
  expect(await settingsIn(drawer(damaged).storage).get()).toEqual(DEFAULT_SETTINGS)
})

test('one damaged field does not take the others with it', async () => {
  const { storage } = drawer({
    off: ['x', 'a-site-of-a-later-version', 4],
    theme: 'neon',
    badgeOffset: { x: { x: 3, y: 4 } },
    more: 1,
  })
  expect(await settingsIn(storage).get()).toEqual({
    ...DEFAULT_SETTINGS,
    off: ['x'],
    badgeOffset: { x: { x: 3, y: 4 } },
  })
})

test('a change keeps the rest, and lasts', async () => {
  const { storage } = drawer({ ...DEFAULT_SETTINGS, off: ['tiktok'] })
  expect(await settingsIn(storage).change({ theme: 'dark' })).toEqual({
    ...DEFAULT_SETTINGS,
    off: ['tiktok'],
    theme: 'dark',
  })
  expect(await settingsIn(storage).get()).toEqual({ ...DEFAULT_SETTINGS, off: ['tiktok'], theme: 'dark' })
})

test('quick changes lose nothing of each other', async () => {
  const { storage } = drawer()
  const settings = settingsIn(storage)
  await Promise.all([
    settings.change({ theme: 'dark' }),
    settings.change({ off: ['x'] }),
    settings.change({ language: 'fr' }),
    settings.change({ badge: false }),
    settings.change({ speakFrom: 'high' }),
    settings.change({ badgeOffset: { x: { x: 1, y: 2 } } }),
    settings.change({ badgeOffset: { tiktok: { x: 3, y: 4 } } }),
  ])
  expect(await settings.get()).toEqual({
    off: ['x'],
    theme: 'dark',
    language: 'fr',
    badge: false,
    speakFrom: 'high',
    badgeOffset: { x: { x: 1, y: 2 }, tiktok: { x: 3, y: 4 } },
    keepFor: null,
  })
})

test('a change that cannot be kept says so, and does not stand in the way of the next', async () => {
  const { storage, kept } = drawer()
  let broken = true
  const flaky: KeyedStorage = {
    get: storage.get,
    set: (entries) => (broken ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : storage.set(entries)),
  }
  const settings = settingsIn(flaky)
  await expect(settings.change({ theme: 'dark' })).rejects.toMatchObject({ code: 'store-full' })
  broken = false
  expect(await settings.change({ off: ['x'] })).toEqual({ ...DEFAULT_SETTINGS, off: ['x'] })
  expect(kept).toEqual({ settings: { ...DEFAULT_SETTINGS, off: ['x'] } })
})

test('settings that cannot be read now are not written over with defaults', async () => {
  const { storage, kept } = drawer({ ...DEFAULT_SETTINGS, off: ['tiktok'] })
  const unreadable: KeyedStorage = { get: () => Promise.reject(new Error('disk')), set: storage.set }
  const settings = settingsIn(unreadable)
  expect(await settings.get()).toEqual(DEFAULT_SETTINGS)
  await expect(settings.change({ theme: 'dark' })).rejects.toThrow()
  expect(kept).toEqual({ settings: { ...DEFAULT_SETTINGS, off: ['tiktok'] } })
})

test('how long things are kept: months, or for ever, which is a wish of its own', async () => {
  const settings = settingsIn(drawer().storage)
  expect((await settings.get()).keepFor).toBeNull()
  await settings.change({ keepFor: 6 })
  await settings.change({ theme: 'dark' })
  expect((await settings.get()).keepFor).toBe(6)
  expect((await settings.change({ keepFor: null })).keepFor).toBeNull()
})

test.each([0, -1, 1.5, 1_000, '6', Number.NaN])('%s months are as if never set', async (keepFor) => {
  expect((await settingsIn(drawer({ ...DEFAULT_SETTINGS, keepFor }).storage).get()).keepFor).toBeNull()
})
