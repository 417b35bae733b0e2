import { scaleLinear, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import { useTextScale } from '../../../ui/text-scale.ts'
import { useWords } from '../../../ui/words-context.ts'
import { Axis } from '../one-scale/axis.tsx'
import { LETTER } from '../one-scale/frame.ts'
import type { IndexedPoint } from './indexed.ts'

const WIDTH = 860
const HEIGHT = 200
/** Lines are told apart by their dashes, not by colour: colour says the band. */
const DASHES = ['', '7 3', '2 3', '10 3 2 3', '4 6']

export interface Overlaid {
  readonly name: string
  readonly points: readonly IndexedPoint[] | null
}

/** All histories in one chart, each 100 where they first have one in common. */
export function Overlay({ of }: { of: readonly Overlaid[] }) {
  const words = useWords()
  const textScale = useTextScale()
  const lines = of.flatMap(({ name, points }) => (points === null ? [] : [{ name, points }]))
  const all = lines.flatMap(({ points }) => points)
  if (lines.length < 2) return <p class="note">{words.t('compare_no_common')}</p>
  const letter = LETTER * textScale
  const left = letter * 3.4
  const right = WIDTH - letter * 15
  const x = scaleUtc(
    [Math.min(...all.map(({ time }) => time)), Math.max(...all.map(({ time }) => time))],
    [left, right],
  )
  const values = all.map(({ index }) => index)
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT, 14]).nice(4)
  const path = line<IndexedPoint>()
    .x(({ time }) => x(time))
    .y(({ index }) => y(index))
  const ends = spread(
    lines.map(({ points }) => y(points.at(-1)?.index ?? 100)),
    letter * 1.4,
  )
  return (
    <svg class="overlay" viewBox={`0 0 ${WIDTH} ${HEIGHT + 16 + letter}`} role="img" aria-label={label()}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line class={tick === 100 ? 'g-mark' : 'g-axis'} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick) + letter * 0.36} text-anchor="end">
            {words.count(tick)}
          </text>
        </g>
      ))}
      {lines.map(({ name, points }, index) => (
        <g key={name}>
          <path class="overlay-line" d={path(points) ?? ''} stroke-dasharray={DASHES[index % DASHES.length]} />
          <line
            class="overlay-line"
            x1={right + 8}
            x2={right + 32}
            y1={ends[index]}
            y2={ends[index]}
            stroke-dasharray={DASHES[index % DASHES.length]}
          />
          <text x={right + 38} y={(ends[index] ?? 0) + letter * 0.36}>
            {`${shortened(name)} ${words.count(points.at(-1)?.index ?? 100)}`}
          </text>
        </g>
      ))}
      <Axis
        y={HEIGHT + 2}
        width={right}
        ticks={x.ticks(5).map((tick) => ({ x: x(tick), label: words.dayMonth(tick.toISOString()) }))}
      />
    </svg>
  )

  function label(): string {
    const said = lines.map(({ name, points }) => `${name} ${words.count(points.at(-1)?.index ?? 100)}`)
    return words.t('compare_overlay_label', new Intl.ListFormat(words.lang).format(said))
  }
}

function shortened(name: string): string {
  const letters = [...name]
  return letters.length > 16 ? `${letters.slice(0, 15).join('')}…` : name
}

/** Labels that would lie over each other are moved apart, in their order. */
function spread(places: readonly number[], apart: number): number[] {
  const order = places.map((place, index) => ({ place, index })).toSorted((a, b) => a.place - b.place)
  const moved = [...places]
  let last = Number.NEGATIVE_INFINITY
  for (const { place, index } of order) {
    last = Math.max(place, last + apart)
    moved[index] = last
  }
  return moved
}
