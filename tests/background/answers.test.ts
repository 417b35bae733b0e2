import { beforeEach, describe, expect, test, vi } from 'vitest'
import { changeSettings, getSettings, openPopup, seenLately } from '../../src/background/answers.ts'
import { tellTabs } from '../../src/background/tell-tabs.ts'
import { asking } from '../../src/messages/asking.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/messages/contract.ts'
import { fail, ok } from '../../src/messages/reply.ts'
import { settingsIn } from '../../src/store/settings.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { POPUP, scriptAt } from '../messages/wire.ts'
import { freshDisk, newWorker } from '../store/disk.ts'
import { look, verdict } from '../store/sample.ts'
import { workerWith } from './worker.ts'

const INSTAGRAM = scriptAt('https://www.instagram.com/invented.baker/')

beforeEach(freshDisk)

describe('settings', () => {
  function settingsWorker(tellEveryone: (settings: Settings) => Promise<void>) {
    const kept: Record<string, unknown> = {}
    const keeper = settingsIn({ get: async () => kept, set: async (entries) => void Object.assign(kept, entries) })
    const { from } = workerWith({
      'settings/get': getSettings(keeper),
      'settings/change': changeSettings(keeper, tellEveryone),
    })
    return asking(from(POPUP)).ask
  }
  const DARK = { ...DEFAULT_SETTINGS, theme: 'dark' } as const

  test('a change is answered with the whole, told to everyone, and lasts', async () => {
    const tell = vi.fn(async () => {})
    const ask = settingsWorker(tell)
    expect(await ask('settings/change', { theme: 'dark' })).toEqual(ok(DARK))
    expect(tell).toHaveBeenCalledExactlyOnceWith(DARK)
    expect(await ask('settings/get', null)).toEqual(ok(DARK))
  })

  test('whoever cannot be told does not stand in the way', async () => {
    const ask = settingsWorker(() => Promise.reject(new Error('no tabs')))
    expect(await ask('settings/change', { theme: 'dark' })).toEqual(ok(DARK))
  })

  test('every open tab is told, whether it has a script of ours or not', async () => {
    const told: number[] = []
    const tabs = { query: async () => [{ id: 3 }, {}, { id: 8 }] }
    const tell = async (tabId: number) => {
      told.push(tabId)
      return fail('gone')
    }
    await tellTabs(tabs, tell)
    expect(told).toEqual([3, 8])
  })
})

describe('seen lately', () => {
  const asked = (store: Parameters<typeof seenLately>[0]) =>
    asking(workerWith({ 'profiles/lately': seenLately(store) }).from(POPUP)).ask('profiles/lately', null)

  test('the last five, newest first', async () => {
    const store = newWorker()
    for (let n = 1; n <= 7; n += 1)
      await store.keep(
        look({ handle: `invented${n}`, observedAt: `2026-11-01T1${n}:00:00.000Z` }),
        verdict({ band: 'low' }),
      )
    const reply = await asked(newWorker())
    expect(reply.ok && reply.body.map((seen) => seen.ref.handle)).toEqual([7, 6, 5, 4, 3].map((n) => `invented${n}`))
    expect(reply.ok && reply.body[0]).toMatchObject({ band: 'low', displayName: null })
  })

  test('a disk that cannot be read says so', async () => {
    const store = { ...newWorker(), lately: () => Promise.reject(new StoreError('store-blocked')) }
    expect(await asked(store)).toEqual(fail('store-blocked'))
  })
})

describe('the full picture', () => {
  const opening = (action: Parameters<typeof openPopup>[0]) =>
    asking(workerWith({ 'popup/open': openPopup(action) }).from(INSTAGRAM)).ask('popup/open', null)

  test('opens the popup', async () => {
    const open = vi.fn(async () => {})
    expect(await opening({ openPopup: open })).toEqual(ok(null))
    expect(open).toHaveBeenCalledOnce()
  })

  test('is refused where the browser cannot, or will not', async () => {
    expect(await opening({})).toEqual(fail('failed'))
    expect(await opening({ openPopup: () => Promise.reject(new Error('no user gesture')) })).toEqual(fail('failed'))
  })
})
