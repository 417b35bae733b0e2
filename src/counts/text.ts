/** A no-break space of any width, after cleaning: it holds the digits of one number together in every language. */
export const HELD_SPACE = '\u00a0'

const PLAIN = /^[\x20-\x7e]*$/
// "½", "²", "①": numbers that are no digits. Beside digits they would change the number, so nothing is read.
const OTHER_NUMBER = /[\p{No}\p{Nl}]/u
// Two isolated numbers may touch on the page and be joined by nothing but their direction marks.
const DIGITS_APART = /\p{Nd}\p{Cf}+\p{Nd}/u
const NO_BREAK = /[\u00a0\u2007-\u200a\u202f]/g

/**
 * The page's text in one spelling: ASCII digits whatever the script, half-width forms, no bidi marks, a single plain
 * space, `HELD_SPACE` or line break between words. `null` for a text longer than `cap` (UTF-16 units) and for digits of
 * several scripts or that are not decimal.
 */
export function cleanText(text: string, cap: number): string | null {
  if (text.length > cap) return null
  if (PLAIN.test(text)) return text.trim().replace(/ {2,}/g, '\n')
  if (OTHER_NUMBER.test(text) || DIGITS_APART.test(text)) return null
  // Full NFKC would write "5²" as "52" and "㋀" as "1月": only widths are folded.
  const narrow = text.replace(/[\uff01-\uff5e]/g, (c) => c.normalize('NFKC')).normalize('NFC')
  const spaced = narrow
    .replace(NO_BREAK, HELD_SPACE)
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/\s+/g, (s) => (s === ' ' || s === HELD_SPACE ? s : '\n'))
    .replace(/[’ʼ＇]/g, "'")
  return asciiDigits(spaced)
}

function asciiDigits(text: string): string | null {
  const zeros = new Set<number>()
  const ascii = text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    // Decimal digits stand in Unicode as runs of ten from zero to nine (Unicode Standard, § 4.6).
    while (isDigit(zero - 1)) zero--
    zeros.add(zero)
    return String((code - zero) % 10)
  })
  return zeros.size > 1 ? null : ascii
}

function isDigit(code: number): boolean {
  return /\p{Nd}/u.test(String.fromCodePoint(code))
}
