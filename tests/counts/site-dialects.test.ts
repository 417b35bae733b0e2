import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type CountStyle, countIn, exactly, parseCount } from '../../src/counts/index.ts'

/**
 * How each site writes its numbers (CONTRACTS § 0.3, § 5.3), as its reader asks for them. Pairs marked as seen are of real pages;
 * the names and accounts around them are not.
 */
const CUT: CountStyle = { rounding: 'truncated' }
const YOUTUBE: CountStyle = { rounding: 'truncated', significantDigits: 3 }
const ROUNDED: CountStyle = { rounding: 'rounded' }

describe('X', () => {
  it.each([
    ['788K', 'en', 788_311],
    ['23.9K', 'en', 23_961],
    ['6,027', 'en', 6_027],
    ['101K', 'en', 101_187],
    ['17 mil', 'pt', 17_002],
    ['1 mil', 'pt', 1_897],
    ['5,9 mi', 'pt', 5_979_037],
    ['78.8万', 'ja', 788_311],
    ['78.8만', 'ko', 788_311],
    ['788,3 mil', 'es', 788_311],
    ['788 B', 'tr', 788_311],
    ['788 Tsd.', 'de', 788_311],
    ['788,3 tys.', 'pl', 788_311],
    ['788 тыс.', 'ru', 788_311],
    ['7.8 लाख', 'hi', 788_311],
    ['788.3 ألف', 'ar', 788_311],
  ])('%s in %s holds %i', (text, lang, count) => holds(text, lang, count, CUT))

  test('labels carry every digit, without grouping, in any language', () => {
    expect(countIn('788311 views', 'en')).toEqual(exactly(788_311))
    expect(countIn('5979037 visualizações', 'pt')).toEqual(exactly(5_979_037))
  })
})

describe('Instagram, Threads and Facebook', () => {
  it.each([
    ['31K', 'en', 31_407],
    ['698M', 'en', 698_079_524],
    ['2,2 tys.', 'pl', 2_276],
    ['2.1K', 'en', 2_190],
    ['698 Mio.', 'de', 698_079_524],
    ['698 M', 'fr', 698_079_524],
    ['698 M', 'es', 698_079_524],
    ['698 mi', 'pt-BR', 698_079_524],
    ['698 Mln', 'it', 698_079_524],
    ['698 Mn', 'tr', 698_079_524],
    ['698 jt', 'id', 698_079_524],
    ['698 млн', 'ru', 698_079_524],
    ['6.9億', 'ja', 698_079_524],
    ['6.9억', 'ko', 698_079_524],
    ['6.9亿', 'zh-CN', 698_079_524],
    ['698 مليون', 'ar', 698_079_524],
    ['69.8 करोड़', 'hi', 698_079_524],
  ])('%s in %s holds %i', (text, lang, count) => holds(text, lang, count, CUT))
})

describe('TikTok', () => {
  it.each([
    ['783.4K', 'en', 783_427],
    ['3.9M', 'de', 3_922_256],
    ['1.2B', 'fr', 1_234_567_890],
    ['78.3万', 'ja', 783_427],
    ['12.3億', 'ja', 1_234_567_890],
    ['78.3만', 'ko', 783_427],
  ])('%s in %s holds %i', (text, lang, count) => holds(text, lang, count, {}))
})

describe('Bluesky and Reddit', () => {
  const langs = 'en de fr es es-MX pt-BR it nl pl ru uk tr ja ko zh-CN zh-TW hi th vi id sv fi hu ro el ca'.split(' ')
  test.each(langs)('Intl compact in %s, cut and rounded', (lang) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000_000 }), fc.boolean(), (count, cut) => {
        const options = {
          notation: 'compact',
          maximumFractionDigits: 1,
          roundingMode: cut ? 'trunc' : 'halfExpand',
        } as const
        const text = new Intl.NumberFormat(lang, options).format(count)
        const read = parseCount(text, lang, cut ? CUT : ROUNDED)
        expect(read?.low, text).toBeLessThanOrEqual(count)
        expect(read?.high, text).toBeGreaterThanOrEqual(count)
      }),
      { numRuns: 100 },
    )
  })

  it('rounds half up on Reddit (seen: 5462 as "5.5 k")', () => holds('5.5 k', 'es-MX', 5_462, ROUNDED))
})

/** "subscribers" as YouTube words them beside the number, in labels and on screen. */
const SUBSCRIBERS: Readonly<Record<string, string>> = {
  af: '# intekenare',
  az: '# abunəçi',
  be: '# падпісчыкаў',
  bg: '# абонати',
  bn: '# জন সাবস্ক্রাইবার',
  bs: '# pretplatnika',
  ca: '# subscriptors',
  cs: '# odběratelů',
  da: '# abonnenter',
  de: '# Abonnenten',
  el: '# εγγεγραμμένοι',
  en: '# subscribers',
  'en-GB': '# subscribers',
  'en-IN': '# subscribers',
  es: '# de suscriptores',
  'es-419': '# de suscriptores',
  et: '# tellijat',
  eu: '# harpidedun',
  fa: '# مشترک',
  fi: '# tilaajaa',
  fil: '# subscriber',
  fr: '# d’abonnés',
  'fr-CA': '# d’abonnés',
  gl: '# subscritores',
  he: '# מנויים',
  hi: '# सब्सक्राइबर',
  hr: '# pretplatnika',
  hu: '# feliratkozó',
  hy: '# բաժանորդ',
  id: '# subscriber',
  is: '# áskrifendur',
  it: '# di iscritti',
  ja: 'チャンネル登録者数 #人',
  ka: '# გამომწერი',
  kk: '# жазылушы',
  ko: '구독자 #명',
  lt: '# prenumeratorių',
  lv: '# abonentu',
  mr: '# सदस्य',
  ms: '# pelanggan',
  nb: '# abonnenter',
  nl: '# abonnees',
  pl: '# subskrybentów',
  pt: '# de inscritos',
  'pt-PT': '# de subscritores',
  ro: '# de abonați',
  ru: '# подписчиков',
  sk: '# odberateľov',
  sl: '# naročnikov',
  sq: '# abonentë',
  sr: '# пратилаца',
  sv: '# prenumeranter',
  sw: 'Watu # wanaofuatilia',
  ta: '# குழுசேர்ந்தவர்கள்',
  te: '# మంది సభ్యులు',
  th: 'ผู้ติดตาม # คน',
  tr: '# abone',
  uk: '# підписників',
  ur: '# سبسکرائبرز',
  uz: '# obunachi',
  vi: '# người đăng ký',
  'zh-CN': '#位订阅者',
  'zh-TW': '#位訂閱者',
  zu: '# ababhalisile',
}

describe('YouTube', () => {
  it.each([
    ['5.04 million subscribers', 'en-GB', 5_041_234],
    ['2.9m views', 'en-GB', 2_989_906],
    ['14m views', 'en-GB', 14_831_079],
    ['229k views', 'en-GB', 229_728],
    ['4,69 M de suscriptores', 'es-ES', 4_690_000],
  ])('%s in %s holds %i', (text, lang, count) => {
    const read = countIn(text, lang, YOUTUBE)
    expect(read?.low).toBeLessThanOrEqual(count)
    expect(read?.high).toBeGreaterThanOrEqual(count)
  })

  test.each(Object.entries(SUBSCRIBERS))('subscribers in %s, short and in words: %s', (lang, label) => {
    let read = 0
    let asked = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400_000_000 }),
        fc.constantFrom('short', 'long'),
        (count, compactDisplay) => {
          const options = {
            notation: 'compact',
            compactDisplay,
            maximumSignificantDigits: 3,
            roundingMode: 'trunc',
          } as const
          const text = label.replace('#', new Intl.NumberFormat(lang, options).format(count))
          const found = countIn(text, lang, YOUTUBE)
          asked += 1
          if (found === null) return
          read += 1
          expect(found.low, text).toBeLessThanOrEqual(count)
          expect(found.high, text).toBeGreaterThanOrEqual(count)
        },
      ),
      { numRuns: 100 },
    )
    // "mille" alone is no number of a label.
    expect(read / asked).toBeGreaterThan(0.9)
  })
})

describe('forms that are easy to miss', () => {
  it('reads "mille" where a text is that word alone: as wide as "1 k"', () => {
    expect(parseCount('mille', 'fr', CUT)).toEqual({ value: 1_000, low: 1_000, high: 1_999, exact: false })
    expect(parseCount('Mille', 'it', ROUNDED)).toEqual({ value: 1_000, low: 500, high: 1_499, exact: false })
    expect(parseCount('mille', 'en')).toBeNull()
    expect(parseCount('mil', 'es')).toBeNull()
    expect(countIn('mille mercis', 'fr')).toBeNull()
  })

  it('reads Bengali counters that are glued to their unit, and no longer words', () => {
    expect(countIn('১০ লাটি ভিউ', 'bn', CUT)).toMatchObject({ low: 1_000_000, high: 1_099_999 })
    expect(countIn('১,২৩৪টি ভিউ', 'bn')).toEqual(exactly(1_234))
    expect(countIn('১০ লাটিম', 'bn')).toEqual(exactly(10))
  })

  it('leaves Nepali करोड alone, which is two sizes', () => {
    expect(parseCount('१ करोड', 'ne')).toBeNull()
    expect(countIn('१ करोड सदस्य', 'ne')).toBeNull()
    expect(countIn('१० लाख सदस्य', 'ne', CUT)).toMatchObject({ low: 1_000_000 })
  })
})

function holds(text: string, lang: string, count: number, style: CountStyle): void {
  const read = parseCount(text, lang, style)
  expect(read, text).not.toBeNull()
  expect(read?.low, text).toBeLessThanOrEqual(count)
  expect(read?.high, text).toBeGreaterThanOrEqual(count)
}
