import type { Count } from '../profile.ts'
import { readDigits } from './digits.ts'
import { atLeast, exactly, shortened } from './interval.ts'
import { type Language, languageOf } from './language.ts'
import { cleanText } from './text.ts'
import { unitKey } from './units.ts'

/** How a site shortens its numbers. */
export interface CountStyle {
  /** `truncated`: "12.3K" is [12300, 12399]; `rounded`: [12250, 12349]; `unknown` (the default): the union. */
  readonly rounding?: 'truncated' | 'rounded' | 'unknown'
  /** Units that the site writes in every language beside the language's own, each with its factor ("K": 1e3). */
  readonly units?: Readonly<Record<string, number>>
}

const NUMBER = /\d(?:[.,'٬٫،⹁ \u00a0]?\d)*/g
/** What sites write in every language, unless the language's own unit of that name means something else. */
const EVERYWHERE: ReadonlyMap<string, number> = new Map([
  ['_K', 1e3],
  ['_k', 1e3],
  ['_M', 1e6],
  ['_B', 1e9],
])

/** Reads a text that is a number and nothing else. `lang` is the page's, as it stands there. `null` where in doubt. */
export function parseCount(text: string, lang: string, style: CountStyle = {}): Count | null {
  const clean = cleanText(text, 100)
  const found = clean === null ? null : split(clean)
  if (!found) return null
  const open = found.after.endsWith('+')
  const after = open ? found.after.slice(0, -1) : found.after
  const language = languageOf(lang)
  const factor = /\S/.test(found.before + after) ? factorOf(unitKey(found.before, after), language, style) : 1
  const count = factor === null ? null : countOf(found.number, factor, language, style)
  return count && open ? atLeast(count) : count
}

/** Reads the only number of a label ("5.04 million subscribers"). */
export function countIn(text: string, lang: string, style: CountStyle = {}): Count | null {
  const clean = cleanText(text, 200)
  const found = clean === null ? null : split(clean)
  if (!found) return null
  const words = found.after.trim().split(/\s+/)
  for (let take = Math.min(words.length, 3); take >= 0; take--) {
    const count = parseCount(`${found.number} ${words.slice(0, take).join(' ')}`, lang, style)
    if (count) return count
  }
  return null
}

function split(text: string): { before: string; number: string; after: string } | null {
  const [number, more] = text.match(NUMBER) ?? []
  if (number === undefined || more !== undefined) return null
  const at = text.indexOf(number)
  return { before: text.slice(0, at), number, after: text.slice(at + number.length) }
}

function countOf(number: string, factor: number, language: Language, style: CountStyle): Count | null {
  const read = readDigits(number, language, factor > 1)
  if (!read) return null
  if (factor === 1) return Number.isSafeInteger(Number(read.digits)) ? exactly(Number(read.digits)) : null
  // Three significant digits are all that some sites show: "1230万" may be 12,345,678.
  const dropped =
    read.decimals === 0 ? Math.min(/0*$/.exec(read.digits)?.[0].length ?? 0, Math.max(0, read.digits.length - 3)) : 0
  const step = factor / 10 ** read.decimals
  return Number.isInteger(step)
    ? shortened(Number(read.digits) * step, step * 10 ** dropped, style.rounding ?? 'unknown')
    : null
}

function factorOf(key: string, language: Language, style: CountStyle): number | null {
  for (const units of [language.units, siteUnits(style), language.elsewhere?.units, EVERYWHERE]) {
    const factor = units?.get(key)
    if (factor !== undefined) return factor
  }
  return null
}

function siteUnits(style: CountStyle): ReadonlyMap<string, number> | undefined {
  return style.units && new Map(Object.entries(style.units).map(([unit, factor]) => [unitKey('', unit), factor]))
}
