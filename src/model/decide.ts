import { type Headline, standing } from './headline.ts'
import { DOUBTS_FOR_MIXED, RISK_FOR_MIXED } from './scorecard.ts'
import type { Judged, Scored } from './signals/signal.ts'
import type { Band } from './verdict.ts'

/**
 * The band. The headline's own interval decides between low, high and inside; the other signals can only make the picture
 * mixed. A wider interval can only take a decision back.
 */
export function decide(
  headline: Headline,
  own: Judged,
  judged: ReadonlyMap<Scored, Judged>,
  leastRisk: number | null,
): Band {
  const stands = standing(headline, own)
  if (stands === 'low') return isSeen(headline, judged) ? 'mixed' : 'low'
  if (stands === 'high') return 'high'
  if (leastRisk !== null && leastRisk >= RISK_FOR_MIXED) return 'mixed'
  let doubts = 0
  for (const [signal, { weight }] of judged) if (signal !== headline.signal && weight < 0) doubts -= weight
  return doubts >= DOUBTS_FOR_MIXED ? 'mixed' : 'fits'
}

/** Few react, but as many see the posts as usual (as far as can be told): the signals point different ways. */
function isSeen(headline: Headline, judged: ReadonlyMap<Scored, Judged>): boolean {
  if (headline.signal === 'viewsPerFollower') return false
  const views = judged.get('viewsPerFollower')
  return views !== undefined && views.place.high >= 0
}
