import { describe, expect, it } from 'vitest'
import { english } from '../../scripts/look/english.ts'
import { reason, verdictOf } from '../../scripts/look/scored.ts'
import { BENIGN, SIGNALS } from '../../src/model/verdict.ts'
import { cardReason, ledgerReason, topReasons } from '../../src/ui/evidence-words.ts'
import { headline } from '../../src/ui/verdict-words.ts'

const words = english()
const EXPECTED = [2, 6] as const
const SEEN = { below: [0.5, 1], inside: [3, 4], above: [8, 9] } as const

describe.each(SIGNALS)('the signal %s', (signal) => {
  it.each(['below', 'inside', 'above'] as const)('has a title when %s what is usual', (position) => {
    const { title } = ledgerReason(words, reason(signal, -0.5, SEEN[position], EXPECTED))
    expect(title).toMatch(/^\p{Lu}/u)
  })

  it.each(['rate', 'per-hundred', 'ratio', 'count'] as const)('writes figures in %s', (unit) => {
    const { detail } = ledgerReason(words, reason(signal, 0.5, SEEN.inside, EXPECTED, { unit }))
    expect(detail).toMatch(signal === 'base' ? /fit;/ : /^3.*; usual is 2/)
  })
})

it('every ordinary explanation has a title, a sentence and a short form', () => {
  for (const key of BENIGN) {
    expect(words.t(`benign_${key}_title`)).toMatch(/^\p{Lu}/u)
    expect(words.t(`benign_${key}_text`)).toMatch(/\.$/)
    expect(words.t(`benign_${key}_short`)).toMatch(/^\p{Ll}/u)
  }
})

describe('a reason', () => {
  it('is called usual where it may be, unless it counts against', () => {
    const overlapping = [1.5, 2.5] as const
    expect(ledgerReason(words, reason('commentsPerLike', 0.1, overlapping, EXPECTED)).title).toBe(
      'Comments keep pace with likes',
    )
    expect(ledgerReason(words, reason('commentsPerLike', -0.1, overlapping, EXPECTED)).title).toBe(
      'Few comments for the likes',
    )
  })

  it('says the share of people first on the card, of viewers where the rate is by views', () => {
    const rate = reason('engagementRate', -1, [0.0007, 0.0007], [0.0016, 0.061], { unit: 'rate' })
    const per = (base: 'followers' | 'views') =>
      verdictOf('instagram', { engagement: { median: 0.0007, low: 0.0007, high: 0.0007, per: base, posts: 9 } })
    expect(cardReason(words, rate, per('followers')).title).toBe('0.07% react to a typical post')
    expect(cardReason(words, rate, per('views')).title).toBe('0.07% of viewers react to a typical post')
  })

  it('is on the card first when the headline is about it, whatever it weighs', () => {
    const evidence = [reason('commentsPerLike', 0.4, null, null), reason('engagementRate', 0, [0.3, 0.4], [0.01, 0.1])]
    expect(topReasons(verdictOf('x', { evidence }))[0]?.signal).toBe('engagementRate')
  })

  it('has no upper end where the model knows none', () => {
    const open = reason('viewsPerFollower', 0, [0.004, Number.MAX_SAFE_INTEGER], [0.02, 1.2], { unit: 'rate' })
    expect(ledgerReason(words, open).detail).toMatch(/^0\.4% or more; usual is 2%/)
  })

  it('is on the card when it is among the three that weigh most', () => {
    const evidence = [
      reason('base', 5, null, null),
      reason('spreadOfLikes', 0.1, null, null),
      reason('engagementRate', -0.9, null, null),
      reason('commentsPerLike', 0.4, null, null),
      reason('viewsPerFollower', -0.5, null, null),
    ]
    const top = topReasons(verdictOf('instagram', { evidence })).map(({ signal }) => signal)
    expect(top).toEqual(['engagementRate', 'viewsPerFollower', 'commentsPerLike'])
  })
})

describe('the headline', () => {
  const percentile = (low: number, high: number) => ({ low, high, tier: '10000-50000', source: 'x', asOf: '2025' })

  it('says "far" only past the fifth and the 95th percentile', () => {
    const said = (band: 'low' | 'high', low: number, high: number) =>
      headline(words, verdictOf('instagram', { band, percentile: percentile(low, high) }))
    expect(said('low', 1, 5)).toContain('far below')
    expect(said('low', 3, 9)).not.toContain('far')
    expect(said('high', 96, 99)).toMatch(/^Far more/)
    expect(said('high', 90, 99)).toMatch(/^More/)
  })
})
