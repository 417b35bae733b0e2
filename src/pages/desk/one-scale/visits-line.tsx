import { scaleLog, scaleUtc } from 'd3-scale'
import { type Leg, legsOf, type Visit } from '../../../ui/history.tsx'
import { useTextScale } from '../../../ui/text-scale.ts'
import { useWords } from '../../../ui/words-context.ts'
import { Axis } from './axis.tsx'
import { LETTER, labelWidth } from './frame.ts'
import type { LogAxis } from './rate-scale.ts'

const HEIGHT = 44

/** When, and how many: axes that several histories share. Followers in logs, so that the same growth is the same slope. */
export interface VisitAxes {
  readonly x: ReturnType<typeof scaleUtc<number, number>>
  readonly y: LogAxis
  readonly width: number
}

/**
 * The axes of all these histories: one time for all, and one slope: every account has a span of the same ratio, about its own
 * middle, so that a small and a large account can be told to grow alike.
 */
export function sharedVisits(all: readonly (readonly Visit[])[], width: number): VisitAxes | null {
  const long = all.filter((visits) => visits.length > 1)
  const times = long.flat().map(({ time }) => time)
  if (times.length === 0) return null
  const ratio = Math.max(
    1.05,
    ...long.map((visits) => {
      const counts = visits.map(({ followers }) => Math.max(1, followers))
      return Math.max(...counts) / Math.min(...counts)
    }),
  )
  const x = scaleUtc([Math.min(...times), Math.max(...times)], [4, width - 4])
  return { x, y: scaleLog([1, ratio], [HEIGHT, 0]), width }
}

/** An account's own visits on shared axes. Rings are visits, dashed is more than five weeks without one. */
export function VisitsLine({
  visits,
  axes,
  jump = null,
}: {
  visits: readonly Visit[]
  axes: VisitAxes
  jump?: Leg | null
}) {
  const words = useWords()
  const textScale = useTextScale()
  const first = visits[0]
  const last = visits.at(-1)
  if (first === undefined || last === undefined || visits.length < 2) return null
  const letter = LETTER * textScale
  const room = labelWidth(words.compact(last.followers), textScale) + 12
  const top = letter + 10
  const axis = top + HEIGHT + 10
  const counts = visits.map(({ followers }) => Math.max(1, followers))
  const lowest = Math.min(...counts)
  const ratio = axes.y.domain()[1] ?? 1
  // About the middle of its own span.
  const rest = Math.sqrt(ratio / (Math.max(...counts) / lowest))
  const narrowed = (axes.width - room) / axes.width
  const x = ({ time }: { time: number }) => axes.x(time) * narrowed
  const y = ({ followers }: Visit) => top + axes.y((Math.max(1, followers) / lowest) * rest)
  return (
    <svg
      class="chart"
      width={axes.width}
      height={axis + 8 + letter}
      role="img"
      aria-label={words.t(
        'history_label',
        words.compact(first.followers),
        words.date(first.at),
        words.compact(last.followers),
        words.date(last.at),
      )}
    >
      {legsOf(visits).map(({ from, to, gap }) => (
        <line key={to.at} class={gap ? 'g-gap' : 'g-line'} x1={x(from)} y1={y(from)} x2={x(to)} y2={y(to)} />
      ))}
      {jump && <line class="g-jump" x1={x(jump.from)} y1={y(jump.from)} x2={x(jump.to)} y2={y(jump.to)} />}
      {visits.slice(0, -1).map((visit) => (
        <circle key={visit.at} class="g-visit" cx={x(visit)} cy={y(visit)} r="2.75" />
      ))}
      <circle class="g-flag" cx={x(last)} cy={y(last)} r="4" />
      <text class="halo" x={Math.max(0, x(first) - 4)} y={y(first) - 8}>
        {words.compact(first.followers)}
      </text>
      <text class="strong" x={x(last) + 8} y={y(last) + letter * 0.36}>
        {words.compact(last.followers)}
      </text>
      <Axis
        y={axis}
        width={axes.width - room + 8}
        ticks={axes.x.ticks(3).map((tick) => ({ x: x({ time: tick.getTime() }), label: monthOf(tick) }))}
      />
    </svg>
  )

  function monthOf(tick: Date): string {
    const [from, to] = axes.x.domain()
    const days = ((to?.getTime() ?? 0) - (from?.getTime() ?? 0)) / 86_400_000
    return days > 75 ? words.month(tick.toISOString()) : words.dayMonth(tick.toISOString())
  }
}
