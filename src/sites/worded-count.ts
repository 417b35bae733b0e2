import { type CountStyle, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { type CountedThing, LABEL_WORDS } from './label-words.ts'

/**
 * A number and the word for what it counts, with nothing else beside them: "5,750 followers" is a count of followers,
 * "500+ connections" and "I have 5,750 followers" are not. The word proves two things: what is counted, and the language in
 * which the number is written, should the page be marked with another one.
 */
export function wordedCount(text: string, thing: CountedThing, lang: string, style: CountStyle = {}): Count | null {
  const clean = cleaned(text)
  if (clean === null) return null
  const page = (lang.toLowerCase().split(/[-_]/)[0] ?? '').trim()
  const own = Object.hasOwn(LABEL_WORDS[thing], page) ? numberIn(clean, thing, page) : null
  if (own !== null) return numberOf(own, lang, style)
  let agreed: Count | null = null
  for (const language of Object.keys(LABEL_WORDS[thing])) {
    const number = numberIn(clean, thing, language)
    const count = number === null ? null : numberOf(number, language, style)
    if (count === null) continue
    // Languages that share the word ("seguidores") must share the number too.
    if (agreed !== null && (agreed.low !== count.low || agreed.high !== count.high)) return null
    agreed = count
  }
  return agreed
}

/** No label is longer. */
const LONGEST = 80
/** What languages put behind a number that counts people or things: "12.3万人", "345명". */
const COUNTER = /\s*(?:人|名|位|个|個|件|명|개|회|คน)$/u
/** "1,2 mi de seguidores", "2 M d’abonnés". */
const LINK = /\s+(?:de|di|d['’])$/u

function numberOf(text: string, lang: string, style: CountStyle): Count | null {
  const count = parseCount(text, lang, style)
  if (count === null || !count.exact || count.value < 1_000 || count.value % 100 !== 0 || !writesOut(lang)) return count
  const noughts = count.value % 1_000 === 0 ? 3 : 2
  return parseCount(text, lang, { ...style, significantDigits: String(count.value).length - noughts })
}

const spelled = new Map<string, boolean>()

/**
 * German has no short form for a thousand. A site that shortens to "68K" elsewhere writes "68.000" there: then the noughts
 * prove nothing.
 */
function writesOut(lang: string): boolean {
  const known = spelled.get(lang)
  if (known !== undefined) return known
  let written = false
  try {
    written = /^[\p{Nd}.,\s]+$/u.test(new Intl.NumberFormat(lang, { notation: 'compact' }).format(45_000))
  } catch {
    // Not the name of a language.
  }
  spelled.set(lang, written)
  return written
}

function numberIn(label: string, thing: CountedThing, language: string): string | null {
  const { behind, ahead } = patternOf(thing, language)
  const number = behind.exec(label)?.[1] ?? ahead.exec(label)?.[1]?.replace(COUNTER, '')
  return number === undefined || !/\p{Nd}/u.test(number) ? null : number.trim().replace(LINK, '')
}

interface Pattern {
  /** The word behind its number. */
  readonly behind: RegExp
  /** The word ahead of it. */
  readonly ahead: RegExp
}

const patterns = new Map<string, Pattern>()

function patternOf(thing: CountedThing, language: string): Pattern {
  const key = `${thing} ${language}`
  const known = patterns.get(key)
  if (known !== undefined) return known
  const words = (LABEL_WORDS[thing][language] ?? '')
    .split('|')
    .map((word) => (cleaned(word) ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|')
  const pattern = {
    behind: new RegExp(`^(.*?)(?:${words})$`, 'iu'),
    ahead: new RegExp(`^(?:${words})\\s*:?(.*)$`, 'iu'),
  }
  patterns.set(key, pattern)
  return pattern
}

/** Bidi marks and joiners are no part of a label; `null` for what is too long for one. */
function cleaned(text: string): string | null {
  if (text.length > LONGEST * 4) return null
  const clean = text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
  return clean === '' || clean.length > LONGEST ? null : clean
}
