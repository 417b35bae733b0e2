import { cleanText } from './text.ts'

/** Factor of each unit, by `unitKey`; `null` for a unit that means two things in one language. */
export type Units = ReadonlyMap<string, number | null>

// Every plural form that CLDR has for the number beside the unit: one, two, few, many, other, and the fractions.
const SHOWN = [1, 2, 3, 4, 6, 7, 11, 12, 13, 21, 22, 23, 101, 102, 103, 1.1, 1.2, 1.5, 2.5]

/** A unit as it stands around a number: what is before ("elfu 1.2"), what is after ("1.2 mil"). */
export function unitKey(before: string, after: string): string {
  return `${spell(before)}_${spell(after)}`
}

function spell(affix: string): string {
  const spaced = affix.replace(/\s+/g, ' ').trim()
  return spaced.length > 1 && spaced.endsWith('.') ? spaced.slice(0, -1) : spaced
}

/** The units of a language, short and long, read off what this browser's Intl writes from a thousand to 10¹⁴. */
export function unitsOf(tag: string): Units {
  const units = new Map<string, number | null>()
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = new Intl.NumberFormat(tag, {
      notation: 'compact',
      compactDisplay,
      maximumFractionDigits: 3,
      useGrouping: false,
    })
    for (let power = 3; power < 15; power++) {
      for (const shown of SHOWN) {
        const count = Math.round(shown * 10 ** power)
        learn(units, format.formatToParts(count), count)
      }
    }
  }
  for (const [key, factor] of [...units])
    for (const other of spellings(key, tag)) if (!units.has(other)) units.set(other, factor)
  return units
}

function learn(units: Map<string, number | null>, parts: Intl.NumberFormatPart[], count: number): void {
  let before = ''
  let number = ''
  let after = ''
  for (const { type, value } of parts) {
    if (type === 'integer' || type === 'fraction') {
      // Between digits there is only the decimal mark, never a unit.
      number += (number === '' ? '' : after === '' ? '' : '.') + value
      after = ''
    } else if (number === '') before += value
    else after += value
  }
  const shown = Number(cleanText(number, 60) ?? Number.NaN)
  const key = unitKey(cleanText(before, 60) ?? '', cleanText(after, 60) ?? '')
  // French and Italian write "mille" for a thousand, without a digit; there is no number to read then.
  if (key === '_' || !(shown > 0)) return
  const factor = Math.round(count / shown)
  const other = units.get(key)
  units.set(key, other === undefined || other === factor ? factor : null)
}

/** The same unit in other letters: "5M" where Intl writes "5m", but never "m" for a French "M". */
function spellings(key: string, tag: string): string[] {
  const [before = '', after = ''] = key.split('_')
  if (before !== '' || after === '') return []
  if (after.length === 1) {
    return /^k$/i.test(after) || tag.split('-')[0] === 'en'
      ? [`_${after.toLowerCase()}`, `_${after.toUpperCase()}`]
      : []
  }
  const [first = '', rest = ''] = [after.slice(0, 1), after.slice(1)]
  return rest === rest.toLowerCase() ? [`_${first.toLowerCase()}${rest}`, `_${first.toUpperCase()}${rest}`] : []
}
