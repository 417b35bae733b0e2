import { describe, expect, it } from 'vitest'
import { mockConnector } from '../../scripts/look/mock-connector.ts'
import { spoken } from '../../scripts/look/spoken.ts'
import { POPUP_STATES } from '../../scripts/look/states.ts'
import { LANGUAGES } from '../../src/messages/languages.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { readOut, shown } from './document.ts'

const { Popup } = await import('../../src/pages/popup/popup.tsx')
const { preloadAll } = await import('../../src/pages/popup/body.tsx')
await preloadAll()

/** Between them they say nearly all that the popup can say. */
const STATES = ['fits', 'low', 'by-views', 'more-posts', 'private', 'layout-changed', 'off', 'failed']
/** Written without spaces between words. */
const spaceless = /\p{Script=Han}|\p{Script=Hiragana}/u

describe.each(LANGUAGES)('in %s', (language) => {
  const words = spoken(language)
  const texts = async () =>
    Promise.all(
      STATES.flatMap((name) => POPUP_STATES[name] ?? []).map(async (state) =>
        shown(
          <WithWords value={words}>
            <Popup connector={mockConnector(state)} first={state} />
          </WithWords>,
        ).then(readOut),
      ),
    )

  it('the popup has a word everywhere, and a handle cannot turn a sentence', async () => {
    for (const text of await texts()) {
      expect(text).not.toMatch(/undefined|NaN|\[object|\$\d/)
      for (const handle of text.match(/.?@[\w.]+.?/g) ?? []) expect(handle).toMatch(/^\u2068.*\u2069$/)
    }
  })

  it('has a form for every number', () => {
    for (const count of [0, 1, 2, 3, 5, 11, 21, 100, 101, 1_000, 1_000_000, 2_000_000])
      for (const stem of ['posts', 'people_word', 'about_people', 'reading_posts', 'change_posts', 'same_way'] as const)
        expect(words.plural(stem, count, '5', '6'), `${stem} ${count}`).toMatch(/\p{L}/u)
    expect(words.plural('posts', 12)).toContain(words.count(12))
  })

  it('writes its numbers in its own way, and only its own words around them', () => {
    expect(words.lang).toBe(language)
    expect(words.dir).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(spaceless.test(words.t('headline_fits'))).toBe(language === 'ja')
  })
})

it('the many of French, Spanish, Italian and Portuguese have their "of"', () => {
  expect(spoken('fr').plural('posts', 1_000_000)).toMatch(/^1\s000\s000 de publications$/)
  expect(spoken('es').plural('posts', 2_000_000)).toBe('2.000.000 de publicaciones')
  expect(spoken('it').plural('posts', 1_000_000)).toBe('1.000.000 di post')
  expect(spoken('pt-BR').plural('posts', 1_000_000)).toBe('1.000.000 de publicações')
})

it('Arabic has its six', () => {
  const { plural } = spoken('ar')
  const forms = [0, 1, 2, 3, 11, 100].map((count) => plural('posts', count))
  expect(new Set(forms.map((form) => form.replace(/\d+/, ''))).size).toBe(6)
})
