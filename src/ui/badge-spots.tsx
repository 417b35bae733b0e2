import type { Band } from '../model/verdict.ts'
import { Mark } from './mark.tsx'
import { useWords } from './words-context.ts'

/** A place on the page, in CSS pixels from the corner of the container the spots are drawn in. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Room between a number and the outline around it, in CSS pixels. */
const MARGIN = 4

/** Outlines around the numbers that were read, and a tag under the first that says so. Drawn in our own shadow root. */
export function BadgeSpots({ spots, band }: { spots: readonly Spot[]; band: Band }) {
  const words = useWords()
  const first = spots[0]
  return (
    <div class="spots" data-band={band}>
      {spots.map(({ x, y, width, height }) => (
        <div
          key={`${x},${y}`}
          class="spot"
          style={{
            left: `${x - MARGIN}px`,
            top: `${y - MARGIN}px`,
            width: `${width + 2 * MARGIN}px`,
            height: `${height + 2 * MARGIN}px`,
          }}
        />
      ))}
      {first && (
        <p class="tag" role="status" style={{ left: `${first.x}px`, top: `${first.y + first.height + 12}px` }}>
          <Mark band={band} />
          {words.t('shown_tag')}
        </p>
      )}
    </div>
  )
}
