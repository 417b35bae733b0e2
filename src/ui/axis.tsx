import { CHART_WIDTH, heldInside, LETTER, labelWidth } from './chart-frame.ts'

interface Tick {
  readonly x: number
  readonly label: string
}

/** A hairline with ticks and their labels; labels that would touch the one before are left out. */
export function Axis({ y, ticks, textScale }: { y: number; ticks: readonly Tick[]; textScale: number }) {
  let end = Number.NEGATIVE_INFINITY
  const labelled = ticks.map((tick) => {
    const width = labelWidth(tick.label, textScale)
    const x = heldInside(tick.x, width)
    const free = x - width / 2 > end + 6
    if (free) end = x + width / 2
    return { ...tick, x: tick.x, textX: x, free }
  })
  return (
    <>
      <line class="g-axis" x1="0" x2={CHART_WIDTH} y1={y} y2={y} />
      {labelled.map(({ x, textX, label, free }) => (
        <g key={x}>
          <line class="g-mark" x1={x} x2={x} y1={y} y2={y + 4} />
          {free && (
            <text x={textX} y={y + 6 + LETTER * textScale} text-anchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
    </>
  )
}
