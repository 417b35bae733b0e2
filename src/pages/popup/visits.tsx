import type { Scored } from '../../messages/contract.ts'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { History, legsOf, visitsOf } from '../../ui/history.tsx'
import { jumpOf, jumpSentence } from '../../ui/history-jump.ts'
import { useTextScale } from '../../ui/text-scale.ts'
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
