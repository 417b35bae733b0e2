import type { Verdict } from '../model/verdict.ts'
import type { Count, Platform } from '../profile.ts'
import { SITE_NAMES } from './sites.ts'
import type { Words } from './words.ts'

/** Percentiles past which a headline may say "far". */
const FAR_BELOW = 5
const FAR_ABOVE = 95

/** The verdict in one sentence. For `unknown` see `unknown-words.ts`. */
export function headline(words: Words, verdict: Verdict): string {
  const { band, percentile } = verdict
  if (band === 'low') return words.t(percentile && percentile.high <= FAR_BELOW ? 'headline_low_far' : 'headline_low')
  if (band === 'high') return words.t(percentile && percentile.low >= FAR_ABOVE ? 'headline_high_far' : 'headline_high')
  return words.t(band === 'mixed' ? 'headline_mixed' : band === 'fits' ? 'headline_fits' : 'band_unknown')
}

/** What the headline does not say: which accounts it is compared with, and whether the other signals agree. */
export function lead(words: Words, verdict: Verdict): string {
  if (verdict.band === 'fits') {
    const like = tier(words, verdict)
    return like === null ? words.t('lead_fits_plain') : words.t('lead_fits', like)
  }
  if (verdict.band === 'mixed') return words.t('lead_mixed')
  const others = verdict.evidence.filter(({ signal }) => signal !== 'base' && signal !== 'engagementRate')
  const same = others.filter((evidence) => evidence.direction === 'against').length
  const other = others.filter((evidence) => evidence.direction === 'for').length
  return [
    words.t('lead_alone'),
    ...(same > 0 ? [words.plural('same_way', same)] : []),
    ...(other > 0 ? [words.plural('other_way', other)] : []),
  ].join(' ')
}

/** "Instagram accounts with 10–50 thousand followers"; `null` where no benchmark was used. */
export function tier(words: Words, { percentile, platform }: Verdict): string | null {
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

/**
 * How many people react to a typical post, in one number, for where there is no room for both ends: the median rate times
 * the followers, held inside the estimate; where that is not to be had, the middle of the estimate on a log scale.
 */
export function typicalPeople({ engagement, engagedPeople }: Verdict, followers: Count | null): number | null {
  if (engagedPeople === null) return null
  const { low, high } = engagedPeople
  if (engagement?.per === 'followers' && followers !== null) {
    return Math.min(high, Math.max(low, engagement.median * followers.value))
  }
  return low > 0 ? Math.sqrt(low * high) : (low + high) / 2
}

/** That number to two digits that mean something: 432 is "about 430". */
export function about(value: number): number {
  return Number(value.toPrecision(value < 100 ? 3 : 2))
}

/** "85–140 people react to a typical post, as for an account of 8–14 thousand." */
export function peopleSentence(words: Words, { engagedPeople, equivalentFollowers }: Verdict): string | null {
  if (engagedPeople === null) return null
  const people = words.peopleRange(engagedPeople)
  return equivalentFollowers === null
    ? words.t('card_people', people)
    : words.t('card_people_like', people, words.thousandsRange(equivalentFollowers))
}

/** "Medium confidence, from 12 posts". */
export function confidenceSentence(words: Words, { confidence, engagement }: Verdict): string {
  const word = words.t(`confidence_${confidence}`)
  return engagement === null ? word : words.t('confidence_from', word, words.plural('posts', engagement.posts))
}

export function siteName(platform: Platform): string {
  return SITE_NAMES[platform]
}
