import type { Language } from './language.ts'
import { HELD_SPACE } from './text.ts'

/** The digits of one number without its marks, and how many of them stand after the decimal mark. */
export interface Digits {
  readonly digits: string
  readonly decimals: number
}

/** One number in a cleaned text, with every mark that some language of Intl has between digits. */
export const NUMBER = new RegExp(`\\d(?:[.,'٬٫،⹁ ${HELD_SPACE}]?\\d)*`, 'g')

const IN_THREES = /^\d{1,3}(?:\D\d{3})+$/
// 12,34,567: lakh and crore, written with commas wherever they are written.
const IN_LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}$/

/**
 * Reads "1.234.567,8" as the language writes it. `null` unless there is exactly one way to do so: "1.234" is grouped in
 * German and nothing in English. A count has decimals only beside a unit.
 */
export function readDigits(number: string, language: Language, hasUnit: boolean): Digits | null {
  const whole = readWhole(number, language)
  if (!hasUnit) return whole
  const decimal = readDecimal(number, language)
  // "1,234K" in English: Intl does not group four digits beside a unit, so it may be somebody's 1.234 thousand.
  if (whole && (decimal || /^\d[.,]\d{3}$/.test(number))) return null
  return whole ?? decimal
}

function readWhole(number: string, language: Language): Digits | null {
  if (/^(?:0|[1-9]\d*)$/.test(number)) return { digits: number, decimals: 0 }
  const mark = /\D/.exec(number)?.[0]
  if (mark === undefined || number.startsWith('0') || /[^\d]/.test(number.replaceAll(mark, ''))) return null
  // "٬" groups wherever it stands: Arabic pages write it even where Intl would use Western digits and a comma.
  const neutral = mark === HELD_SPACE || mark === ' ' || mark === "'" || mark === '٬'
  if (!neutral && !language.groups.has(mark)) return null
  return IN_THREES.test(number) || IN_LAKHS.test(number) ? { digits: number.replaceAll(mark, ''), decimals: 0 } : null
}

function readDecimal(number: string, language: Language): Digits | null {
  const [, head, mark, tail] = /^(.+)(\D)(\d+)$/.exec(number) ?? []
  if (head === undefined || mark === undefined || tail === undefined) return null
  // No language ends a number with a group of one or two digits: there a dot or comma is a decimal mark in any.
  if (!language.decimals.has(mark) && !(tail.length < 3 && '.,٫'.includes(mark))) return null
  const whole = head.includes(mark) ? null : readWhole(head, language)
  return whole && { digits: whole.digits + tail, decimals: tail.length }
}
