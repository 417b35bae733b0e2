import type { Verdict } from '../model/verdict.ts'
import { Axis } from './axis.tsx'
import { CHART_WIDTH, heldInside, LETTER, labelsThatFit, labelWidth } from './chart-frame.ts'
import { logScale, logTicks } from './log-scale.ts'
import { rateRange } from './open-range.ts'
import { useWords } from './words-context.ts'

type Engagement = NonNullable<Verdict['engagement']>
type Benchmark = NonNullable<Verdict['benchmark']>

const BAR = 14
/** Least widths, in pixels: a narrow estimate is still seen, and never looks like a needle. */
const LEAST_SOFT = 14
const LEAST_CORE = 5

/**
 * Where the account's rate stands on the band of its size: grey is what is usual (5th to 95th percentile, quartiles,
 * median), colour is this account (the whole interval, and its middle on the log scale). Both are fractions.
 */
export function Gauge(props: { engagement: Engagement; benchmark: Benchmark; byViews: boolean; textScale: number }) {
  const { engagement, benchmark, byViews, textScale } = props
  const words = useWords()
  const floor = benchmark.p5 / 100
  const low = Math.min(benchmark.p95 * 100, Math.max(floor, engagement.low))
  const high = Math.min(benchmark.p95 * 100, Math.max(low, engagement.high))
  const median = Math.min(high, Math.max(low, engagement.median))
  const scale = logScale(Math.min(benchmark.p5, low) / 1.9, Math.max(benchmark.p95, high) * 1.9, CHART_WIDTH)

  const top = LETTER * textScale + 18
  const axis = top + BAR + 9
  const soft = wide(scale.at(low), scale.at(high), LEAST_SOFT)
  const core = wide(scale.at(Math.sqrt(low * median)), scale.at(Math.sqrt(median * high)), LEAST_CORE)
  const label = rateRange(words, engagement)
  const ticks = logTicks(scale, labelsThatFit('0.03%', textScale))
  const p5 = scale.at(benchmark.p5)
  const p25 = scale.at(benchmark.p25)
  const p50 = scale.at(benchmark.p50)
  const p75 = scale.at(benchmark.p75)
  const p95 = scale.at(benchmark.p95)

  return (
    <svg
      class="chart"
      width={CHART_WIDTH}
      height={axis + 8 + LETTER * textScale}
      role="img"
      aria-label={words.t(
        byViews ? 'gauge_label_seen' : 'gauge_label',
        label,
        words.percentRange({ low: benchmark.p5, high: benchmark.p95 }),
        words.percentRange({ low: benchmark.p25, high: benchmark.p75 }),
        words.percent(benchmark.p50),
      )}
    >
      <rect class="g-range" x={p5} y={top} width={p95 - p5} height={BAR} rx="3" />
      <rect class="g-inner" x={p25} y={top} width={p75 - p25} height={BAR} />
      <path class="g-mark" d={`M${p5} ${top}v${BAR}M${p95} ${top}v${BAR}`} />
      <line class="g-med" x1={p50} x2={p50} y1={top} y2={top + BAR} />
      <rect class="g-soft" x={soft.x} y={top - 3} width={soft.width} height={BAR + 6} rx="4" />
      <rect class="g-core" x={core.x} y={top + 1} width={core.width} height={BAR - 2} rx="2" />
      <text
        class="strong"
        x={heldInside(core.x + core.width / 2, labelWidth(label, textScale))}
        y={top - 12}
        text-anchor="middle"
      >
        {label}
      </text>
      <Axis y={axis} textScale={textScale} ticks={ticks.map((t) => ({ x: scale.at(t), label: words.percent(t) }))} />
    </svg>
  )
}

/** The key to the gauge's colours. */
export function GaugeLegend() {
  const words = useWords()
  return (
    <p class="legend">
      <span>
        <svg width="22" height="10" aria-hidden="true">
          <rect class="g-range" width="22" height="10" rx="2" />
          <rect class="g-inner" x="6" width="10" height="10" />
          <line class="g-med" x1="11" x2="11" y1="0" y2="10" />
        </svg>
        {words.t('legend_usual')}
      </span>
      <span>
        <svg width="14" height="12" aria-hidden="true">
          <rect class="g-soft" width="14" height="12" rx="3" />
          <rect class="g-core" x="4" y="3" width="6" height="6" rx="1.5" />
        </svg>
        {words.t('legend_this')}
      </span>
    </p>
  )
}

function wide(from: number, to: number, least: number): { x: number; width: number } {
  const width = Math.max(least, to - from)
  return { x: (from + to - width) / 2, width }
}
