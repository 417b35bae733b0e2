import type { Count } from '../profile.ts'
import { type Rounding, shortened } from './interval.ts'

const spelled = new Map<string, boolean>()

/**
 * German has no short form for a thousand. A site that shortens to "68K" elsewhere writes "68.000" there: then the noughts
 * prove nothing.
 */
export function unlessShortened(count: Count, languages: readonly string[], rounding: Rounding): Count | null {
  if (!count.exact || count.value < 1_000 || count.value % 100 !== 0 || !languages.some(writesOut)) return count
  return shortened(count.value, count.value % 1_000 === 0 ? 1_000 : 100, rounding)
}

function writesOut(lang: string): boolean {
  const known = spelled.get(lang)
  if (known !== undefined) return known
  let written = false
  try {
    written = /^[\p{Nd}.,\s]+$/u.test(new Intl.NumberFormat(lang, { notation: 'compact' }).format(45_000))
  } catch {
    // Not the name of a language.
  }
  spelled.set(lang, written)
  return written
}
