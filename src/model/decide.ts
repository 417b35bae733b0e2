import { type Headline, standing } from './headline.ts'
import { DOUBTS_FOR_MIXED, RISK_FOR_MIXED } from './scorecard.ts'
import type { Judged, Line, Scored } from './signals/signal.ts'
import type { Band } from './verdict.ts'

/**
 * The band. The headline's own interval decides between low, high and inside; the other signals can only make the picture
 * mixed. A wider interval can only take a decision back.
 */
export function decide(
  headline: Headline,
  own: Judged,
  lines: ReadonlyMap<Scored, Line>,
  leastRisk: number | null,
): Band {
  const stands = standing(headline, own)
  if (stands === 'low') return isSeen(headline, lines) ? 'mixed' : 'low'
  if (stands === 'high') return 'high'
  if (leastRisk !== null && leastRisk >= RISK_FOR_MIXED) return 'mixed'
  let doubts = 0
  for (const { signal, judged } of lines.values()) {
    if (signal !== headline.signal && judged.weight < 0) doubts -= judged.weight
  }
  return doubts >= DOUBTS_FOR_MIXED ? 'mixed' : 'fits'
}

/** Few react, but as many see the posts as usual (as far as can be told): the signals point different ways. */
function isSeen(headline: Headline, lines: ReadonlyMap<Scored, Line>): boolean {
  if (headline.signal === 'viewsPerFollower') return false
  const views = lines.get('viewsPerFollower')
  return views !== undefined && views.judged.place.high >= 0
}
