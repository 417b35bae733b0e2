import type { Count } from '../profile.ts'
import { NUMBER, readDigits } from './digits.ts'
import { factorOf, type SiteUnits } from './factor.ts'
import { atLeast, exactly, type Rounding, shortened } from './interval.ts'
import { type LabelUnit, unitBeside } from './label.ts'
import { type Language, languageOf } from './language.ts'
import { cleanText, HELD_SPACE } from './text.ts'
import { wordKey } from './units.ts'

/** How a site shortens its numbers. */
export interface CountStyle {
  /** `truncated`: "12.3K" is [12300, 12399]; `rounded`: [12250, 12349]; `unknown` (the default): the union. */
  readonly rounding?: Rounding
  /** Units that the site writes in every language beside the language's own, each with its factor ("K": 1e3). */
  readonly units?: SiteUnits
  /**
   * The most significant digits that the site shows, where it shows no more even without a unit: YouTube's three make
   * "123.000 Abonnenten" of 123,456 in German, which has no short thousand. Unset, full digits are exact.
   */
  readonly significantDigits?: number
}

/** Beside a unit, more digits than these that end in zeros may have been cut: "1230万" for 12,345,678 (YouTube). */
const SIGNIFICANT = 3

/** The most digits that a language without a word for 10⁹ puts beside a unit: Spanish "1234 M". */
const MANTISSA = 4

/** Reads a text that is a number and nothing else. `lang` is the page's, as it stands there. `null` where in doubt. */
export function parseCount(text: string, lang: string, style: CountStyle = {}): Count | null {
  const found = onlyNumber(text, 100)
  if (!found) return inWords(text, lang, style)
  const { before, number } = found
  const open = found.after.endsWith('+')
  const after = open ? found.after.slice(0, -1) : found.after
  const language = languageOf(lang)
  const factor = (before + after).trim() === '' ? 1 : factorOf(before, after, language, style.units)
  const count = factor ? countOf(number, factor, language, style) : null
  return count && open ? atLeast(count) : count
}

/** Reads the only number of a label ("5.04 million subscribers"). `null` where in doubt, and for two numbers or none. */
export function countIn(text: string, lang: string, style: CountStyle = {}): Count | null {
  const found = onlyNumber(text, 200)
  if (!found) return null
  const { before, number, after } = found
  const language = languageOf(lang)
  // Between words, a plain space may as well part two numbers.
  if (number.includes(' ') && !language.groups.has(HELD_SPACE)) return null
  const isLong = number.replace(/\D/g, '').length > MANTISSA
  const unit = unitAround(before, after, isLong, language, style.units)
  // In a language that this browser does not know (Chromium lacks Macedonian), any word beside few digits may be a unit.
  if (!language.known && unit?.factor === 1 && !isLong && /\p{L}/u.test(before + after)) return null
  const count = unit ? countOf(number, unit.factor, language, style) : null
  return count && unit?.open ? atLeast(count) : count
}

// Labels differ in their numbers and repeat their words: "12 comments", "7 comments".
const KEPT = 500
const LONGEST_KEPT = 60
const NO_UNITS: SiteUnits = {}
const kept = new WeakMap<Language, WeakMap<SiteUnits, Map<string, LabelUnit | null>>>()

function unitAround(
  ...[before, after, isLong, language, units = NO_UNITS]: [string, string, boolean, Language, SiteUnits | undefined]
): LabelUnit | null {
  const ofLanguage = kept.get(language) ?? new WeakMap<SiteUnits, Map<string, LabelUnit | null>>()
  const known = ofLanguage.get(units) ?? new Map<string, LabelUnit | null>()
  kept.set(language, ofLanguage.set(units, known))
  // No digit is left on either side, so one parts them.
  const key = `${isLong ? 1 : 0}${before}0${after}`
  const last = known.get(key)
  if (last !== undefined) return last
  const unit = unitBeside(before, after, isLong, (front, back) => factorOf(front, back, language, units))
  if (known.size >= KEPT) known.clear()
  if (key.length <= LONGEST_KEPT) known.set(key, unit)
  return unit
}

/** "mille": no digit, and as wide as "1 k". */
function inWords(text: string, lang: string, style: CountStyle): Count | null {
  const clean = text.length > 20 || /\p{N}/u.test(text) ? null : cleanText(text, 20)
  const value = clean ? languageOf(lang).units.get(wordKey(clean)) : null
  return value ? shortened(value, value, style.rounding ?? 'unknown') : null
}

function onlyNumber(text: string, cap: number): { before: string; number: string; after: string } | null {
  const clean = cleanText(text, cap)
  const [number, other] = clean?.match(NUMBER) ?? []
  if (!clean || number === undefined || other !== undefined) return null
  const at = clean.indexOf(number)
  return { before: clean.slice(0, at), number, after: clean.slice(at + number.length) }
}

function countOf(number: string, factor: number, language: Language, style: CountStyle): Count | null {
  const read = readDigits(number, language, factor > 1)
  if (!read) return null
  const { digits, decimals } = read
  const significant = style.significantDigits ?? (factor > 1 ? SIGNIFICANT : digits.length)
  const zeros = decimals > 0 ? 0 : digits.length - digits.replace(/0+$/, '').length
  const cut = Math.max(0, Math.min(zeros, digits.length - significant))
  const worth = factor / 10 ** decimals
  const value = Number(digits) * worth
  if (factor === 1 && cut === 0) return Number.isSafeInteger(value) ? exactly(value) : null
  return Number.isInteger(worth) ? shortened(value, worth * 10 ** cut, style.rounding ?? 'unknown') : null
}
