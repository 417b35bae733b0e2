import { beforeAll, expect, test, vi } from 'vitest'
import { asking } from '../../src/messages/asking.ts'
import { DEFAULT_SETTINGS } from '../../src/messages/contract.ts'
import { ok } from '../../src/messages/reply.ts'
import { POPUP, scriptAt, wire } from '../messages/wire.ts'
import { freshDisk } from '../store/disk.ts'

/** The browser as the worker finds it when it is woken by a message. */
function browserAround(line: ReturnType<typeof wire>) {
  const kept: Record<string, unknown> = {}
  const { runtime } = line
  return {
    runtime: Object.assign(runtime, { onInstalled: { addListener: () => {} }, sendMessage: vi.fn(async () => {}) }),
    i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
    storage: { local: { get: async () => kept, set: async (entries: object) => void Object.assign(kept, entries) } },
    tabs: { query: async () => [{ id: 7 }], sendMessage: vi.fn(async () => ok(null)) },
    commands: { onCommand: { addListener: () => {} } },
    permissions: {
      contains: async () => false,
      onAdded: { addListener: () => {} },
      onRemoved: { addListener: () => {} },
    },
    scripting: { getRegisteredContentScripts: async () => [], executeScript: vi.fn(async () => []) },
    action: { setIcon: vi.fn(async () => {}), setTitle: vi.fn(async () => {}), openPopup: vi.fn(async () => {}) },
  }
}

const line = wire()
const browser = browserAround(line)
let listenersAtFirst = -1

beforeAll(async () => {
  freshDisk()
  vi.stubGlobal('chrome', browser)
  vi.stubGlobal('browser', browser)
  await import('../../src/background/index.ts')
  listenersAtFirst = line.heardBy()
})

test('it listens as soon as it has started, once to scripts and pages and once to the desk', () => {
  expect(listenersAtFirst).toBe(2)
})

test('every kind that is said to the worker is answered', async () => {
  const script = asking(line.from(scriptAt('https://x.com/invented')))
  const popup = asking(line.from(POPUP))
  expect(await popup.ask('settings/get', null)).toEqual(ok(DEFAULT_SETTINGS))
  expect(await script.ask('settings/change', { theme: 'dark' })).toEqual(ok({ ...DEFAULT_SETTINGS, theme: 'dark' }))
  expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, expect.objectContaining({ kind: 'settings/changed' }), {
    frameId: 0,
  })
  expect(browser.runtime.sendMessage).toHaveBeenCalledWith(expect.objectContaining({ kind: 'settings/changed' }))
  expect(await popup.ask('profiles/lately', null)).toEqual(ok([]))
  expect(await script.ask('popup/open', null)).toEqual(ok(null))
  expect(await script.ask('page/changed', { state: 'no-profile', platform: 'x' })).toEqual(ok(null))
  expect(browser.action.setIcon).toHaveBeenCalledWith(expect.objectContaining({ tabId: 7 }))
})
