/** More numbers than one call for every plural form that CLDR has. */
const SHOWN = [1, 2, 3, 5, 8, 10, 11, 12, 13, 20, 21, 22, 23]
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
/** A page may change its `lang` at will; it may not fill our memory with tables. */
const KEPT = 32
const kept = new Map<string, readonly string[]>()

/**
 * Whether a text says how long ago something was ("3 weeks ago", "Streamed 3 weeks ago"), as this browser's own Intl writes
 * it in the page's language: the sign that what stands beside it counts views.
 */
export function isAge(text: string, lang: string): boolean {
  if (text === '' || text.length > 100) return false
  const spelled = spell(text)
  return agesIn(lang).some((age) => spelled.includes(age))
}

function agesIn(lang: string): readonly string[] {
  const known = kept.get(lang)
  if (known !== undefined) return known
  const ages = isWritten(lang) ? [...new Set(written(lang))] : []
  if (kept.size >= KEPT) kept.clear()
  if (lang.length < 40) kept.set(lang, ages)
  return ages
}

function written(lang: string): string[] {
  const format = new Intl.RelativeTimeFormat(lang)
  return UNITS.flatMap((unit) => SHOWN.map((number) => spell(format.format(-number, unit))))
}

/** Digits, spaces and direction marks are written in more than one way. */
function spell(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/\p{Nd}+/gu, '0')
    .toLowerCase()
}

function isWritten(lang: string): boolean {
  try {
    return Intl.RelativeTimeFormat.supportedLocalesOf(lang, { localeMatcher: 'lookup' }).length > 0
  } catch {
    return false
  }
}
