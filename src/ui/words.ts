import type messages from '../../public/_locales/en/messages.json'
import { createFigures, type Figures } from './figures.ts'

/** The keys of `_locales/en/messages.json`: a key that is not there does not compile. */
export type MessageKey = keyof typeof messages

/** Stems of messages that depend on a number: `posts` for `posts_one`, `posts_other` and what other languages add. */
type PluralStem = { [K in MessageKey]: K extends `${infer Stem}_other` ? Stem : never }[MessageKey]

/** Sentences, numbers and dates in one language: all that the views know of where text comes from. */
export interface Words extends Figures {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  t(key: MessageKey, ...substitutions: string[]): string
  /** The form of `stem` for `count`; `$1` is the count as the language writes it, further substitutions follow. */
  plural(stem: PluralStem, count: number, ...substitutions: string[]): string
  /** What stands before and after `$1`, for a substitution that is not plain text. */
  around(key: MessageKey): readonly [before: string, after: string]
}

/** A private-use character: no message holds it. */
const SLOT = '\uE000'

/** Looks a message up; an empty string says that the language has no such message. */
export type Lookup = (key: string, substitutions: string[]) => string

/** The messages of one language, as its file in `public/_locales` has them. */
export type MessageTable = Readonly<Record<string, { readonly message: string }>>

/**
 * @param lookup The messages: the browser's i18n, or the table of a language that was chosen.
 * @param preferred The reader's language. It is used for numbers only where the words are of the same language: English
 *   words around German numbers ("8–14 Tausend people") would be neither.
 */
export function createWords(lookup: Lookup, preferred: string): Words {
  const textLanguage = lookup('text_language', []) || 'en'
  const lang = preferred === textLanguage || preferred.startsWith(`${textLanguage}-`) ? preferred : textLanguage
  const rules = new Intl.PluralRules(lang)
  const dir = lookup('text_direction', []) === 'rtl' ? 'rtl' : 'ltr'
  const figures = createFigures(lang, dir)
  return {
    ...figures,
    lang,
    dir,
    t: (key, ...substitutions) => lookup(key, substitutions),
    plural(stem, count, ...substitutions) {
      const all = [figures.count(count), ...substitutions]
      return lookup(`${stem}_${rules.select(count)}`, all) || lookup(`${stem}_other`, all)
    },
    around(key) {
      const [before = '', after = ''] = lookup(key, [SLOT]).split(SLOT)
      return [before, after]
    },
  }
}
