import { setChartWidth } from '../../ui/chart-frame.ts'

/** The margins beside a chart, and room for a scroll bar, as in the popup: 380 − 328. */
const BESIDE = 52
/** Below, labels would lie upon each other; above, a line of text is too long to be read. */
const LEAST = 160
const MOST = 520

/** Charts as wide as the panel, now and whenever its user makes it wider; `draw` draws it anew. */
export function fitCharts(draw: () => void, signal: AbortSignal): void {
  const drawToFit = () => {
    setChartWidth(Math.min(MOST, Math.max(LEAST, window.innerWidth - BESIDE)))
    draw()
  }
  drawToFit()
  window.addEventListener('resize', drawToFit, { signal })
}
