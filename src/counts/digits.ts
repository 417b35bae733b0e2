import type { Language } from './language.ts'
import { HELD_SPACE } from './text.ts'

/** The digits of one number without their separators, and how many of them stand after the decimal mark. */
export interface Digits {
  readonly digits: string
  readonly decimals: number
}

const IN_THREES = /^\d{1,3}(?:\D\d{3})+$/
// 12,34,567: India's lakh and crore, always with commas.
const IN_LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}$/

/**
 * Reads "1.234.567,8" as the language writes it. `null` unless there is exactly one way to read it: "1.234" is grouped
 * in German, nothing in English. Only beside a unit can a count have decimals.
 */
export function readDigits(number: string, language: Language, hasUnit: boolean): Digits | null {
  const readings = [whole(number, language, hasUnit), hasUnit ? withDecimals(number, language) : null]
  const [one, other] = readings.filter((reading) => reading !== null)
  return one && !other ? one : null
}

function whole(number: string, language: Language, hasUnit: boolean): Digits | null {
  if (/^(?:0|[1-9]\d*)$/.test(number)) return { digits: number, decimals: 0 }
  const separator = number.match(/\D/)?.[0]
  if (separator === undefined || !groups(number, separator, language)) return null
  // "1,234K": Intl writes four digits beside a unit without grouping, so this may be somebody's 1.234 thousand.
  if (hasUnit && (separator === ',' || separator === '.') && /^\d\D\d{3}$/.test(number)) return null
  return { digits: number.replace(/\D/g, ''), decimals: 0 }
}

function withDecimals(number: string, language: Language): Digits | null {
  const parts = number.match(/^(.*\d)(\D)(\d+)$/)
  if (!parts) return null
  const [, head = '', mark = '', tail = ''] = parts
  // No language has groups of one or two digits at the end: there, a dot or comma is the decimal mark of whoever wrote it.
  const marks = language.decimals.has(mark) || (tail.length < 3 && '.,٫'.includes(mark))
  if (!marks) return null
  const before = whole(head, language, false)
  if (!before || head.includes(mark)) return null
  return { digits: before.digits + tail, decimals: tail.length }
}

function groups(number: string, separator: string, language: Language): boolean {
  if (/^0/.test(number) || number.replace(/\d/g, '').replaceAll(separator, '') !== '') return false
  const neutral = separator === HELD_SPACE || separator === ' ' || separator === "'"
  if (!neutral && !language.groups.has(separator)) return false
  return IN_THREES.test(number) || IN_LAKHS.test(number)
}
