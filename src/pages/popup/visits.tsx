import type { Scored } from '../../messages/contract.ts'
import type { Verdict } from '../../model/verdict.ts'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { History, type Leg, legsOf, type Visit, visitsOf } from '../../ui/history.tsx'
import { useTextScale } from '../../ui/text-scale.ts'
import type { Words } from '../../ui/words.ts'
import { useWords } from '../../ui/words-context.ts'
import { Section } from './section.tsx'

/** The follower count on this browser's own visits. */
export function Visits({ scored: { history, verdict } }: { scored: Scored }) {
  const words = useWords()
  const textScale = useTextScale()
  const visits = visitsOf(history)
  const [first, last] = [visits[0], visits.at(-1)]
  const title = words.t('history_title')
  if (first === undefined || last === undefined) return null
  if (visits.length < 2) return <Section title={title} lede={words.t('history_first')} children={null} />

  const jump = jumpOf(visits, verdict)
  const lede = words.sentences([
    words.plural('history_lede', visits.length, words.date(first.at)),
    ...(jump === null ? [] : [jumpSentence(words, jump)]),
    ...(legsOf(visits).some(({ gap }) => gap) ? [words.t('history_gap')] : []),
  ])
  const label = words.t(
    'history_label',
    words.compact(first.followers),
    words.date(first.at),
    words.compact(last.followers),
    words.date(last.at),
  )
  return (
    <Section title={title} lede={lede}>
      <History visits={visits} jump={jump} label={label} textScale={textScale} />
      <FiguresTable
        head={[words.t('col_date'), words.t('col_followers')]}
        rows={visits.map((visit) => [words.date(visit.at), words.count(visit.followers)])}
      />
    </Section>
  )
}

/** Which step to point at, only where the model counts one against a fit: the one it names, or else the largest gain. */
function jumpOf(visits: readonly Visit[], { evidence }: Verdict): Leg | null {
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

function jumpSentence(words: Words, { from, to }: Leg): string {
  const gain = words.compact(to.followers - from.followers)
  return words.t('history_jump', gain, words.dayMonth(from.at), words.dayMonth(to.at))
}
