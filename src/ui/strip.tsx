import type { Range } from '../model/verdict.ts'
import { Axis } from './axis.tsx'
import { CHART_WIDTH, heldInside, LETTER, labelsThatFit, labelWidth } from './chart-frame.ts'
import { type LogScale, logScale, logTicks } from './log-scale.ts'
import type { Series, SeriesPost } from './post-series.ts'
import { useWords } from './words-context.ts'

const DOT = 3.75
/** Columns and rows that dots of even accounts are sorted into, in pixels. */
const PITCH = 7.5
const TALLEST = 92
/** The axis reaches at least this many times below and above the median: even accounts look even, not magnified. */
const LEAST_SPAN = 1.8

/**
 * Each post a dot on a log scale, with the median; hollow squares were not counted. Dots that would cover each other are
 * stacked.
 * @param estimate The interval of the account's median, in the series' own units, where it is known.
 */
export function Strip(props: { series: Series; estimate: Range | null; label: string; textScale: number }) {
  const { series, estimate, label, textScale } = props
  const words = useWords()
  const values = series.posts.map((post) => Math.max(1, post.value))
  const middle = Math.max(1, series.median)
  const scale = logScale(
    Math.max(0.6, Math.min(middle / LEAST_SPAN, Math.min(...values) / 1.35)),
    Math.max(middle * LEAST_SPAN, Math.max(...values) * 1.35),
    CHART_WIDTH,
  )
  const dots = stacked(series.posts, scale)
  const rows = Math.max(2, ...dots.map(({ row }) => row + 1))
  const pitch = Math.min(PITCH, TALLEST / rows)

  const top = LETTER * textScale + 6
  const axis = top + rows * pitch + 10
  const median = scale.at(series.median)
  const medianLabel = words.t('strip_median', words.compact(series.median))
  const ticks = logTicks(scale, labelsThatFit('1.2K', textScale))

  return (
    <svg class="chart" width={CHART_WIDTH} height={axis + 8 + LETTER * textScale} role="img" aria-label={label}>
      {estimate && <Estimate from={scale.at(estimate.low)} to={scale.at(estimate.high)} top={top} bottom={axis} />}
      <line class="g-band" x1={median} x2={median} y1={top - 2} y2={axis} />
      {dots.map(({ post, x, row }) => {
        const y = axis - 8 - row * pitch
        return post.leftOut === null ? (
          <circle key={post.id} class="g-dot" cx={x} cy={y} r={Math.min(DOT, pitch / 2 + 0.4)} />
        ) : (
          <rect key={post.id} class="g-out" x={x - 3.2} y={y - 3.2} width="6.4" height="6.4" rx="1">
            <title>{words.t('legend_out', words.t(`out_${post.leftOut}`))}</title>
          </rect>
        )
      })}
      <text
        class="strong"
        x={heldInside(median, labelWidth(medianLabel, textScale))}
        y={LETTER * textScale - 2}
        text-anchor="middle"
      >
        {medianLabel}
      </text>
      <Axis y={axis} textScale={textScale} ticks={ticks.map((t) => ({ x: scale.at(t), label: words.compact(t) }))} />
    </svg>
  )
}

function Estimate({ from, to, top, bottom }: { from: number; to: number; top: number; bottom: number }) {
  const width = Math.max(6, to - from)
  return <rect class="g-soft" x={(from + to - width) / 2} y={top} width={width} height={bottom - top} rx="3" />
}

/** Sorted into columns as wide as a dot; a dot alone in its column stands where it belongs, others above each other. */
function stacked(posts: readonly SeriesPost[], scale: LogScale) {
  const columns = new Map<number, { post: SeriesPost; x: number }[]>()
  for (const post of posts) {
    const x = scale.at(Math.max(1, post.value))
    const column = Math.round(x / PITCH)
    columns.set(column, [...(columns.get(column) ?? []), { post, x }])
  }
  return [...columns].flatMap(([column, members]) =>
    members.map(({ post, x }, row) => ({ post, row, x: members.length === 1 ? x : column * PITCH })),
  )
}
