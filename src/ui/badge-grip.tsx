import { useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { useWords } from './words-context.ts'

/** One press of an arrow key, in CSS pixels; with Shift, a larger step. */
const STEP = 8
const LARGE_STEP = 40

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Moves the badge by pointer or arrow keys. `onMove` hears each step, in CSS pixels to the right and down. */
export function BadgeGrip({ onMove }: { onMove: (dx: number, dy: number) => void }) {
  const words = useWords()
  const last = useRef<{ x: number; y: number } | null>(null)
  return (
    <button
      type="button"
      class="grip"
      aria-label={words.t('card_move')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        last.current = { x: event.clientX, y: event.clientY }
      }}
      onPointerMove={(event) => {
        if (last.current === null) return
        onMove(event.clientX - last.current.x, event.clientY - last.current.y)
        last.current = { x: event.clientX, y: event.clientY }
      }}
      onPointerUp={() => {
        last.current = null
      }}
      onPointerCancel={() => {
        last.current = null
      }}
      onKeyDown={(event) => {
        const [dx, dy] = ARROWS[event.key] ?? []
        if (dx === undefined || dy === undefined) return
        event.preventDefault()
        const step = event.shiftKey ? LARGE_STEP : STEP
        onMove(dx * step, dy * step)
      }}
    >
      <Icon name="grip" />
    </button>
  )
}
