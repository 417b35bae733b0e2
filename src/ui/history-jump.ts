import type { Verdict } from '../model/verdict.ts'
import { type Leg, legsOf, type Visit } from './history.tsx'
import type { Words } from './words.ts'

/** Which step to point at, only where the model counts one against a fit: the one it names, or else the largest gain. */
export function jumpOf(visits: readonly Visit[], { evidence }: Verdict): Leg | null {
  const flagged = evidence.find((e) => e.signal === 'followerHistory' && e.direction === 'against')
  if (flagged === undefined) return null
  const gain = ({ from, to }: Leg) => to.followers - from.followers
  const { low, high } = flagged.observed ?? { low: 1, high: 0 }
  const isNamed = (leg: Leg) => {
    const share = gain(leg) / leg.from.followers
    return share > low - 1e-9 && share < high + 1e-9
  }
  const legs = legsOf(visits)
  const jump = legs.find(isNamed) ?? legs.toSorted((a, b) => gain(b) - gain(a))[0]
  return jump !== undefined && gain(jump) > 0 ? jump : null
}

/** "23K more between 12 Jul and 21 Jul." */
export function jumpSentence(words: Words, { from, to }: Leg): string {
  const gain = words.compact(to.followers - from.followers)
  return words.t('history_jump', gain, words.dayMonth(from.at), words.dayMonth(to.at))
}
