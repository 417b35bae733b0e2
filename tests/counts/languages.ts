/** Tags that the property tests read: what the sites speak, every digit script, grouping and unit position of Intl. */
export const TAGS =
  'en en-GB en-IN en-ZA en-AU en-CA de de-AT de-CH fr fr-CA fr-CH es es-MX es-419 es-AR pt pt-BR pt-PT it it-CH nl nl-BE pl ru uk be cs sk sl hr sr sr-Latn bs mk bg ro hu el tr az kk ky uz sv da nb nn fi et lv lt is ga cy mt eu ca gl af sq hy ka he ar ar-EG ar-SA ar-MA fa ps ur ur-IN ckb sd ks hi bn mr ne gu pa ta te kn ml si my km lo th vi id ms fil jv sw am ti yo ha zu so ja ko zh zh-Hans-CN zh-TW zh-HK mn dz as or sat bho mni nqo rm gsw fo fy lb br kea wo ee ak'.split(
    ' ',
  )

/** What true counts are likely to go wrong at: both sides of every carry and of every magnitude. */
export const EDGES: readonly number[] = [
  ...new Set(
    Array.from({ length: 12 }, (_, power) => 10 ** power).flatMap((one) =>
      [1, 1.049, 1.05, 1.234, 1.9999, 5.5, 9.49, 9.5, 9.949, 9.95, 9.99, 9.994, 9.995, 9.9949, 9.9995, 9.99999].flatMap(
        (lead) => [-1, 0, 1].map((beside) => Math.round(lead * one) + beside),
      ),
    ),
  ),
].filter((count) => count >= 0 && count <= 1e11)

/** A text of Intl: the count it was made of, and how it was cut. */
export interface Written {
  readonly tag: string
  readonly count: number
  readonly text: string
  readonly rounding: 'truncated' | 'rounded'
  /** Set where Intl was told to keep no more digits than these. */
  readonly significantDigits?: number
}

const ROUNDINGS = [
  ['truncated', 'trunc'],
  ['rounded', 'halfExpand'],
] as const
const DIGITS = [
  {},
  { maximumFractionDigits: 0 },
  { maximumFractionDigits: 1 },
  { maximumFractionDigits: 2 },
  { maximumSignificantDigits: 3 },
] as const

/** Every way in which Intl writes a count in one language: plain and compact, cut and rounded. */
export function writers(tag: string): readonly ((count: number) => Written)[] {
  const plain = new Intl.NumberFormat(tag)
  const compact = ROUNDINGS.flatMap(([rounding, roundingMode]) =>
    (['short', 'long'] as const).flatMap((compactDisplay) =>
      DIGITS.map((digits) => {
        const options = { notation: 'compact', compactDisplay, roundingMode, ...digits } as const
        const format = new Intl.NumberFormat(tag, options)
        const style = 'maximumSignificantDigits' in digits ? { rounding, significantDigits: 3 } : { rounding }
        return (count: number): Written => ({ tag, count, text: format.format(count), ...style })
      }),
    ),
  )
  return [(count) => ({ tag, count, text: plain.format(count), rounding: 'truncated' }), ...compact]
}
