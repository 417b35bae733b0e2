import { type CountStyle, type Label, namedCount, parseCount, vocabularyOf } from '../counts/index.ts'
import type { Count } from '../profile.ts'

/** 2,276 is shown as "2,2 tys.": cut off, never rounded up (a pair seen in 2024). */
const SHORT: CountStyle = { rounding: 'truncated' }

/** A number and its word. */
export function labelled(text: string, label: Label, lang: string): Count | null {
  return namedCount(text, label, lang, SHORT)
}

/** A number alone. */
export function shown(text: string, lang: string): Count | null {
  return parseCount(text, lang, SHORT)
}

/**
 * The followers of a label whose address says that it is of followers, and so decides what a word means that elsewhere may
 * mean the followed (متابع) or those who pay ("Abonnenten"): CONTRACTS § 2.5. Where words for followers are known in the page's
 * language, one must stand there: "Followed by Ada and 12 others" leads to the same list. In other languages the number is the
 * part that the site itself sets in bold.
 */
export function followersIn(text: string, bold: string | null, lang: string): Count | null {
  const said = (label: Label) => namedCount(text, label, lang, SHORT, { follows: 'followers' })
  const isKnown = lang.trim() === '' || vocabularyOf(lang) !== null
  return said('followers') ?? said('subscribers') ?? (isKnown ? null : boldIn(text, bold, lang))
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
