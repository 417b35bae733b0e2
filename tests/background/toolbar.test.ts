import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { paintToolbar } from '../../src/background/toolbar.ts'
import { toolbarWords } from '../../src/background/toolbar-words.ts'
import { asking } from '../../src/messages/asking.ts'
import type { PageState, Settings } from '../../src/messages/contract.ts'
import { ok } from '../../src/messages/reply.ts'
import type { Band } from '../../src/model/verdict.ts'
import { scriptAt } from '../messages/wire.ts'
import { look, verdict } from '../store/sample.ts'
import { workerWith } from './worker.ts'

const ref = {
  platform: 'instagram',
  handle: 'invented.baker',
  url: 'https://www.instagram.com/invented.baker/',
} as const
const ready = (band: Band): PageState => ({
  state: 'ready',
  ref,
  scored: {
    snapshot: look(),
    verdict: verdict({ band }),
    change: null,
    history: [],
    conversation: null,
    audience: null,
    watched: false,
    notKept: null,
  },
})

/** Tells the worker of a page in tab 7, and returns what the toolbar shows then, by tab. */
async function shown(
  state: PageState,
  {
    closed = false,
    chosen = 'en' as Settings['language'],
    browser = 'en',
    text = (key: string) => `the browser’s ${key}`,
    speakFrom = 'low' as Settings['speakFrom'],
  } = {},
) {
  const icons: Record<number, string[]> = {}
  const titles: Record<number, string> = {}
  const gone = () => Promise.reject(new Error('No tab with id: 7.'))
  const action = {
    setIcon: async ({ tabId, path }: { tabId: number; path: Record<string, string> }) => {
      if (closed) return gone()
      icons[tabId] = Object.values(path)
    },
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => {
      if (closed) return gone()
      titles[tabId] = title
    },
  }
  const words = async () => toolbarWords({ chosen, browser }, text)
  const { from } = workerWith({ 'page/changed': paintToolbar(action, words, async () => speakFrom) })
  const reply = await asking(from(scriptAt(ref.url))).ask('page/changed', state)
  return { reply, icons, titles }
}

test.each<[string, PageState, string]>([
  ['fits', ready('fits'), 'fits'],
  ['low', ready('low'), 'low'],
  ['high', ready('high'), 'high'],
  ['mixed', ready('mixed'), 'mixed'],
  ['too little to say', ready('unknown'), 'unknown'],
  ['reading', { state: 'reading', ref }, 'idle'],
  ['no profile', { state: 'no-profile', platform: 'instagram' }, 'idle'],
  ['switched off', { state: 'off', platform: 'instagram' }, 'idle'],
  ['not to be had', { state: 'unavailable', ref, why: 'login-wall' }, 'unknown'],
  ['changed layout', { state: 'layout-changed', ref, missing: ['followers'] }, 'unknown'],
  ['failed', { state: 'failed', ref, code: 'failed' }, 'unknown'],
])('%s: its mark on its own tab, and its word', async (_what, state, mark) => {
  const { icons, titles } = await shown(state)
  expect(icons).toEqual({ 7: [`/icons/${mark}-16.png`, `/icons/${mark}-32.png`] })
  for (const icon of icons[7] ?? []) expect(existsSync(`public${icon}`), icon).toBe(true)
  expect(titles[7]).toMatch(mark === 'idle' ? /^Earned$/ : /^Earned · \S/)
})

test('each band says another word', async () => {
  const bands = ['fits', 'low', 'high', 'mixed', 'unknown'] as const
  const said = await Promise.all(bands.map(async (band) => (await shown(ready(band))).titles[7]))
  expect(new Set(said).size).toBe(bands.length)
})

test('the word is of the language that is chosen, or the browser’s own', async () => {
  expect((await shown(ready('low'), { chosen: 'de' })).titles[7]).toBe('Earned · Niedrig')
  expect((await shown(ready('mixed'), { chosen: 'fr' })).titles[7]).toBe('Earned · Mitigé')
  expect((await shown(ready('low'), { chosen: 'browser' })).titles[7]).toBe('Earned · the browser’s band_low')
})

test('a browser that has lost the messages is spoken for in its own language', async () => {
  const lost = { chosen: 'browser', text: () => '' } as const
  expect((await shown(ready('low'), { ...lost, browser: 'de-AT' })).titles[7]).toBe('Earned · Niedrig')
  expect((await shown(ready('low'), { ...lost, browser: 'sw' })).titles[7]).toBe('Earned · Low')
})

test('a verdict that is less sure than the user wants names no band', async () => {
  const { icons } = await shown(ready('low'), { speakFrom: 'high' })
  expect(icons[7]).toEqual(['/icons/unknown-16.png', '/icons/unknown-32.png'])
})

test('a tab that was closed meanwhile is no error', async () => {
  expect((await shown(ready('low'), { closed: true })).reply).toEqual(ok(null))
})
