import type { Benign, Evidence, Range, Verdict } from '../model/verdict.ts'
import { openRange, rateRange } from './open-range.ts'
import { isByViews } from './typical.ts'
import type { MessageKey, Words } from './words.ts'

/** A reason in words: what it says, and the figures behind it. */
export interface Reason {
  readonly title: string
  readonly detail: string | null
}

/** A row of the ledger. */
export function ledgerReason(words: Words, evidence: Evidence): Reason {
  if (evidence.signal === 'base') return { title: words.t('signal_base_inside'), detail: words.t('detail_base') }
  const key: MessageKey = `signal_${evidence.signal}_${position(evidence)}`
  return { title: words.t(key), detail: figuresOf(words, evidence) }
}

/** A reason on the badge's card: for the rate, the share of people comes first. */
export function cardReason(words: Words, evidence: Evidence, verdict: Verdict): Reason {
  const { signal, observed, expected } = evidence
  if (signal !== 'engagementRate' || observed === null) return ledgerReason(words, evidence)
  const share = written(words, observed, evidence)
  return {
    title: words.t(verdict.engagement?.per === 'views' ? 'seen_views' : 'seen_followers', share),
    detail: expected && words.t('usual_size', written(words, expected, evidence)),
  }
}

/** The reason that the headline is about, if it lies outside what is usual, then those that weigh most: three in all. */
export function topReasons(verdict: Verdict): readonly Evidence[] {
  const headline = isByViews(verdict) ? 'viewsPerFollower' : 'engagementRate'
  const weightOf = (reason: Evidence) =>
    reason.signal === headline && position(reason) !== 'inside' ? Number.POSITIVE_INFINITY : Math.abs(reason.weight)
  return verdict.evidence
    .filter(({ signal }) => signal !== 'base')
    .toSorted((a, b) => (weightOf(a) < weightOf(b) ? 1 : weightOf(a) > weightOf(b) ? -1 : 0))
    .slice(0, 3)
}

/** Ordinary explanations of what is not usual, likeliest of the strongest first, each once. */
export function benignOf({ evidence }: Verdict): readonly Benign[] {
  const unusual = evidence
    .filter(
      (reason) => reason.direction === 'against' || (reason.direction === 'neutral' && position(reason) !== 'inside'),
    )
    .toSorted((a, b) => a.weight - b.weight)
    .flatMap(({ benign }) => benign)
  return [...new Set(unusual)]
}

function figuresOf(words: Words, evidence: Evidence): string | null {
  const { observed, expected } = evidence
  if (observed === null) return null
  const seen = written(words, observed, evidence)
  if (expected === null) return seen
  // The base is said once: "2.7–2.9 per hundred; usual is 1–6".
  const usual = evidence.unit === 'per-hundred' ? words.plainRange(expected) : written(words, expected, evidence)
  return words.t('detail_usual', seen, usual)
}

function written(words: Words, range: Range, { unit }: Evidence): string {
  switch (unit) {
    case 'rate':
      return rateRange(words, range)
    case 'per-hundred':
      return words.t('value_per_hundred', openRange(words, range, words.plainRange))
    case 'ratio':
      return openRange(words, range, words.plainRange)
    case 'count':
      return openRange(words, range, words.peopleRange)
  }
}

/**
 * Whether what was seen lies below, inside or above what is usual. Wholly inside is usual, whatever it weighs: a fitted point
 * may go either way within the usual range, words may not. Where the two overlap in part the words say "usual", unless the
 * reason counts against: then they say on which side it lies.
 */
function position({ observed, expected, direction }: Evidence): 'below' | 'inside' | 'above' {
  if (observed === null || expected === null) return direction === 'against' ? 'above' : 'inside'
  if (observed.high < expected.low) return 'below'
  if (observed.low > expected.high) return 'above'
  const wholly = observed.low >= expected.low && observed.high <= expected.high
  if (wholly || direction !== 'against') return 'inside'
  return middle(observed) < middle(expected) ? 'below' : 'above'
}

function middle({ low, high }: Range): number {
  return low > 0 ? Math.sqrt(low * high) : (low + high) / 2
}
