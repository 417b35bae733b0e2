import { type CountStyle, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'

type Units = readonly [thousand: string, million: string, billion: string]

/** What Mastodon writes where its translators wrote nothing else: `{count}K`. */
const USUAL: Units = ['K', 'M', 'B']

/**
 * The units of Mastodon's own translations (`units.short.*` of its locale files, 4.6, 2026-03), where they are not the
 * usual ones. They are not CLDR's: French has K, Turkish M, Portuguese of Portugal a small m for a thousand.
 */
const WRITTEN: Readonly<Record<string, Units>> = {
  an: ['K', 'M', 'MM'],
  ar: ['ألف', 'مليون', 'مليار'],
  ast: ['mil', 'M', 'MM'],
  az: ['min', 'mlyn', 'mlyrd'],
  be: ['тыс.', 'міл.', 'млрд.'],
  bg: ['хил', 'млн', 'млрд'],
  bn: ['হাজার', 'মিলিওন', 'বিলিয়ন'],
  br: ['mil', 'milion', 'miliard'],
  ckb: ['هەزار', 'ملیۆن', 'ملیار'],
  co: ['K', 'M', 'G'],
  cs: ['tis.', 'mil.', 'mld.'],
  cy: ['mil', 'miliwn', 'biliwn'],
  da: ['tusind', 'mio.', 'mia.'],
  de: ['Tsd.', 'Mio.', 'Mrd.'],
  el: ['Χιλ', 'Εκ', 'Δις'],
  eo: ['K', 'M', 'Md'],
  es: ['K', 'M', 'MM'],
  'es-AR': ['mil', 'M', 'MM'],
  'es-MX': ['K', 'M', 'MM'],
  et: ['tuh', 'mln', 'mld'],
  fa: ['هزار', 'میلیون', 'میلیارد'],
  fi: ['t.', 'milj.', 'mrd.'],
  fo: ['túsund', 'mn.', 'mia.'],
  fr: ['K', 'M', 'Md'],
  'fr-CA': ['K', 'M', 'G'],
  'fr-QC': ['K', 'M', 'G'],
  fy: ['k', 'mln.', 'mrd.'],
  ga: ['k', 'M', 'B'],
  he: ['אלפים', 'מליון', 'מליארד'],
  hr: ['tis.', 'mil.', 'mlrd.'],
  hu: ['K', 'M', 'Mrd'],
  hy: ['Հազ.', 'մլն', 'մլրդ'],
  id: ['Rb', 'Jt', 'M'],
  io: ['K', 'M', 'G'],
  ko: ['천', '백만', '십억'],
  ku: ['H', 'M', 'B'],
  kw: ['M', 'Mas', 'Mek'],
  lad: ['K', 'M', 'MM'],
  lt: ['tūkst.', 'mln.', 'mlrd.'],
  lv: ['Tk', 'M', 'Mjd'],
  ms: ['R', 'J', 'B'],
  nl: ['k', 'mln.', 'mrd.'],
  nn: ['k', 'mill', 'm.ard'],
  no: ['k', 'mill', 'm.ard'],
  oc: ['K', 'M', 'Md'],
  pa: ['ਹਜ਼ਾਰ', 'ਮਿ', 'ਿਬ'],
  pl: ['tys.', 'mln', 'mld'],
  'pt-BR': ['mil', 'mi', 'bi'],
  'pt-PT': ['m', 'M', 'MM'],
  ro: ['K', 'Mln', 'Mld'],
  ru: ['тыс.', 'млн', 'млрд'],
  sc: ['m', 'Mln', 'Mrd'],
  sk: ['tis.', 'mil.', 'mld.'],
  sl: ['tisoč', 'mio.', 'milijard'],
  sq: ['K', 'Ml', 'Md'],
  sr: ['хиљ.', 'мил.', 'млрд.'],
  'sr-Latn': ['hilj.', 'mil.', 'mlrd.'],
  th: ['พัน', 'ล้าน', 'พันล้าน'],
  tr: ['Bin', 'M', 'Mr'],
  tt: ['мең', 'млн', 'млрд'],
  uk: ['тис', 'млн', 'млрд'],
}

/**
 * Units that mean another thing in an older translation, or in a page whose translation is not finished: an Indonesian M is
 * a billion where it was translated, else a million. Of two meanings neither is read.
 */
const OF_TWO_MEANINGS: Readonly<Record<string, string>> = { id: 'M', kw: 'M', ko: 'B' }

const FACTORS = [1e3, 1e6, 1e9]
/**
 * The unit that was found is handed on under a name that no language has, for the page's language would have its own say
 * first: M is a billion to Indonesian, and a thousand to none.
 */
const NAMES = ['mastodon-thousand', 'mastodon-million', 'mastodon-billion']
/** Cut off since 4.5, to the nearest before: it may be either. */
const STYLE: CountStyle = {
  rounding: 'unknown',
  units: Object.fromEntries(NAMES.map((name, at) => [name, FACTORS[at] ?? 0])),
}

/** Reads a number that Mastodon shortened in one of its languages ("12 Tsd.", "1.2K"); `null` where it has no such unit. */
export function shortCount(text: string, locale: string): Count | null {
  const shown = text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const unit = unitAtEnd(shown, unitsOf(locale))
  if (unit === null) return null
  return parseCount(`${shown.slice(0, -unit.text.length).trim()} ${unit.name}`, locale, STYLE)
}

interface Unit {
  readonly text: string
  readonly name: string
}

function unitsOf(locale: string): Unit[] {
  const language = locale.split('-')[0] ?? ''
  const written = WRITTEN[locale] ?? WRITTEN[language] ?? USUAL
  const doubtful = OF_TWO_MEANINGS[language]
  const named = (units: Units) => units.map((text, at) => ({ text, name: NAMES[at] ?? '' }))
  const all = [...named(written), ...named(USUAL).filter(({ text }) => !written.includes(text))]
  return all.filter(({ text }) => text !== doubtful)
}

/** The longest that fits: "พันล้าน" ends in "ล้าน", and "MM" in "M". */
function unitAtEnd(text: string, units: readonly Unit[]): Unit | null {
  const fitting = units.filter((unit) => text.endsWith(unit.text))
  return fitting.sort((a, b) => b.text.length - a.text.length)[0] ?? null
}
