import { useTextScale } from '../../../ui/text-scale.ts'
import { heldInside, LETTER, labelWidth } from './frame.ts'

interface Tick {
  readonly x: number
  readonly label: string
}

/** A hairline with ticks and their labels; labels that would touch the one before are left out. */
export function Axis({ y, width, ticks }: { y: number; width: number; ticks: readonly Tick[] }) {
  const textScale = useTextScale()
  let end = Number.NEGATIVE_INFINITY
  const labelled = ticks.map(({ x, label }) => {
    const half = labelWidth(label, textScale) / 2
    const textX = heldInside(x, label, width, textScale)
    const isFree = textX - half > end + 4
    if (isFree) end = textX + half
    return { x, label, textX, isFree }
  })
  return (
    <>
      <line class="g-axis" x1="0" x2={width} y1={y} y2={y} />
      {labelled.map(({ x, label, textX, isFree }) => (
        <g key={x}>
          <line class="g-mark" x1={x} x2={x} y1={y} y2={y + 4} />
          {isFree && (
            <text x={textX} y={y + 6 + LETTER * textScale} text-anchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
    </>
  )
}
