import type { Verdict } from '../../../model/verdict.ts'
import { rateRange } from '../../../ui/open-range.ts'
import { useTextScale } from '../../../ui/text-scale.ts'
import { isByViews } from '../../../ui/typical.ts'
import { useWords } from '../../../ui/words-context.ts'
import { Axis } from './axis.tsx'
import { heldInside, LETTER, wide } from './frame.ts'
import { type LogAxis, rateTicks } from './rate-scale.ts'

const BAR = 14
/** Least widths, in pixels: a narrow estimate is still seen, and never looks like a needle. */
const LEAST_SOFT = 14
const LEAST_CORE = 5

/** An account's rate on the band of its own size, on an axis that it shares with the accounts beside it. */
export function SharedGauge({ verdict, scale }: { verdict: Verdict; scale: LogAxis }) {
  const words = useWords()
  const textScale = useTextScale()
  const { engagement, benchmark } = verdict
  if (engagement === null || benchmark === null) return null
  const width = scale.range()[1] ?? 0
  const [least = 0] = scale.domain()
  const low = Math.max(least, engagement.low)
  const median = Math.max(low, engagement.median)
  const high = Math.max(median, engagement.high)
  const letter = LETTER * textScale
  const top = letter + 18
  const axis = top + BAR + 9
  const soft = wide(scale(low), scale(high), LEAST_SOFT)
  const core = wide(scale(Math.sqrt(low * median)), scale(Math.sqrt(median * high)), LEAST_CORE)
  const label = rateRange(words, engagement)
  const at = (share: 'p5' | 'p25' | 'p50' | 'p75' | 'p95') => scale(benchmark[share])

  return (
    <svg
      class="chart"
      width={width}
      height={axis + 8 + letter}
      role="img"
      aria-label={words.t(
        isByViews(verdict) ? 'gauge_label_seen' : 'gauge_label',
        label,
        words.percentRange({ low: benchmark.p5, high: benchmark.p95 }),
        words.percentRange({ low: benchmark.p25, high: benchmark.p75 }),
        words.percent(benchmark.p50),
      )}
    >
      <rect class="g-range" x={at('p5')} y={top} width={at('p95') - at('p5')} height={BAR} rx="3" />
      <rect class="g-inner" x={at('p25')} y={top} width={at('p75') - at('p25')} height={BAR} />
      <path class="g-mark" d={`M${at('p5')} ${top}v${BAR}M${at('p95')} ${top}v${BAR}`} />
      <line class="g-med" x1={at('p50')} x2={at('p50')} y1={top} y2={top + BAR} />
      <rect class="g-soft" x={soft.x} y={top - 3} width={soft.width} height={BAR + 6} rx="4" />
      <rect class="g-core" x={core.x} y={top + 1} width={core.width} height={BAR - 2} rx="2" />
      <text
        class="strong"
        x={heldInside(core.x + core.width / 2, label, width, textScale)}
        y={top - 12}
        text-anchor="middle"
      >
        {label}
      </text>
      <Axis
        y={axis}
        width={width}
        ticks={rateTicks(scale, Math.floor(width / (letter * 4.5))).map((tick) => ({
          x: scale(tick),
          label: words.percent(tick),
        }))}
      />
    </svg>
  )
}
