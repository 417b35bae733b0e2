import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Words } from '../../src/ui/words.ts'

/** The browser as a page finds it: what it has of the extension's messages, and its language. */
const browser = { messages: {} as Record<string, string>, language: 'en-US' }
let chosenWords: (chosen: 'browser' | 'de' | 'fr') => Promise<Words>

beforeAll(async () => {
  const i18n = { getMessage: (key: string) => browser.messages[key] ?? '', getUILanguage: () => browser.language }
  vi.stubGlobal('chrome', { i18n })
  // Only a build makes a file of its own of each language.
  for (const language of ['en', 'de', 'fr'])
    vi.doMock(`../../public/_locales/${language}/messages.json?words`, async () => ({
      default: JSON.parse(await readFile(`public/_locales/${language}/messages.json`, 'utf8')),
    }))
  chosenWords = (await import('../../src/pages/chosen-words.ts')).chosenWords
  return () => vi.unstubAllGlobals()
})

test('the words of a page are the browser’s own, until another language is chosen', async () => {
  browser.messages = { text_language: 'en', band_low: 'The browser’s own' }
  expect((await chosenWords('browser')).t('band_low')).toBe('The browser’s own')
  expect((await chosenWords('de')).t('band_low')).toBe('Niedrig')
})

// Chromium 156, seen 2026-11: after a page is closed in the middle of its first question.
test.each([
  ['de-CH', 'browser', 'Niedrig', 'de-CH'],
  ['sw', 'browser', 'Low', 'en'],
  ['de-CH', 'fr', 'Faible', 'fr'],
] as const)('a browser of %s that has lost all messages still speaks: %s', async (language, chosen, low, lang) => {
  browser.messages = {}
  browser.language = language
  const words = await chosenWords(chosen)
  expect(words.t('band_low')).toBe(low)
  expect(words.lang).toBe(lang)
})
