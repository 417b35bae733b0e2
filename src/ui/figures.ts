import type { Count } from '../profile.ts'

/** Both ends of an estimate, `low ≤ high`. */
interface Ends {
  readonly low: number
  readonly high: number
}

/** A written range in two voices: the number, and the word that is set smaller beside it ("8–14", "thousand"). */
interface SplitRange {
  readonly number: string
  readonly word: string
}

/** Numbers and dates as the reader's language writes them. Every estimate is written with both ends. */
export interface Figures {
  /** Whole things: "1,370". */
  count(value: number): string
  /** "38.6K". */
  compact(value: number): string
  /** A count as the page shows it: every digit where it showed every digit, else short. */
  shown(count: Count): string
  /** A fraction as a percentage with two digits that mean something: 0.0009 is "0.09%". */
  percent(fraction: number): string
  percentRange(ends: Ends): string
  /** A range of whole things, rounded outwards to two digits that mean something: "350–520". */
  peopleRange(ends: Ends): string
  /** The same, long and compact: "8–14 thousand". */
  thousandsRange(ends: Ends): string
  thousandsSplit(ends: Ends): SplitRange
  longCompact(value: number): string
  /** Plain numbers with two digits that mean something. */
  plainRange(ends: Ends): string
  /** Whole numbers as they are: "47–60". */
  wholeRange(ends: Ends): string
  /** Log-odds with their sign, always: "+0.9". */
  signed(value: number): string
  /** "3 weeks", "12 days". */
  duration(days: number): string
  /** "21 Jul 2026". */
  date(iso: string): string
  /** "Jul". */
  month(iso: string): string
  /** "21 Jul". */
  dayMonth(iso: string): string
  /** "19:04". */
  time(iso: string): string
  /** "today", "3 days ago". */
  ago(iso: string, now: number): string
  /** A year, a month or a day of a source: "2025", "Jan 2025". */
  sourceDate(asOf: string): string
  anyOf(items: readonly string[]): string
  /** One after the other: Japanese has its space in the full stop. */
  sentences(all: readonly string[]): string
}

const DAY = 86_400_000
/** Written ranges that are kept of each kind. */
const MOST_KNOWN = 2_000

/** Rounds outwards to two significant digits each: a range never gets narrower by being written. */
export function outwards({ low, high }: Ends): Ends {
  return { low: floorTo(step(low), low), high: ceilTo(step(high), high) }
}

/** Rounds outwards with one precision, that of the larger end, so that "8.1–14 thousand" is "8–14 thousand". */
function outwardsTogether({ low, high }: Ends): Ends {
  // Yet with one significant digit at least: a small end beside a large one must not become 0.
  return { low: floorTo(Math.min(step(high), step(low) * 10), low), high: ceilTo(step(high), high) }
}

/** The place of the second significant digit; whole things below 100. */
function step(value: number): number {
  return value < 10 ? 1 : 10 ** (Math.floor(Math.log10(value)) - 1)
}

function floorTo(size: number, value: number): number {
  return Math.floor(value / size) * size
}

function ceilTo(size: number, value: number): number {
  return Math.ceil(value / size) * size
}

/** Words between two numbers may break the line. */
function breakable(text: string): string {
  return text.replaceAll('\u00A0', ' ')
}

/** Start of the reader's own day. */
function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0)
}

export function createFigures(lang: string, dir: 'ltr' | 'rtl'): Figures {
  const plain = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 })
  const twoDigits = new Intl.NumberFormat(lang, { maximumSignificantDigits: 2 })
  const short = new Intl.NumberFormat(lang, { notation: 'compact', maximumSignificantDigits: 3 })
  const long = new Intl.NumberFormat(lang, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 2,
  })
  const percent = new Intl.NumberFormat(lang, { style: 'percent', maximumSignificantDigits: 2 })
  const sign = new Intl.NumberFormat(lang, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const either = new Intl.ListFormat(lang, { type: 'disjunction' })
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })
  const when = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(lang, options)
    return (iso: string) => format.format(new Date(iso))
  }
  const month = when({ month: 'short' })
  const year = when({ year: 'numeric', timeZone: 'UTC' })
  const yearMonth = when({ year: 'numeric', month: 'short', timeZone: 'UTC' })

  const written = new Map<Intl.NumberFormat, Map<string, string>>()

  /** `formatRange` writes two ends that look alike as "~3": one number says the same. */
  function range(format: Intl.NumberFormat, { low, high }: Ends): string {
    // To write a range costs as much as to draw it (V8, 2026-11), and a long list writes the same ones again and again.
    const known = written.get(format) ?? new Map<string, string>()
    written.set(format, known)
    const key = `${low} ${high}`
    const text = known.get(key) ?? rangeAnew(format, low, high)
    if (known.size < MOST_KNOWN) known.set(key, text)
    return text
  }

  function rangeAnew(format: Intl.NumberFormat, low: number, high: number): string {
    const first = format.format(low)
    // "0.15% – 6.2%" stays on one line.
    return first === format.format(high) ? first : apart(format.formatRange(low, high).replace(/\s/g, '\u00A0'))
  }

  /**
   * In a line that runs right to left, "350–520" would be turned into "520–350", and "−1.9" into "1.9−"; beside a word of the
   * line's own script, too. Numbers rise to the right everywhere, words stay in the order of the line.
   */
  function apart(text: string): string {
    if (dir === 'ltr') return text
    if (!/\p{L}/u.test(text)) return `\u2066${text}\u2069`
    return `\u2067${text.replace(/[\d.,]+–[\d.,]+/, '\u2066$&\u2069')}\u2069`
  }

  /** "800–14 thousand" would read as 800 thousand: below a thousand the words are left out. */
  function thousands(ends: Ends): readonly [Intl.NumberFormat, Ends] {
    const wide = outwardsTogether(ends)
    return [wide.low < 1_000 ? plain : long, wide]
  }

  return {
    count: (value) => plain.format(value),
    compact: (value) => short.format(value),
    shown: (count) => (count.exact ? plain : short).format(count.value),
    percent: (fraction) => percent.format(fraction),
    percentRange: (ends) => range(percent, ends),
    peopleRange: (ends) => range(plain, outwards(ends)),
    thousandsRange: (ends) => breakable(range(...thousands(ends))),
    thousandsSplit(ends) {
      const [format, { low, high }] = thousands(ends)
      const same = format.format(low) === format.format(high)
      const parts = same ? format.formatToParts(low) : format.formatRangeToParts(low, high)
      const words = parts.filter((part) => part.type === 'compact')
      // Japanese "8000～1.4万": the word is of one end alone, and beside both it would be 80 million.
      const ofBoth = words.every((part) => !('source' in part) || part.source === 'shared')
      // Two different words ("900 thousand – 1.1 million") belong to their numbers and stay beside them.
      if (words.length !== 1 || !ofBoth) return { number: breakable(range(format, { low, high })), word: '' }
      const number = parts.filter((part) => part.type !== 'compact').map((part) => part.value)
      return { number: apart(number.join('').trim()), word: words.map((part) => part.value).join('') }
    },
    longCompact: (value) => long.format(value),
    plainRange: (ends) => range(twoDigits, ends),
    wholeRange: (ends) => range(plain, ends),
    signed: (value) => apart(sign.format(value).replace('-', '−')),
    duration(days) {
      const [unit, value] = days >= 14 ? (['week', days / 7] as const) : (['day', days] as const)
      return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(
        Math.max(1, Math.round(value)),
      )
    },
    date: when({ day: 'numeric', month: 'short', year: 'numeric' }),
    month,
    dayMonth: when({ day: 'numeric', month: 'short' }),
    time: when({ timeStyle: 'short' }),
    ago: (iso, now) =>
      relative.format(Math.min(0, Math.round((midnight(Date.parse(iso)) - midnight(now)) / DAY)), 'day'),
    sourceDate(asOf) {
      if (/^\d{4}$/.test(asOf)) return year(`${asOf}-01-01T00:00:00Z`)
      return /^\d{4}-\d{2}/.test(asOf) ? yearMonth(`${asOf.slice(0, 7)}-01T00:00:00Z`) : asOf
    },
    anyOf: (items) => either.format(items),
    sentences: (all) => all.join(lang.startsWith('ja') ? '' : ' '),
  }
}
