import type { Summary } from '../../../messages/watching.ts'
import { rateRange } from '../../../ui/open-range.ts'
import { useWords } from '../../../ui/words-context.ts'
import { RATE_WIDTH, type RateScale } from './rate-axis.ts'

const HEIGHT = 20
const BAR = 10
/** Least widths, in pixels: a narrow estimate is still seen, and never looks like a needle. */
const LEAST_SOFT = 10
const LEAST_CORE = 5

/** The gauge in one line of a table, on the axis of the whole table. What it says stands beside it for who cannot see it. */
export function CompactGauge({ verdict, scale }: { verdict: Summary; scale: RateScale }) {
  const words = useWords()
  const { engagement, benchmark, engagedPeople } = verdict
  if (engagement === null || benchmark === null) return null
  const low = Math.max(1e-9, engagement.low)
  const high = Math.max(low, engagement.high)
  const median = Math.min(high, Math.max(low, engagement.median))
  const [p5, p25, p50, p75, p95] = [
    scale(benchmark.p5),
    scale(benchmark.p25),
    scale(benchmark.p50),
    scale(benchmark.p75),
    scale(benchmark.p95),
  ]
  const soft = wide(scale(low), scale(high), LEAST_SOFT)
  const core = wide(scale(Math.sqrt(low * median)), scale(Math.sqrt(median * high)), LEAST_CORE)
  const top = (HEIGHT - BAR) / 2
  // Rates of different bases stand on one axis: where it is not the followers, the line says so.
  const base = engagement.per === 'views' ? 'desk_rate_of_views' : engagedPeople === null ? 'desk_rate_views' : null
  const usual = words.percentRange({ low: benchmark.p5, high: benchmark.p95 })
  return (
    <>
      <svg class="chart" width={RATE_WIDTH} height={HEIGHT} data-band={verdict.band} aria-hidden="true">
        <rect class="g-range" x={p5} y={top} width={p95 - p5} height={BAR} rx="2" />
        <rect class="g-inner" x={p25} y={top} width={p75 - p25} height={BAR} />
        <path class="g-mark" d={`M${p5} ${top}v${BAR}M${p95} ${top}v${BAR}`} />
        <line class="g-med" x1={p50} x2={p50} y1={top} y2={top + BAR} />
        <rect class="g-soft" x={soft.x} y={top - 2} width={soft.width} height={BAR + 4} rx="3" />
        <rect class="g-core" x={core.x} y={top + 1} width={core.width} height={BAR - 2} rx="1.5" />
      </svg>
      <span class="vh">{words.t('desk_rate_label', rateRange(words, engagement), usual)}</span>
      {base && <span class="sub">{words.t(base)}</span>}
    </>
  )
}

function wide(from: number, to: number, least: number): { x: number; width: number } {
  const width = Math.max(least, to - from)
  return { x: (from + to - width) / 2, width }
}
