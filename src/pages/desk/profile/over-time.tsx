import type { WholeProfile } from '../../../messages/profiles.ts'
import type { Observation } from '../../../profile.ts'
import { FiguresTable } from '../../../ui/figures-table.tsx'
import { legsOf, type Visit } from '../../../ui/history.tsx'
import { jumpOf } from '../../../ui/history-jump.ts'
import { useWords } from '../../../ui/words-context.ts'
import { Section } from '../../popup/section.tsx'
import { JumpCauses } from './jump-causes.tsx'
import { legPath, type Point, TimeChart } from './time-chart.tsx'

/** A visit, and the interval of what its page showed. */
type Seen = Point & Visit

/** The counts of the header on this browser's own visits: nothing between two of them is known, and nothing is drawn smooth. */
export function OverTime({ whole, of }: { whole: WholeProfile; of: 'followers' | 'following' }) {
  const words = useWords()
  const visits = visitsWith(whole.history, of)
  const [first, last] = [visits[0], visits.at(-1)]
  const title = words.t(of === 'followers' ? 'history_title' : 'profile_following_title')
  if (first === undefined || last === undefined) return null
  if (visits.length < 2) return <Section title={title} lede={words.t('history_first')} children={null} />
  const legs = legsOf(visits).flatMap(({ from, to, gap }) => {
    const [a, b] = [visits.find(({ at }) => at === from.at), visits.find(({ at }) => at === to.at)]
    return a && b ? [{ from: a, to: b, gap }] : []
  })
  const jump = of === 'followers' ? jumpOf(visits, whole.verdict) : null
  const flagged = legs.find(({ from, to }) => from.at === jump?.from.at && to.at === jump.to.at)
  const lede = [
    words.plural('history_lede', visits.length, words.date(first.at)),
    ...(legs.some(({ gap }) => gap) ? [words.t('history_gap')] : []),
  ].join(' ')
  const ends = [words.compact(first.value), words.date(first.at), words.compact(last.value), words.date(last.at)]
  return (
    <Section title={title} lede={lede}>
      <TimeChart
        points={visits}
        write={words.compact}
        label={words.t(of === 'followers' ? 'history_label' : 'profile_following_label', ...ends)}
        draw={(scales) => (
          <>
            {legs.map((leg) => (
              <path key={leg.to.at} class={leg.gap ? 'g-gap' : 'g-line'} d={legPath(scales, leg.from, leg.to)} />
            ))}
            {flagged && <path class="g-jump" d={legPath(scales, flagged.from, flagged.to)} />}
            {visits.map((visit) => {
              const x = scales.x(visit.time)
              return (
                <g key={visit.at}>
                  <line class="g-mark" x1={x} x2={x} y1={scales.y(visit.low)} y2={scales.y(visit.high)} />
                  <circle
                    class={visit === last ? 'g-flag' : 'g-visit'}
                    cx={x}
                    cy={scales.y(visit.value)}
                    r={visit === last ? 4 : 2.75}
                  />
                </g>
              )
            })}
          </>
        )}
      />
      {jump && <JumpCauses jump={jump} whole={whole} />}
      <FiguresTable
        head={[words.t('col_date'), words.t(of === 'followers' ? 'col_followers' : 'profile_col_following')]}
        rows={visits.map(({ at, low, high, value }) => [
          words.date(at),
          low === high ? words.count(value) : words.wholeRange({ low, high }),
        ])}
      />
    </Section>
  )
}

/** Oldest first; a visit that saw no such count is no point. */
function visitsWith(history: readonly Observation[], of: 'followers' | 'following'): readonly Seen[] {
  return history
    .flatMap((visit): Seen[] => {
      const count = visit[of]
      if (count === null) return []
      const { value, low, high } = count
      return [{ at: visit.observedAt, time: Date.parse(visit.observedAt), followers: value, value, low, high }]
    })
    .toSorted((a, b) => a.time - b.time)
}
