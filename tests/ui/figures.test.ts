import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFigures, outwards } from '../../src/ui/figures.ts'

const english = createFigures('en', 'ltr')
const german = createFigures('de', 'ltr')

describe('ranges', () => {
  it('writes both ends, rounded outwards', () => {
    expect(english.peopleRange({ low: 351.2, high: 519.8 })).toBe('350–520')
    expect(english.peopleRange({ low: 902, high: 1_366 })).toBe('900–1,400')
    expect(english.percentRange({ low: 0.0007, high: 0.0011 })).toMatch(/^0\.07%.–.0\.11%$/)
    expect(german.percentRange({ low: 0.0007, high: 0.0011 })).toMatch(/^0,07–0,11\s%$/)
  })

  it('writes one number where both ends look alike, and never "~"', () => {
    expect(english.percentRange({ low: 0.0301, high: 0.0302 })).toBe('3%')
    expect(english.plainRange({ low: 2, high: 2 })).toBe('2')
    expect(english.thousandsRange({ low: 8_000, high: 8_000 })).toBe('8 thousand')
  })

  it('never lets a small end borrow the word of a large one', () => {
    expect(english.thousandsRange({ low: 8_100, high: 13_900 })).toBe('8–14 thousand')
    expect(english.thousandsRange({ low: 800, high: 14_000 })).toBe('800–14,000')
    expect(english.thousandsSplit({ low: 30_200, high: 51_700 })).toEqual({ number: '30–52', word: 'thousand' })
    expect(english.thousandsSplit({ low: 800, high: 14_000 })).toEqual({ number: '800–14,000', word: '' })
    expect(english.thousandsSplit({ low: 870_000, high: 1_340_000 })).toEqual({
      number: '800 thousand – 1.4 million',
      word: '',
    })
  })

  it('splits off a word only where it belongs to both ends', () => {
    const split = (lang: string) => createFigures(lang, 'ltr').thousandsSplit({ low: 8_100, high: 13_900 })
    expect(split('ja')).toEqual({ number: '8000～1.4万', word: '' })
    expect(split('tr')).toEqual({ number: '8–14', word: 'bin' })
    expect(createFigures('ja', 'ltr').thousandsSplit({ low: 12_000, high: 12_000 })).toEqual({
      number: '1.2',
      word: '万',
    })
  })

  it('does not grow narrower by being written', () => {
    const ends = fc.tuple(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1e9, noNaN: true }))
    fc.assert(
      fc.property(ends, ([a, b]) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const wide = outwards({ low, high })
        expect(wide.low).toBeLessThanOrEqual(low)
        expect(wide.high).toBeGreaterThanOrEqual(high)
        expect(wide.high - wide.low).toBeLessThanOrEqual((high - low) * 1.2 + 0.2 * high + 2)
      }),
    )
  })

  it('keeps a range together where the line runs right to left', () => {
    const hebrew = createFigures('he', 'rtl')
    expect(hebrew.peopleRange({ low: 350, high: 520 })).toBe('\u2066350–520\u2069')
    // The word stands where the line ends, the numbers still rise to the right.
    const arabic = createFigures('ar', 'rtl')
    expect(arabic.thousandsRange({ low: 30_000, high: 52_000 })).toBe('\u2067\u206630–52\u2069 ألف\u2069')
    expect(arabic.thousandsRange({ low: 8_000, high: 14_000 })).toBe('\u20678 آلاف – 14 ألف\u2069')
  })
})

describe('single figures', () => {
  it('writes a count as the page shows it', () => {
    expect(english.shown({ value: 6_214, low: 6_214, high: 6_214, exact: true })).toBe('6,214')
    expect(english.shown({ value: 38_600, low: 38_550, high: 38_649, exact: false })).toBe('38.6K')
  })

  it('always writes the sign of a weight, and none of nothing', () => {
    expect([1, -1.88, 0.04].map(english.signed)).toEqual(['+1.0', '−1.9', '0.0'])
  })

  it('writes the date of a source as exactly as the source gives it', () => {
    expect(['2025', '2025-03', '2025-03-01'].map(english.sourceDate)).toEqual(['2025', 'Mar 2025', 'Mar 2025'])
    expect(english.sourceDate('spring')).toBe('spring')
  })

  it('counts days by the calendar, and never into the future', () => {
    const noon = new Date(2026, 10, 18, 12).getTime()
    const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString()
    expect([at(18, 1), at(17, 23), at(12, 5), at(19, 1)].map((iso) => english.ago(iso, noon))).toEqual([
      'today',
      'yesterday',
      '6 days ago',
      'today',
    ])
  })

  it('measures time in weeks where days would be many', () => {
    expect([1, 6, 21].map(english.duration)).toEqual(['1 day', '6 days', '3 weeks'])
  })
})
