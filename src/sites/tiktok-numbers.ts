import { exactly, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'

/** "783.4K", "3.9M", "1B": what TikTok's web pages write in every language (captures of 2022 to 2025). */
const OWN_FORM = /^\p{Nd}+(?:\.\p{Nd})?[KMB]$/u

/**
 * A count as TikTok shows it. Its own short form comes first and is read as English: the letters clash with those of
 * other languages (B is a thousand in Turkish, M a thousand million in Indonesian), which write them with a comma or a
 * space. Whether TikTok cuts or rounds is not known, so the interval covers both.
 */
export function shownCount(text: string | null | undefined, lang: string): Count | null {
  const trimmed = (text ?? '').replace(/\p{Cf}/gu, '').trim()
  // Every count of TikTok's is shorter; a longer text is not a number, however it begins.
  if (trimmed === '' || trimmed.length > 40) return null
  if (OWN_FORM.test(trimmed)) return parseCount(trimmed, 'en')
  return parseCount(trimmed, lang === '' ? 'en' : lang)
}

/** A number of the page's data that holds every digit. Overflowed 32-bit counters are negative: not read. */
export function statedCount(value: unknown): Count | null {
  const number = wholeNumber(value)
  return number === null ? null : exactly(number)
}

/**
 * A number of the page's data that TikTok may have shortened: from 10,000 on its older fields keep one decimal of the
 * thousand, million or billion (783427 stands there as 783400, seen 2025-12). Digits below that step prove the number.
 */
export function shortenedCount(value: unknown): Count | null {
  const number = wholeNumber(value)
  if (number === null) return null
  const step = number >= 1e9 ? 1e8 : number >= 1e6 ? 1e5 : number >= 1e4 ? 100 : 1
  if (step === 1 || number % step !== 0) return exactly(number)
  return { value: number, low: number - step / 2, high: number + step - 1, exact: false }
}

function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null
}
