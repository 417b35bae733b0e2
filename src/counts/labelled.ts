import type { Count } from '../profile.ts'
import { type Naming, namingsAnywhere, namingsOf } from './names.ts'
import { type CountStyle, countIn, parseCount } from './parse.ts'
import { type Doubt, type Label, vocabularyOf } from './vocabulary.ts'
import { unlessShortened } from './written-out.ts'

/** What a site's own pages decide: which of two counts a doubtful word names where there is only the one. */
export type Decided = Readonly<Partial<Record<Doubt, Label>>>

/** No label is longer. */
const LONGEST = 200
const NONE: Decided = {}
const NUMBER = /\p{Nd}(?:[\p{Nd}\s.,'’٫٬]*\p{Nd})?/u

/**
 * Which count a label names: "12.3K followers" in English, "フォロー中 120人" in Japanese. Whole words, in any case, with and
 * without diacritics. `null` for a text that names no count or two, and for words that may mean two ("følger" in Danish). A
 * language that the table lacks, or none: words that mean the same in every language which has them.
 */
export function labelledAs(text: string, lang: string, decided: Decided = NONE): Label | null {
  return labelOf(namingsOf(composed(text), lang), decided)
}

/**
 * The count of a text that is one number and the name of one count, and nothing else: "5,04 Mio. Abonnenten", but not "12
 * mutual followers". For the strategy of last resort: the words alone say what the number is.
 */
export function labelledCount(
  text: string,
  lang: string,
  style: CountStyle = {},
  decided: Decided = NONE,
): { readonly label: Label; readonly count: Count } | null {
  const spelled = composed(text)
  const namings = namingsOf(spelled, lang)
  const label = labelOf(namings, decided)
  if (label === null) return null
  const counts = namings.map((naming) => countBeside(spelled, naming, lang, style))
  const count = counts.includes(null) ? null : agreed([...counts, ...inEnglish(spelled, lang, style)])
  return count === null ? null : { label, count }
}

/**
 * The same where the caller knows which count it looks for, on a page that may be marked with another language than its words:
 * the word proves the language too, in which the number is written. Languages that share the word ("seguidores") must share
 * the number.
 */
export function namedCount(
  text: string,
  label: Label,
  lang: string,
  style: CountStyle = {},
  decided: Decided = NONE,
): Count | null {
  if (!/\p{Nd}/u.test(text)) return null
  const spelled = composed(text)
  const own = vocabularyOf(lang) === null ? [] : namingsOf(spelled, lang)
  const namings = own.length > 0 ? own : namingsAnywhere(spelled)
  if (labelOf(namings, decided) !== label) return null
  const languages = own.length > 0 ? [lang] : namings.flatMap((naming) => naming.languages)
  const counts = namings.flatMap((naming) =>
    naming.languages.map((language) => countBeside(spelled, naming, language, style)),
  )
  if (own.length > 0 && counts.includes(null)) {
    // What a language says in its own words it counts in its own numbers; English words stand beside those of either, unless
    // they clash: "12B" is twelve thousand on a Turkish page.
    const isOwn = own.some(({ names }) => names.some((name) => name.isOwn))
    if (isOwn || labelledCount(spelled.replace(NUMBER, '12'), lang, style, decided) === null) return null
  }
  const count = agreed([...counts, ...inEnglish(spelled, lang, style)])
  return count === null ? null : unlessShortened(count, languages, style.rounding ?? 'unknown')
}

function composed(text: string): string {
  return text.length > LONGEST ? '' : text.normalize('NFC')
}

/** The one count that all names of a text are names of, in every language that knows them. */
function labelOf(namings: readonly Naming[], decided: Decided): Label | null {
  const [first, ...more] = new Set(namings.flatMap(({ names }) => names.map(({ meaning }) => meaning)))
  if (first === undefined || first === 'none' || more.length > 0) return null
  return first === 'follows' || first === 'responses' ? (decided[first] ?? null) : first
}

/** The number beside the names, if there is nothing else. */
function countBeside(text: string, { names }: Naming, lang: string, style: CountStyle): Count | null {
  // A line break in the place of a name: "1 follower 234" is no 1,234.
  let rest = text
  for (const { start, end } of [...names].reverse()) rest = `${rest.slice(0, start)}\n${rest.slice(end)}`
  const count = parseCount(withoutCounter(rest), lang, style)
  const whole = countIn(text, lang, style)
  // Read in two ways, with the words and without, it must be one number.
  return count === null || (whole !== null && !isSame(whole, count)) ? null : count
}

/**
 * Beside a word that is English too it must be one number in English: "1.5M followers" on an Indonesian page, whose M are
 * thousands of millions.
 */
function inEnglish(text: string, lang: string, style: CountStyle): (Count | null)[] {
  if (lang === 'en') return []
  const english = namingsOf(text, 'en')
  return labelOf(english, NONE) === null ? [] : english.map((naming) => countBeside(text, naming, 'en', style))
}

/** One count, however often and in how many languages it is read. */
function agreed(counts: readonly (Count | null)[]): Count | null {
  const [first, ...more] = counts.filter((count) => count !== null)
  return first !== undefined && more.every((count) => isSame(count, first)) ? first : null
}

function isSame(a: Count, b: Count): boolean {
  return a.low === b.low && a.high === b.high
}

/** What stands between number and word and says nothing: "5 M de suscriptores", "12.3万人", "345명", "Followers: 12". */
function withoutCounter(rest: string): string {
  return rest
    .replace(/(?<![\p{L}\p{M}])(?:de|di|d['’]|of|a)(?![\p{L}\p{M}])/giu, '\n')
    .replace(/[\s:：·•,،の]+$|^[\s:：·•,،数數]+/gu, '')
    .replace(/\s*(?:[人名位个個件次回条條则則명개회건]|คน|ครั้ง|জন)$/u, '')
}
