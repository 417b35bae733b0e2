import * as ar from '../../public/_locales/ar/messages.json'
import * as de from '../../public/_locales/de/messages.json'
import * as en from '../../public/_locales/en/messages.json'
import * as es from '../../public/_locales/es/messages.json'
import * as fr from '../../public/_locales/fr/messages.json'
import * as id from '../../public/_locales/id/messages.json'
import * as it from '../../public/_locales/it/messages.json'
import * as ja from '../../public/_locales/ja/messages.json'
import * as ptBR from '../../public/_locales/pt_BR/messages.json'
import * as tr from '../../public/_locales/tr/messages.json'
import { type Language, languageFor } from '../messages/languages.ts'
import type { Spoken } from './scripts-on-demand.ts'

/** What the toolbar says of a page. */
export type ToolbarWord = (typeof WORDS)[number]
const WORDS = ['band_fits', 'band_low', 'band_high', 'band_mixed', 'band_unknown', 'chip_cannot_read'] as const

/**
 * A worker may import nothing later (measured 2026-11: `import()` is refused there), so it carries these six words in every
 * language. Each is named, for then the bundler leaves out the other hundreds.
 */
const TABLES: Readonly<Record<Language, readonly { readonly message: string }[]>> = {
  en: [en.band_fits, en.band_low, en.band_high, en.band_mixed, en.band_unknown, en.chip_cannot_read],
  de: [de.band_fits, de.band_low, de.band_high, de.band_mixed, de.band_unknown, de.chip_cannot_read],
  fr: [fr.band_fits, fr.band_low, fr.band_high, fr.band_mixed, fr.band_unknown, fr.chip_cannot_read],
  es: [es.band_fits, es.band_low, es.band_high, es.band_mixed, es.band_unknown, es.chip_cannot_read],
  'pt-BR': [ptBR.band_fits, ptBR.band_low, ptBR.band_high, ptBR.band_mixed, ptBR.band_unknown, ptBR.chip_cannot_read],
  it: [it.band_fits, it.band_low, it.band_high, it.band_mixed, it.band_unknown, it.chip_cannot_read],
  tr: [tr.band_fits, tr.band_low, tr.band_high, tr.band_mixed, tr.band_unknown, tr.chip_cannot_read],
  id: [id.band_fits, id.band_low, id.band_high, id.band_mixed, id.band_unknown, id.chip_cannot_read],
  ja: [ja.band_fits, ja.band_low, ja.band_high, ja.band_mixed, ja.band_unknown, ja.chip_cannot_read],
  ar: [ar.band_fits, ar.band_low, ar.band_high, ar.band_mixed, ar.band_unknown, ar.chip_cannot_read],
}

/** The toolbar's words in the language that is chosen, or as the browser finds them. */
export function toolbarWords(
  { chosen, browser }: Spoken,
  text: (key: ToolbarWord) => string,
): (key: ToolbarWord) => string {
  const table = TABLES[chosen === 'browser' ? languageFor(browser) : chosen]
  const inTable = (key: ToolbarWord) => table[WORDS.indexOf(key)]?.message ?? ''
  // The browser may have lost its messages: `pages/chosen-words.ts` has why.
  return chosen === 'browser' ? (key) => text(key) || inTable(key) : inTable
}
