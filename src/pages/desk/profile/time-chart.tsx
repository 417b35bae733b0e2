import { type ScaleTime, scaleLinear, scaleLog, scaleTime } from 'd3-scale'
import { line } from 'd3-shape'
import type { ComponentChildren } from 'preact'
import { useTextScale } from '../../../ui/text-scale.ts'
import { useWords } from '../../../ui/words-context.ts'
import { useWidth } from '../use-width.ts'

const HEIGHT = 168
const MONTHS = 100 * 86_400_000
/** Room for a label of an axis at 100 % text, in CSS pixels. */
const LABEL = { width: 62, height: 24 } as const

export interface Point {
  readonly time: number
  readonly value: number
  /** Both ends of what the page showed: a short number is an interval. */
  readonly low: number
  readonly high: number
}

export interface Scales {
  readonly x: ScaleTime<number, number>
  readonly y: (value: number) => number
  readonly width: number
  readonly height: number
}

interface Props {
  readonly points: readonly Point[]
  /** Further values that must have room on the axis. */
  readonly room?: readonly number[]
  readonly log?: boolean
  readonly write: (value: number) => string
  readonly label: string
  readonly draw: (scales: Scales) => ComponentChildren
}

/** A chart of something over time: axes, ticks and times by d3; what is drawn between them is up to each. Left to right always. */
export function TimeChart({ points, room = [], log = false, write, label, draw }: Props) {
  const words = useWords()
  const textScale = useTextScale()
  const [element, width] = useWidth(640)
  const left = LABEL.width * textScale
  const bottom = LABEL.height * textScale
  const inner = Math.max(80, width - left - 12)
  const times = points.map(({ time }) => time)
  const values = [...points.flatMap(({ low, high }) => [low, high]), ...room]
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  // One visit still has a day around it, one value still has an axis.
  const x = scaleTime(
    [first === last ? first - 43_200_000 : first, first === last ? last + 43_200_000 : last],
    [6, inner - 6],
  )
  const y = log
    ? scaleLog([least / 1.25, most * 1.25], [HEIGHT, 0])
    : scaleLinear(least === most ? [least * 0.9, most * 1.1 + 1] : [least, most], [HEIGHT - 8, 8]).nice(4)
  const timeLabel = (tick: Date) => {
    if (last - first <= MONTHS) return words.dayMonth(tick.toISOString())
    return tick.getMonth() === 0 ? words.sourceDate(String(tick.getFullYear())) : words.month(tick.toISOString())
  }
  const ticks = apart(
    x.ticks(Math.max(2, Math.floor(inner / (90 * textScale)))),
    (tick) => x(tick),
    LABEL.width * textScale,
  )
  const marks = log ? thinned(y.ticks(4), 5) : y.ticks(4)
  return (
    <div class="wide-chart" ref={element}>
      <svg
        class="chart"
        width={left + inner + 12}
        height={HEIGHT + bottom + 8}
        role="img"
        aria-label={label}
        viewBox={`${-left} -4 ${left + inner + 12} ${HEIGHT + bottom + 8}`}
      >
        {marks.map((mark) => (
          <g key={mark}>
            <line class="g-axis" x1="0" x2={inner} y1={y(mark)} y2={y(mark)} />
            <text x="-8" y={y(mark) + 4 * textScale} text-anchor="end">
              {write(mark)}
            </text>
          </g>
        ))}
        {draw({ x, y, width: inner, height: HEIGHT })}
        <line class="g-axis" x1="0" x2={inner} y1={HEIGHT} y2={HEIGHT} />
        {ticks.map((tick) => (
          <g key={tick.getTime()}>
            <line class="g-mark" x1={x(tick)} x2={x(tick)} y1={HEIGHT} y2={HEIGHT + 4} />
            <text x={x(tick)} y={HEIGHT + 6 + 11 * textScale} text-anchor="middle">
              {timeLabel(tick)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

/** A straight line between two points, as a path. */
export function legPath({ x, y }: Scales, from: Point, to: Point): string {
  const path = line<Point>(
    ({ time }) => x(time),
    ({ value }) => y(value),
  )
  return path([from, to]) ?? ''
}

/** At the turn of a month two ticks may stand close: the later one gives way. */
function apart(ticks: readonly Date[], at: (tick: Date) => number, least: number): readonly Date[] {
  const kept: Date[] = []
  for (const tick of ticks) {
    const before = kept.at(-1)
    if (before === undefined || at(tick) - at(before) >= least) kept.push(tick)
  }
  return kept
}

function thinned(marks: readonly number[], most: number): readonly number[] {
  if (marks.length <= most) return marks
  const decades = marks.filter((mark) => Number.isInteger(Math.round(Math.log10(mark) * 1e6) / 1e6))
  const some = decades.length >= 2 ? decades : marks
  const step = Math.ceil(some.length / most)
  return some.filter((_, index) => index % step === 0)
}
