import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type CountStyle, countIn, exactly, parseCount } from '../../src/counts/index.ts'
import { CountSchema } from '../../src/profile.ts'
import { TAGS } from './languages.ts'

const MAX = Number.MAX_SAFE_INTEGER
const ends = (text: string, lang: string, style?: CountStyle) => {
  const count = parseCount(text, lang, style)
  return count && [count.low, count.high]
}

describe('a short number is an interval', () => {
  it('follows the way its site shortens', () => {
    expect(parseCount('12.3K', 'en', { rounding: 'truncated' })).toEqual({
      value: 12300,
      low: 12300,
      high: 12399,
      exact: false,
    })
    expect(ends('12.3K', 'en', { rounding: 'rounded' })).toEqual([12250, 12349])
    expect(ends('12.3K', 'en', { rounding: 'unknown' })).toEqual([12250, 12399])
    expect(ends('12.3K', 'en')).toEqual([12250, 12399])
  })

  it('takes a dropped ".0" as the wider step', () => {
    expect(ends('5m', 'en-GB', { rounding: 'truncated' })).toEqual([5_000_000, 5_999_999])
    expect(ends('5.0m', 'en-GB', { rounding: 'truncated' })).toEqual([5_000_000, 5_099_999])
    expect(ends('1M', 'en')).toEqual([500_000, 1_999_999])
  })

  it('takes noughts past three digits beside a unit as cut, and without one only where the site cuts there', () => {
    expect(ends('1230万', 'ja', { rounding: 'truncated' })).toEqual([12_300_000, 12_399_999])
    expect(ends('1234万', 'ja', { rounding: 'truncated' })).toEqual([12_340_000, 12_349_999])
    expect(parseCount('123.000', 'de')).toEqual(exactly(123_000))
    expect(ends('123.000', 'de', { significantDigits: 3, rounding: 'truncated' })).toEqual([123_000, 123_999])
    expect(parseCount('123.456', 'de', { significantDigits: 3 })).toEqual(exactly(123_456))
  })

  it('never goes below nothing, nor past whole numbers', () => {
    expect(ends('0K', 'en')).toEqual([0, 999])
    expect(parseCount('0', 'en')).toEqual(exactly(0))
    expect(parseCount('1.2345K', 'en')).toBeNull()
    expect(parseCount('9007199254740991', 'en')).toEqual(exactly(MAX))
    expect(parseCount('9007199254740992', 'en')).toBeNull()
    expect(parseCount('9007200B', 'en')).toBeNull()
  })

  it('leaves "500+" open', () => {
    expect(parseCount('500+', 'en')).toEqual({ value: 500, low: 500, high: MAX, exact: false })
    expect(ends('10K+', 'en', { rounding: 'truncated' })).toEqual([10_000, MAX])
    expect(parseCount('+500', 'en')).toBeNull()
  })
})

describe('what others read wrongly', () => {
  it.each([
    ['17,7 k', 'fr', 17_700, 17_799],
    ['630k', 'en', 630_000, 630_999],
    ['1,47 mil.', 'hr', 1_470_000, 1_479_999],
    ['2,2 tys.', 'pl', 2_200, 2_299],
    ['17 mil', 'pt', 17_000, 17_999],
    ['5,9 mi', 'pt', 5_900_000, 5_999_999],
    ['127 K', 'es', 127_000, 127_999],
    ['2.9m', 'en-GB', 2_900_000, 2_999_999],
    ['6.9 k', 'es-MX', 6_900, 6_999],
    ['12,3 Tsd.', 'de', 12_300, 12_399],
    ['1,2 mil M', 'es', 1_200_000_000, 1_299_999_999],
  ])('%s in %s', (text, lang, low, high) => {
    expect(ends(text, lang, { rounding: 'truncated' })).toEqual([low, high])
  })
})

describe('a unit is read in its language', () => {
  it.each([
    ['mil', { es: 1e3, pt: 1e3, cs: 1e6, sk: 1e6, hr: 1e6, ro: 1e6 }],
    ['M', { en: 1e6, es: 1e6, fr: 1e6, ca: 1e6, hu: 1e6, id: 1e9, de: 1e6 }],
    ['B', { en: 1e9, tr: 1e3, ms: 1e9, es: null, fr: 1e9 }],
    ['T', { en: 1e12, vi: 1e9, de: null }],
    ['E', { hu: 1e3, en: null }],
    ['N', { vi: 1e3, en: null }],
    ['J', { ms: 1e6, en: null }],
    ['L', { 'en-IN': 1e5, en: null }],
    ['t', { da: 1e3, fi: 1e3, de: null }],
    ['tn', { sv: 1e3 }],
    ['mi', { 'pt-BR': 1e6, es: null }],
    ['mn', { sv: 1e6 }],
    ['md', { sv: 1e9 }],
    ['Md', { fr: 1e9 }],
    ['mlr', { hr: 1e9 }],
    ['м.', { kk: 1e3 }],
    ['мил.', { sr: 1e6, mk: 1e6 }],
    ['K', { en: 1e3, 'en-GB': 1e3, es: 1e3, de: 1e3, tr: 1e3, '': 1e3 }],
    ['k', { en: 1e3, fr: 1e3, nb: 1e3, de: 1e3, '': 1e3 }],
    ['m', { en: 1e6, 'en-GB': 1e6, fr: null, es: null, de: null, '': null }],
    ['萬', { 'zh-TW': 1e4, 'zh-HK': 1e4 }],
  ])('%s', (unit, factors) => {
    const read = Object.keys(factors).map((lang) => [lang, parseCount(`5 ${unit}`, lang)?.value ?? null])
    const expected = Object.entries(factors).map(([lang, factor]) => [lang, factor === null ? null : 5 * factor])
    expect(read).toEqual(expected)
  })

  it('then as its site writes it, never instead', () => {
    const style = { units: { rb: 1e3, B: 7 } }
    expect(parseCount('5 rb', 'en', style)?.value).toBe(5_000)
    expect(parseCount('5 B', 'de', style)?.value).toBe(35)
    expect(parseCount('5 B', 'tr', style)?.value).toBe(5_000)
    expect(parseCount('5 constructor', 'en', style)).toBeNull()
    expect(parseCount('5 __proto__', 'en', style)).toBeNull()
  })
})

describe('separators', () => {
  it.each([
    ['1,234', 'en', 1234],
    ['1.234', 'en', null],
    ['1.234', 'de', 1234],
    ['1,234', 'de', null],
    ['1.234', 'de-AT', 1234],
    ['1.234', 'de-CH', null],
    ["1'234", 'de-CH', 1234],
    ['1’234’567', 'de-CH', 1_234_567],
    ['3313', 'pl', 3313],
    ['1.234', 'es', 1234],
    ['1.813.549', 'es', 1_813_549],
    ['1.234', 'es-MX', null],
    ['1,234', 'es-MX', 1234],
    ['1.234', 'pt-PT', 1234],
    ['1.234', 'pl', null],
    ['1 234', 'fr', 1234],
    ['1\u202f234\u202f567', 'fr', 1_234_567],
    ['1\u00a0234', 'en', 1234],
    ['1\u2009234', 'en', 1234],
    ['12,34,567', 'hi', 1_234_567],
    ['12,34,567', 'en-IN', 1_234_567],
    ['1,234,567', '', null],
    ['1234567', '', 1_234_567],
    ['12,34', 'en', null],
    ['12,34', 'de', null],
    ['1,2345', 'en', null],
    ['1,234.567', 'en', null],
    ['1.234.56', 'de', null],
    ['0,123', 'en', null],
    ['007', 'en', null],
    ['٤٬٣٢١', 'ar-EG', 4321],
    ['4,321', 'ar-EG', 4321],
    ['١٢٣', 'en', 123],
    ['１２３', 'ja', 123],
    ['१2३', 'hi', null],
    ['\u200f1,234\u200f', 'he', 1234],
    ['\u20681234\u2069', 'ar', 1234],
    ['\u206812\u2069\u206834\u2069', 'ar', null],
  ])('%s in "%s"', (text, lang, count) => {
    expect(parseCount(text, lang)).toEqual(count === null ? null : exactly(count))
  })

  it.each([
    ['1.2K', 'de', 1200],
    ['1,2K', 'en', 1200],
    ['1.2K', '', 1200],
    ['1.234 K', 'en', 1234],
    ['1,234 K', 'en', null],
    ['1.234 Mio.', 'de', null],
    ['12.345 M', 'es', 12_345_000_000],
    ['1.234,5 M', 'es', 1_234_500_000],
  ])('%s in "%s"', (text, lang, value) => {
    expect(parseCount(text, lang)?.value ?? null).toBe(value)
  })
})

describe('what is no count', () => {
  it.each([
    ...[
      '',
      ' ',
      'K',
      '-1',
      '−1',
      '– 1',
      '1e3',
      '2.4.2017',
      '1/2',
      '½',
      '5²',
      '①',
      '12:30',
      '1.2.3',
      'v1.2',
      '5%',
      '5 %',
      '٥٪',
      '$5',
      '5 €',
    ],
    ...[
      '1 2',
      '12 34',
      '1,234 5,678',
      '1\n234',
      '1  234',
      '10 likes',
      'x5',
      '5x',
      '1,',
      ',1',
      '1..2',
      '#1',
      '5°',
      '1K2',
      'K5',
      '1.2KK',
      '1.2 K M',
    ],
    ...['NaN', 'Infinity', '0x10', '1_000', '1,234-5', '3–5', '~5', '>5', '@undefined', '•', '㋀', '1㏠', '5\u20e3'],
    '9'.repeat(101),
    `${'1,'.repeat(48)}1`,
  ])('%j', (text) => {
    for (const lang of ['en', 'de', 'fr', 'ja', 'ar-EG', 'hi', '']) expect(parseCount(text, lang), lang).toBeNull()
  })
})

describe('a hostile page', () => {
  it.each([
    ['pt_BR', '1.234', 1234],
    ['zh-Hans-CN', '1.2万', 12_000],
    ['de-DE-1996', '1.234', 1234],
    ['en-!!', '1,234', 1234],
    ['en-u-nu-arab', '1,234', 1234],
    ['en-ZZ', '1,234', 1234],
    ['EN-gb', '5m', 5_000_000],
    ['x-default', '1234', 1234],
    ['', '1234', 1234],
    ['tlh', '1234', 1234],
    ['i'.repeat(100_000), '1234', 1234],
    ['constructor', '1234', 1234],
    ['de\u0000', '1,234', null],
    ['english', '1,234', null],
  ])('with lang=%.20j reads %s', (lang, text, value) => {
    expect(parseCount(text, lang)?.value ?? null).toBe(value)
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(..."0123456789.,  \u00a0\u202f'’+-%KkMmB٣٬٫१万千mil\u200f\u2068\n"),
      maxLength: 40,
    }),
  )
  const anyTag = fc.oneof(fc.constantFrom(...TAGS), fc.string({ maxLength: 30 }))

  it('gets a sound count or none, and never an error', () => {
    const property = fc.property(anyText, anyTag, fc.boolean(), (text, tag, label) => {
      const count = label ? countIn(text, tag) : parseCount(text, tag)
      if (count === null) return
      expect(v.safeParse(CountSchema, count).success).toBe(true)
      expect([count.low, count.value, count.high].every((end) => Number.isSafeInteger(end) && end >= 0)).toBe(true)
      expect(count.low <= count.value && count.value <= count.high).toBe(true)
      if (count.exact) expect(count.low).toBe(count.high)
    })
    fc.assert(property, { seed: 20_261_115, numRuns: 5_000 })
  })

  it('cannot pass junk around a number for a number', () => {
    const junk = fc
      .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcxyzåЖж#/:;!?()[]"$%&=<>~^|\\@-') })
      .filter((word) => !/^k$/i.test(word))
    const property = fc.property(junk, fc.integer({ min: 0, max: 10_000 }), fc.boolean(), (word, count, front) => {
      // Written in none of these as a unit of one letter.
      for (const lang of ['en', 'de', 'ja', '']) {
        const text = front ? `${word}${count}` : `${count}${word}`
        if (!/^[bmt]$/.test(word)) expect(parseCount(text, lang), `${text} ${lang}`).toBeNull()
      }
    })
    fc.assert(property, { seed: 20_261_116, numRuns: 3_000 })
  })

  it('does not hold the reader up', () => {
    const texts = [
      '1'.repeat(100),
      '1,'.repeat(50),
      ' '.repeat(100),
      '\u200f'.repeat(99),
      `1${' '.repeat(98)}K`,
      '1 '.repeat(1e6),
    ]
    const began = performance.now()
    for (let round = 0; round < 500; round++) for (const text of texts) parseCount(text, 'en')
    // A microsecond or two each; a pattern that backtracks would take minutes.
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
