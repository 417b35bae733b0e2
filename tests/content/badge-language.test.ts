import { beforeEach, describe, expect, test, vi } from 'vitest'
import de from '../../public/_locales/de/messages.json' with { type: 'json' }
import { loadBadge } from '../../src/background/scripts-on-demand.ts'
import { type BadgeParts, type BadgeSettings, lazyBadge } from '../../src/content/badge-bridge.ts'
import { badgeWords } from '../../src/content/words.ts'
import { asking } from '../../src/messages/asking.ts'
import type { Settings } from '../../src/messages/contract.ts'
import { ok } from '../../src/messages/reply.ts'
import { NOWHERE } from '../../src/sites/snapshot.ts'
import { workerWith } from '../background/worker.ts'
import { scriptAt } from '../messages/wire.ts'

const parts: BadgeParts = {
  lookup: (key) => (key === 'text_language' ? 'en' : `the browser’s ${key}`),
  language: 'en-GB',
  signal: new AbortController().signal,
  onWatch: async () => false,
  onFullPicture: () => undefined,
  onSwitchOff: () => undefined,
  onMoved: () => undefined,
}

beforeEach(() => {
  globalThis.earnedMessages = undefined
  globalThis.earnedBadge = undefined
})

describe('the words of the badge', () => {
  test('are those of the language that was chosen, its numbers too', () => {
    globalThis.earnedMessages = { de }
    const words = badgeWords(parts, 'de')
    expect(words.t('band_low')).toBe('Niedrig')
    expect(words.plural('about_people', 1_200)).toBe('etwa 1.200 reagieren')
    expect(words.lang).toBe('de')
  })

  test('are the browser’s where none is chosen, or none has come', () => {
    expect(badgeWords(parts, 'de').t('band_low')).toBe('the browser’s band_low')
    globalThis.earnedMessages = { de }
    expect(badgeWords(parts, 'browser').t('band_low')).toBe('the browser’s band_low')
    expect(badgeWords(parts, 'browser').lang).toBe('en-GB')
  })
})

describe('the worker puts into the tab', () => {
  async function filesFor(chosen: Settings['language'], browser: string) {
    const executeScript = vi.fn(async () => [])
    const { from } = workerWith({ 'badge/load': loadBadge({ executeScript }, async () => ({ chosen, browser })) })
    expect(await asking(from(scriptAt('https://x.com/glass_bridge'))).ask('badge/load', null)).toEqual(ok(null))
    return executeScript.mock.calls.flat()
  }
  const target = { tabId: 7, frameIds: [0] }

  test('the words before the script that draws', async () => {
    expect(await filesFor('de', 'en')).toEqual([
      { target, files: ['src/content/words-de.iife.js', 'src/content/badge.iife.js'] },
    ])
  })

  test.each([
    ['browser', 'en'],
    ['en', 'en'],
  ] as const)('no words where the browser has them (%s)', async (chosen, browser) => {
    expect(await filesFor(chosen, browser)).toEqual([{ target, files: ['src/content/badge.iife.js'] }])
  })
})

test('a badge that is drawn already speaks the new language once its words are there', async () => {
  const spoken: string[] = []
  const setSettings = ({ language }: BadgeSettings) => void spoken.push(badgeWords(parts, language).t('band_low'))
  const load = vi.fn(async () => {
    globalThis.earnedBadge = () => ({ update: () => {}, setSettings, show: () => {}, sayReload: () => {} })
    if (load.mock.calls.length > 1) globalThis.earnedMessages = { de }
    return true
  })
  const badge = lazyBadge(parts, load)
  const settings: BadgeSettings = { offset: undefined, theme: 'system', language: 'browser', speakFrom: 'low' }
  badge.setSettings(settings)
  badge.update({
    state: {
      state: 'layout-changed',
      ref: { platform: 'x', handle: 'glass_bridge', url: 'https://x.com/glass_bridge' },
      missing: [],
    },
    places: NOWHERE,
  })
  await vi.waitFor(() => expect(spoken).toEqual(['the browser’s band_low']))
  badge.setSettings({ ...settings, language: 'de' })
  await vi.waitFor(() => expect(spoken.at(-1)).toBe('Niedrig'))
  // Its words are here now: nothing is asked for again.
  badge.setSettings({ ...settings, theme: 'dark', language: 'de' })
  expect(load).toHaveBeenCalledTimes(2)
})
