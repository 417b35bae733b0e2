import { cleanText } from './text.ts'

/** Factor of each unit, by `unitKey` and by `spacedKey`; `null` for one that means two things in its language. */
export type Units = ReadonlyMap<string, number | null>

// Numbers beside the unit that call every plural form CLDR has: zero, one, two, few, many, other, and fractions.
const SHOWN = [1, 2, 3, 4, 6, 7, 10, 11, 12, 13, 21, 22, 23, 101, 102, 103, 1.01, 1.1, 1.11, 1.2, 1.5, 2.5]

/** A unit as it stands around a number, before it ("elfu 1.2") or after it ("1.2 mil"), both already cleaned. */
export function unitKey(before: string, after: string): string {
  return `${spell(before)}_${spell(after)}`
}

/**
 * The same unit with the space that Intl writes before it. Bengali has "১.২ কো" for crore and "১.২কো" for 10¹¹ (CLDR 48):
 * the space, where there is one, tells them apart; a missing one may only be lost.
 */
export function spacedKey(before: string, after: string): string {
  return `${spell(before)}_ ${spell(after)}`
}

/** A number in words alone: French and Italian write "mille" for a thousand. */
export function wordKey(text: string): string {
  return `=${spell(text).toLowerCase()}`
}

/** "Mio." and "Mio" are one unit; a line break between its words is a space. */
function spell(affix: string): string {
  const spaced = affix.trim().replace(/\s/g, ' ')
  return spaced.length > 1 && spaced.endsWith('.') ? spaced.slice(0, -1) : spaced
}

/** The units of a language, short and long, in the letters of Intl and as people capitalise them. */
export function unitsOf(tag: string): Units {
  const units = writtenUnits(tag, SHOWN, 15)
  for (const [key, factor] of [...units]) {
    for (const other of otherCases(key, tag)) if (!units.has(other)) units.set(other, factor)
  }
  return units
}

/** What this browser's Intl writes around `shown` of a thousand, ten thousand and so on, up to 10 to the power of `end`. */
export function writtenUnits(tag: string, shown: readonly number[], end: number): Map<string, number | null> {
  const units = new Map<string, number | null>()
  for (const compactDisplay of ['short', 'long'] as const) {
    const options = { notation: 'compact', compactDisplay, maximumFractionDigits: 3, useGrouping: false } as const
    const format = new Intl.NumberFormat(tag, options)
    for (let power = 3; power < end; power++) {
      for (const number of shown) learn(units, format, Math.round(number * 10 ** power))
    }
  }
  return units
}

function learn(units: Map<string, number | null>, format: Intl.NumberFormat, count: number): void {
  let before = ''
  let number = ''
  let after = ''
  for (const { type, value } of format.formatToParts(count)) {
    if (type === 'integer') number = value
    else if (type === 'fraction') number += `.${value}`
    else if (type === 'decimal') continue
    else if (number === '') before += value
    else after += value
  }
  const [front, back] = [cleanText(before, 60) ?? '', cleanText(after, 60) ?? '']
  const key = unitKey(front, back)
  const shown = Number(cleanText(number, 60) ?? Number.NaN)
  // German has no short thousand, so nothing stands around 1234.
  if (key === '_') return
  // French writes "mille" for 1000, and for nothing but what is cut to it.
  if (number === '' && /^10+$/.test(String(count))) units.set(wordKey(front + back), count)
  if (!(shown > 0)) return
  const factor = Math.round(count / shown)
  for (const spelled of /^\s/.test(after) ? [key, spacedKey(front, back)] : [key]) {
    const known = units.get(spelled)
    units.set(spelled, known === undefined || known === factor ? factor : null)
  }
}

/**
 * The same unit as people capitalise it: "Mi" for "mi", "K" for "k". One letter changes case only in English (en-GB
 * writes "5m", en-US "5M"): a small m is a million to neither French, which writes M, nor to Kazakh.
 */
function otherCases(key: string, tag: string): string[] {
  if (!key.startsWith('_') || key.startsWith('_ ')) return []
  const first = key.slice(1, 2)
  const rest = key.slice(2)
  if (rest === '' && !/k/i.test(first) && !/^en\b/.test(tag)) return []
  return rest === rest.toLowerCase() ? [`_${first.toLowerCase()}${rest}`, `_${first.toUpperCase()}${rest}`] : []
}
