import type { Scored } from '../messages/contract.ts'
import type { Verdict } from '../model/verdict.ts'
import { SITE_NAMES } from './sites.ts'
import { isByViews, typicalOf } from './typical.ts'
import type { Words } from './words.ts'

/** Percentiles past which a headline may say "far". */
const FAR_BELOW = 5
const FAR_ABOVE = 95

/** The verdict in one sentence. For `unknown` see `unknown-words.ts`. */
export function headline(words: Words, verdict: Verdict): string {
  const { band, percentile } = verdict
  if (band === 'mixed') return words.t('headline_mixed')
  if (band === 'unknown') return words.t('band_unknown')
  const byViews = isByViews(verdict)
  if (band === 'fits') return words.t(byViews ? 'headline_fits_views' : 'headline_fits')
  const far = percentile !== null && (band === 'low' ? percentile.high <= FAR_BELOW : percentile.low >= FAR_ABOVE)
  return words.t(`headline_${band}${far ? '_far' : ''}${byViews ? '_views' : ''}`)
}

/** What the headline does not say: which accounts it is compared with, and whether the other signals agree. */
export function lead(words: Words, verdict: Verdict): string {
  if (verdict.band === 'fits') {
    const like = tier(words, verdict)
    return like === null
      ? words.t('lead_fits_plain')
      : words.t(isByViews(verdict) ? 'lead_fits_views' : 'lead_fits', like)
  }
  if (verdict.band === 'mixed') return words.t('lead_mixed')
  const others = verdict.evidence.filter(({ signal }) => signal !== 'base' && signal !== 'engagementRate')
  const same = others.filter((evidence) => evidence.direction === 'against').length
  const other = others.filter((evidence) => evidence.direction === 'for').length
  return words.sentences([
    words.t('lead_alone'),
    ...(same > 0 ? [words.plural('same_way', same)] : []),
    ...(other > 0 ? [words.plural('other_way', other)] : []),
  ])
}

/** "Instagram accounts with 10–50 thousand followers"; `null` where no benchmark was used. */
function tier(words: Words, { percentile, platform }: Verdict): string | null {
  if (percentile === null) return null
  const [low = 0, high = 0] = percentile.tier.split('-').map(Number)
  const site = SITE_NAMES[platform]
  return high > 0
    ? words.t('tier_between', site, words.thousandsRange({ low, high }))
    : words.t('tier_over', site, words.longCompact(low))
}

/** Where the account stands among others, with source and date; `null` where no benchmark was used. */
export function standing(words: Words, verdict: Verdict): string | null {
  const like = tier(words, verdict)
  const { percentile } = verdict
  if (percentile === null || like === null) return null
  return words.t('where_note', words.wholeRange(percentile), like, percentile.source, words.sourceDate(percentile.asOf))
}

/** "85–140 people react to a typical post, as for an account of 8–14 thousand." */
export function peopleSentence(words: Words, scored: Scored): string | null {
  const typical = typicalOf(scored)
  if (typical === null) return null
  const { equivalentFollowers } = scored.verdict
  const range = words.peopleRange(typical.range)
  return equivalentFollowers === null
    ? words.t(`card_${typical.of}`, range)
    : words.t(`card_${typical.of}_like`, range, words.thousandsRange(equivalentFollowers))
}

/** "Medium confidence, from 12 posts". */
export function confidenceSentence(words: Words, { confidence, engagement }: Verdict): string {
  const word = words.t(`confidence_${confidence}`)
  return engagement === null ? word : words.t('confidence_from', word, words.plural('posts', engagement.posts))
}
