/** A no-break space of any width, after cleaning: it holds the digits of one number together in every language. */
export const HELD_SPACE = '\u00a0'

const ASCII = /^[\x20-\x7e]*$/
// "½", "²", "①" are numbers but no digits. Beside digits they would change the number, so nothing is read.
const OTHER_NUMBER = /[\p{No}\p{Nl}]/u
// Two isolated numbers may touch on the page, joined by nothing but their direction marks.
const TOUCHING = /\p{Nd}\p{Cf}+\p{Nd}/u
const FULL_WIDTH = /[\uff01-\uff5e]/g
const NO_BREAK = /[\u00a0\u2007-\u200a\u202f]/g

/**
 * The page's text in one spelling: ASCII digits whatever the script, narrow forms, no bidi marks, and between words one
 * plain space, one `HELD_SPACE`, or a line break for anything wider. `null` for a text longer than `cap` UTF-16 units,
 * and where digits are of several scripts or not decimal.
 */
export function cleanText(text: string, cap: number): string | null {
  if (text.length > cap) return null
  if (ASCII.test(text)) return text.trim().replace(/ {2,}/g, '\n')
  if (OTHER_NUMBER.test(text) || TOUCHING.test(text)) return null
  // The whole of NFKC would make "52" of "5²" and "1月" of "㋀": only the widths are folded.
  const narrow = text.replace(FULL_WIDTH, (wide) => wide.normalize('NFKC')).normalize('NFC')
  const spaced = narrow
    .replace(NO_BREAK, HELD_SPACE)
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/\s+/g, (space) => (space === ' ' || space === HELD_SPACE ? space : '\n'))
    .replace(/[’ʼ]/g, "'")
  return asciiDigits(spaced)
}

function asciiDigits(text: string): string | null {
  const zeros = new Set<number>()
  const ascii = text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    // Decimal digits stand in Unicode as runs of ten, from zero to nine (Unicode Standard 4.6), so that Intl need not
    // be asked for the digits of a script that the page's language does not write.
    let zero = code
    while (isDigit(zero - 1)) zero--
    zeros.add(zero)
    return String((code - zero) % 10)
  })
  return zeros.size > 1 ? null : ascii
}

function isDigit(code: number): boolean {
  return /\p{Nd}/u.test(String.fromCodePoint(code))
}
