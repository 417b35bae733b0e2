import { cleanText } from './text.ts'
import { type Units, unitsOf } from './units.ts'

/** How one language writes numbers, as this browser's own Intl knows it. */
export interface Language {
  readonly tag: string
  readonly groups: ReadonlySet<string>
  readonly decimals: ReadonlySet<string>
  /** Units that the language itself writes: "Mio." → 1e6. */
  readonly units: Units
  /** What the language writes in other countries, for units its own country does not have. */
  readonly elsewhere: Language | null
}

const NEUTRAL: Language = { tag: '', groups: new Set(), decimals: new Set(), units: new Map(), elsewhere: null }
// A page may change its language at will; it may not fill our memory.
const KEPT = 64
const known = new Map<string, Language>()

/**
 * The language of a page's `lang`. Whatever stands there: "pt_BR", "zh-Hans-CN", an extension or nonsense. What Intl
 * does not know has a neutral language without separators and units.
 */
export function languageOf(lang: string): Language {
  const kept = known.get(lang)
  if (kept) return kept
  const tag = supported(lang)
  const language = tag === null ? NEUTRAL : describe(tag)
  if (known.size >= KEPT) known.clear()
  if (lang.length < 40) known.set(lang, language)
  return language
}

/** Language, script and region alone: "-u-nu-arab" and private parts would change what Intl writes. */
function supported(lang: string): string | null {
  const match = lang
    .slice(0, 40)
    .match(/^([a-z]{2,3})(?![a-z0-9])(?:[-_]([a-z]{4})(?![a-z0-9]))?(?:[-_]([a-z]{2}|\d{3})(?![a-z0-9]))?/i)
  if (!match) return null
  const tag = match.slice(1).filter(Boolean).join('-')
  return Intl.NumberFormat.supportedLocalesOf(tag, { localeMatcher: 'lookup' })[0] ?? null
}

function describe(tag: string): Language {
  const base = tag.split('-')[0] ?? tag
  const elsewhere = base === tag ? null : languageOf(base)
  const groups = new Set<string>()
  const decimals = new Set<string>()
  for (const locale of new Set([tag, `${tag}-u-nu-latn`])) {
    const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12345678.9)
    for (const { type, value } of parts) {
      const mark = cleanText(`1${value}1`, 9)?.slice(1, -1)
      if (mark && type === 'group') groups.add(mark)
      if (mark && type === 'decimal') decimals.add(mark)
    }
  }
  // de-AT groups with a space, its neighbours with a dot: both are read, as long as it is not the decimal mark here.
  for (const mark of elsewhere?.groups ?? []) if (!decimals.has(mark)) groups.add(mark)
  for (const mark of decimals) groups.delete(mark)
  let units: Units | undefined
  return {
    tag,
    groups,
    decimals,
    elsewhere,
    get units() {
      units ??= unitsOf(tag)
      return units
    },
  }
}
