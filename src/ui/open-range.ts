import type { Range } from '../model/verdict.ts'
import type { Words } from './words.ts'

/** The model's way of saying that an estimate has no upper end (a post that may have had no views at all). */
function isOpen({ high }: Range): boolean {
  return high >= Number.MAX_SAFE_INTEGER
}

/** A range that may have no upper end: "0.4% or more". */
export function openRange(words: Words, range: Range, write: (range: Range) => string): string {
  return isOpen(range) ? words.t('value_or_more', write({ low: range.low, high: range.low })) : write(range)
}

/** The same for a rate, a fraction. */
export function rateRange(words: Words, range: Range): string {
  return openRange(words, range, words.percentRange)
}
