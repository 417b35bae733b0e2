const LETTERS = '234567abcdefghijklmnopqrstuvwxyz'
const KEY = /^[2-7a-j][2-7a-z]{12}$/
const DAY = 86_400_000

/**
 * When a post was written. Its key is a timestamp (AT Protocol, TID: 53 bits of microseconds, 10 of a clock's number); a
 * client may have made it up, so it stands only where the date that the page shows to a reader is of the same day.
 * @param shown The date in the words of any language: "January 26, 2026 at 7:50 PM".
 */
export function writtenAt(key: string, shown: string): string | null {
  if (!KEY.test(key)) return null
  let bits = 0n
  for (const letter of key) bits = bits * 32n + BigInt(LETTERS.indexOf(letter))
  const time = Number(bits >> 10n) / 1000
  const numbers = numbersIn(shown.slice(0, 100))
  // The page's date is in the reader's time zone.
  const isThatDay = [-1, 0, 1].some((shift) => {
    const day = new Date(time + shift * DAY)
    return numbers.includes(day.getUTCFullYear()) && numbers.includes(day.getUTCDate())
  })
  return isThatDay ? new Date(time).toISOString() : null
}

/** The whole numbers of a text in the digits of any script. */
function numbersIn(text: string): number[] {
  return (text.match(/\p{Nd}+/gu) ?? []).map((digits) => Number([...digits].map(worthOf).join('')))
}

/** Decimal digits stand in Unicode as runs of ten, from zero to nine. */
function worthOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
  return code - zero
}
