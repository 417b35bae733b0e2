import type { Observation } from '../profile.ts'
import { Axis } from './axis.tsx'
import { CHART_WIDTH, LETTER, labelsThatFit, labelWidth } from './chart-frame.ts'
import { useWords } from './words-context.ts'

const DAY = 86_400_000
/** More than five weeks without a visit: the line between is dashed, nobody looked. */
const GAP = 35 * DAY
const HEIGHT = 36

/** A visit that saw a follower count. */
export interface Visit {
  readonly at: string
  readonly time: number
  readonly followers: number
}

/** Oldest first; visits that saw no count are no points of the line. */
export function visitsOf(history: readonly Observation[]): readonly Visit[] {
  return history
    .flatMap(({ observedAt: at, followers }) =>
      followers === null ? [] : [{ at, time: Date.parse(at), followers: followers.value }],
    )
    .toSorted((a, b) => a.time - b.time)
}

export interface Leg {
  readonly from: Visit
  readonly to: Visit
  readonly gap: boolean
}

export function legsOf(visits: readonly Visit[]): readonly Leg[] {
  return visits.slice(1).flatMap((to, index) => {
    const from = visits[index]
    return from === undefined ? [] : [{ from, to, gap: to.time - from.time > GAP }]
  })
}

/** Rings are visits of this browser, dashed is a long time without one. `jump` is set thick in the band's colour. */
export function History(props: { visits: readonly Visit[]; jump: Leg | null; label: string; textScale: number }) {
  const { visits, jump, label, textScale } = props
  const words = useWords()
  const first = visits[0]
  const last = visits.at(-1)
  if (first === undefined || last === undefined || visits.length < 2) return null

  const lastLabel = words.compact(last.followers)
  const right = CHART_WIDTH - labelWidth(lastLabel, textScale) - 14
  const top = LETTER * textScale + 6
  const axis = top + HEIGHT + 12
  const counts = visits.map(({ followers }) => followers)
  const [low, high] = [Math.min(...counts), Math.max(...counts)]
  const x = ({ time }: { time: number }) =>
    4 + ((time - first.time) / Math.max(1, last.time - first.time)) * (right - 4)
  const y = ({ followers }: Visit) =>
    high === low ? top + HEIGHT / 2 : top + HEIGHT - ((followers - low) / (high - low)) * HEIGHT

  return (
    <svg class="chart" width={CHART_WIDTH} height={axis + 8 + LETTER * textScale} role="img" aria-label={label}>
      {legsOf(visits).map(({ from, to, gap }) => (
        <line key={to.at} class={gap ? 'g-gap' : 'g-line'} x1={x(from)} y1={y(from)} x2={x(to)} y2={y(to)} />
      ))}
      {jump && <line class="g-jump" x1={x(jump.from)} y1={y(jump.from)} x2={x(jump.to)} y2={y(jump.to)} />}
      {visits.slice(0, -1).map((visit) => (
        <circle key={visit.at} class="g-visit" cx={x(visit)} cy={y(visit)} r="2.75" />
      ))}
      <circle class="g-flag" cx={x(last)} cy={y(last)} r="4" />
      <text class="halo" x="0" y={y(first) - 10}>
        {words.compact(first.followers)}
      </text>
      <text class="strong" x={right + 10} y={y(last) + LETTER * textScale * 0.36}>
        {lastLabel}
      </text>
      <Axis y={axis} textScale={textScale} ticks={timeTicks()} />
    </svg>
  )

  /** Months where the line is long, days where it is short. */
  function timeTicks() {
    if (first === undefined || last === undefined) return []
    const days = (last.time - first.time) / DAY
    const name = days > 75 ? words.month : words.dayMonth
    const most = Math.min(5, labelsThatFit('24 Nov', textScale), Math.max(2, Math.floor(days)))
    const seen = new Set<string>()
    return Array.from({ length: most }, (_, index) => first.time + ((last.time - first.time) * index) / (most - 1))
      .map((time) => ({ x: x({ time }), label: name(new Date(time).toISOString()) }))
      .filter(({ label: text }) => !seen.has(text) && seen.add(text))
  }
}
