import { cleanText } from './text.ts'
import { type Units, unitsOf } from './units.ts'

/** How one language writes numbers, as this browser's own Intl knows it. */
export interface Language {
  /** False for what this browser's Intl does not write, and for a page that does not say. */
  readonly known: boolean
  readonly groups: ReadonlySet<string>
  readonly decimals: ReadonlySet<string>
  /** Units that the language itself writes: "Mio." → 1e6. */
  readonly units: Units
  /** The same language in its other countries, for units that this country's does not have. */
  readonly elsewhere: Language | null
}

const NEUTRAL: Language = { known: false, groups: new Set(), decimals: new Set(), units: new Map(), elsewhere: null }
// A page may change its `lang` at will; it may not fill our memory with tables.
const KEPT = 64
const kept = new Map<string, Language>()

/**
 * The language of a page's `lang`, whatever stands there: "pt_BR", "zh-Hans-CN", extensions, nonsense. Where Intl does
 * not know the language: one without separators and units.
 */
export function languageOf(lang: string): Language {
  const known = kept.get(lang)
  if (known) return known
  const tag = supportedTag(lang)
  const language = tag === null ? NEUTRAL : describe(tag)
  if (kept.size >= KEPT) kept.clear()
  if (lang.length < 40) kept.set(lang, language)
  return language
}

/** Language, script and region alone: "-u-nu-arab" or a private part would change what Intl writes. */
function supportedTag(lang: string): string | null {
  const [language = '', ...rest] = lang.slice(0, 40).split(/[-_]/, 3)
  if (!/^[a-z]{2,3}$/i.test(language)) return null
  const script = rest.find((part) => /^[a-z]{4}$/i.test(part))
  const region = rest.find((part) => /^(?:[a-z]{2}|\d{3})$/i.test(part))
  const tag = [language, script, region].filter(Boolean).join('-')
  return isSupported(tag) ? tag : null
}

/** Whether Intl writes this language. Asked for one that it does not know, it would write the browser's own. */
export function isSupported(tag: string): boolean {
  return Intl.NumberFormat.supportedLocalesOf(tag, { localeMatcher: 'lookup' }).length > 0
}

function describe(tag: string): Language {
  const base = wider(tag)
  const elsewhere = base === null ? null : languageOf(base)
  const decimals = new Set(marks(tag, 'decimal'))
  // de-AT groups with a space, its neighbours with a dot: both are read, unless that is the decimal mark here.
  const groups = new Set([...marks(tag, 'group'), ...(elsewhere?.groups ?? [])].filter((mark) => !decimals.has(mark)))
  let units: Units | undefined
  return {
    known: true,
    groups,
    decimals,
    elsewhere,
    get units() {
      units ??= unitsOf(tag)
      return units
    },
  }
}

/** zh-HK → zh-Hant → zh: the same script first, then the language; `null` for a language alone. */
function wider(tag: string): string | null {
  const { language, script, region } = new Intl.Locale(tag)
  if (!script && !region) return null
  const written = new Intl.Locale(tag).maximize().script
  const usual = new Intl.Locale(language).maximize().script
  return region && written && written !== usual ? `${language}-${written}` : language
}

/** Pages in Arabic or Bengali write Latin digits as often as their own, each with its own marks. */
function marks(tag: string, type: 'group' | 'decimal'): string[] {
  return [tag, `${tag}-u-nu-latn`].flatMap((locale) => {
    const parts = new Intl.NumberFormat(locale).formatToParts(12345678.9)
    const mark = parts.find((part) => part.type === type)?.value
    // Between digits, as the page has it: cleaning trims the space that many languages group with.
    return mark === undefined ? [] : [cleanText(`1${mark}1`, 9)?.slice(1, -1) ?? mark]
  })
}
