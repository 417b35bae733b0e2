import { type CountStyle, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import type { CountedThing } from './label-words.ts'
import { wordedCount } from './worded-count.ts'

/** 2,276 is shown as "2,2 tys.": cut off, never rounded up (a pair seen in 2024). */
const SHORT: CountStyle = { rounding: 'truncated' }

/** The language of the page; mobile pages do not say. */
export function languageOf(root: Document): string {
  return root.documentElement.getAttribute('lang') ?? ''
}

/** A number and its word. */
export function labelled(text: string, thing: CountedThing, lang: string): Count | null {
  return wordedCount(text, thing, lang, SHORT)
}

/** A number alone. */
export function shown(text: string, lang: string): Count | null {
  return parseCount(text, lang, SHORT)
}

/**
 * The followers of a label whose address says that it is of followers. In a language whose word for them is not known, the
 * part that the site itself sets in bold is the number: "Followed by Ada and 12 others" has none.
 */
export function followersIn(text: string, bold: string | null, lang: string): Count | null {
  return labelled(text, 'followers', lang) ?? (bold === null || countOfNumbers(text) !== 1 ? null : shown(bold, lang))
}

/** Of a label that is typed by its address alone: the number that is set in bold, the only one there. */
export function boldIn(text: string, bold: string | null, lang: string): Count | null {
  return bold === null || countOfNumbers(text) !== 1 ? null : shown(bold, lang)
}

function countOfNumbers(text: string): number {
  return text.length > 80 ? 0 : (text.match(/\p{Nd}+(?:[.,'’٬٫\s\u00A0\u202F]\p{Nd}+)*/gu)?.length ?? 0)
}
