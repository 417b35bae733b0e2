import type { ComponentChildren } from 'preact'
import { useEffect, useReducer } from 'preact/hooks'
import { setChartWidth } from '../../ui/chart-frame.ts'

/** The margins beside a chart, and room for a scroll bar, as in the popup: 380 − 328. */
const BESIDE = 52
/** Below, labels would lie upon each other; above, a line of text is too long to be read. */
const LEAST = 160
const MOST = 520

/** What it draws has charts as wide as the panel, also when its user makes it wider. */
export function Fitted({ draw }: { draw: () => ComponentChildren }) {
  const [, drawAgain] = useReducer((drawn: number) => drawn + 1, 0)
  useEffect(() => {
    const ending = new AbortController()
    window.addEventListener('resize', () => drawAgain(0), { signal: ending.signal })
    return () => ending.abort()
  }, [])
  setChartWidth(Math.min(MOST, Math.max(LEAST, window.innerWidth - BESIDE)))
  return <>{draw()}</>
}
