import { type CountStyle, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { type CountedThing, LABEL_WORDS } from './label-words.ts'
import { wordedCount } from './worded-count.ts'

/** 2,276 is shown as "2,2 tys.": cut off, never rounded up (a pair seen in 2024). */
const SHORT: CountStyle = { rounding: 'truncated' }

/** A number and its word. */
export function labelled(text: string, thing: CountedThing, lang: string): Count | null {
  return wordedCount(text, thing, lang, SHORT)
}

/** A number alone. */
export function shown(text: string, lang: string): Count | null {
  return parseCount(text, lang, SHORT)
}

/**
 * The followers of a label whose address says that it is of followers. Where the page's language has a word for them, it must
 * stand there: "Followed by Ada and 12 others" leads to the same list. Where it has none that is known, the number is the part
 * that the site itself sets in bold.
 */
export function followersIn(text: string, bold: string | null, lang: string): Count | null {
  const language = lang.toLowerCase().split(/[-_]/)[0] ?? ''
  const isKnown = language === '' || Object.hasOwn(LABEL_WORDS.followers, language)
  return labelled(text, 'followers', lang) ?? (isKnown ? null : boldIn(text, bold, lang))
}

/** Of a label that is typed by its address alone: the only number there, in bold, ahead of its words or behind them. */
export function boldIn(text: string, bold: string | null, lang: string): Count | null {
  if (bold === null || text.length > 80) return null
  const clean = text.replace(/\p{Cf}/gu, '').trim()
  const number = bold.replace(/\p{Cf}/gu, '').trim()
  const isAtEnd = number !== '' && (clean.startsWith(number) || clean.endsWith(number))
  const isOnly = !/\p{Nd}/u.test(clean.replace(number, ''))
  return isAtEnd && isOnly ? shown(number, lang) : null
}
