import type { Confidence } from '../model/verdict.ts'

const LEVEL: Readonly<Record<Confidence, number>> = { low: 1, medium: 2, high: 3 }

/** Three bars; the word stands beside them, or is said to screen readers alone. */
export function ConfidenceBars({ confidence }: { confidence: Confidence }) {
  return (
    <svg viewBox="0 0 13 12" width="13" height="12" aria-hidden="true">
      {[0, 1, 2].map((bar) => {
        const height = 4 * (bar + 1)
        return bar < LEVEL[confidence] ? (
          <rect key={bar} x={bar * 5} y={12 - height} width="3" height={height} rx=".75" />
        ) : (
          <rect key={bar} class="off" x={bar * 5 + 0.5} y={12.5 - height} width="2" height={height - 1} rx=".5" />
        )
      })}
    </svg>
  )
}
