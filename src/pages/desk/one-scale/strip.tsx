import { scaleLog } from 'd3-scale'
import type { Range } from '../../../model/verdict.ts'
import type { Series, SeriesPost } from '../../../ui/post-series.ts'
import { useTextScale } from '../../../ui/text-scale.ts'
import { useWords } from '../../../ui/words-context.ts'
import { Axis } from './axis.tsx'
import { heldInside, LETTER, wide } from './frame.ts'
import { type LogAxis, rateTicks } from './rate-scale.ts'

const DOT = 3.5
/** Columns and rows that dots are sorted into, in pixels. */
const PITCH = 7
const TALLEST = 70

/** One axis for the posts of all these accounts; `null` where none shows any. */
export function sharedCounts(all: readonly Series[], width: number): LogAxis | null {
  const values = all.flatMap(({ posts }) => posts.map(({ value }) => Math.max(1, value)))
  if (values.length === 0) return null
  return scaleLog([Math.max(0.6, Math.min(...values) / 1.5), Math.max(...values) * 1.5], [0, width]).clamp(true)
}

interface Props {
  readonly series: Series
  readonly estimate: Range | null
  readonly scale: LogAxis
  /** Rows of the account with most dots above each other, so that all strips are of one height. */
  readonly rows: number
}

/** An account's posts, a dot each, on an axis that it shares; hollow squares were not counted. */
export function SharedStrip({ series, estimate, scale, rows }: Props) {
  const words = useWords()
  const textScale = useTextScale()
  const width = scale.range()[1] ?? 0
  const letter = LETTER * textScale
  const pitch = Math.min(PITCH, TALLEST / rows)
  const top = letter + 6
  const axis = top + rows * pitch + 10
  const at = (value: number) => scale(Math.max(1, value))
  const label = words.t('strip_median', words.compact(series.median))
  const band = estimate && wide(at(estimate.low), at(estimate.high), 6)
  const counted = series.posts.filter(({ leftOut }) => leftOut === null).map(({ value }) => value)
  return (
    <svg
      class="chart"
      width={width}
      height={axis + 8 + letter}
      role="img"
      aria-label={words.t(
        'strip_label',
        words.t(`strip_lede_${series.of}`, words.plural('posts', counted.length)),
        words.count(Math.min(...counted)),
        words.count(Math.max(...counted)),
        words.count(Math.round(series.median)),
      )}
    >
      {band && <rect class="g-soft" x={band.x} y={top} width={band.width} height={axis - top} rx="3" />}
      <line class="g-band" x1={at(series.median)} x2={at(series.median)} y1={top - 2} y2={axis} />
      {stacked(series.posts, at).map(({ post, x, row }) => {
        const y = axis - 7 - row * pitch
        return post.leftOut === null ? (
          <circle key={post.id} class="g-dot" cx={x} cy={y} r={Math.min(DOT, pitch / 2 + 0.4)} />
        ) : (
          <rect key={post.id} class="g-out" x={x - 3} y={y - 3} width="6" height="6" rx="1">
            <title>{words.t('legend_out', words.t(`out_${post.leftOut}`))}</title>
          </rect>
        )
      })}
      <text
        class="strong"
        x={heldInside(at(series.median), label, width, textScale)}
        y={letter - 2}
        text-anchor="middle"
      >
        {label}
      </text>
      <Axis
        y={axis}
        width={width}
        ticks={rateTicks(scale, Math.floor(width / (letter * 4))).map((tick) => ({
          x: scale(tick),
          label: words.compact(tick),
        }))}
      />
    </svg>
  )
}

/** How many dots of an account stand above each other. */
export function rowsOf(series: Series, scale: LogAxis): number {
  return Math.max(2, ...stacked(series.posts, (value) => scale(Math.max(1, value))).map(({ row }) => row + 1))
}

/** Sorted into columns as wide as a dot; a dot alone in its column stands where it belongs, others above each other. */
function stacked(posts: readonly SeriesPost[], at: (value: number) => number) {
  const columns = new Map<number, { post: SeriesPost; x: number }[]>()
  for (const post of posts) {
    const x = at(post.value)
    const column = Math.round(x / PITCH)
    columns.set(column, [...(columns.get(column) ?? []), { post, x }])
  }
  return [...columns].flatMap(([column, members]) =>
    members.map(({ post, x }, row) => ({ post, row, x: members.length === 1 ? x : column * PITCH })),
  )
}
