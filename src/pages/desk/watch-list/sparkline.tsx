import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { Trend } from '../../../messages/watching.ts'
import { legsOf, type Visit } from '../../../ui/history.tsx'

const WIDTH = 56
const HEIGHT = 22

/** Followers on the user's own visits, as small as a word; dashed where nobody looked for more than five weeks. */
export function Sparkline({ points }: { points: Trend['points'] }) {
  const visits: Visit[] = points.map(([time, followers]) => ({ at: String(time), time, followers }))
  const [first, last] = [visits[0], visits.at(-1)]
  if (first === undefined || last === undefined || visits.length < 2) return null
  const counts = visits.map(({ followers }) => followers)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  const x = scaleLinear([first.time, last.time], [3, WIDTH - 4])
  const y = scaleLinear([least, most], least === most ? [HEIGHT / 2, HEIGHT / 2] : [HEIGHT - 4, 4])
  const path = line<Visit>(
    ({ time }) => x(time),
    ({ followers }) => y(followers),
  )
  const legs = legsOf(visits)
  const drawn = (gap: boolean) =>
    legs
      .filter((leg) => leg.gap === gap)
      .map(({ from, to }) => path([from, to]) ?? '')
      .join('')
  return (
    <svg class="chart" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path class="g-line" d={drawn(false)} />
      <path class="g-gap" d={drawn(true)} />
      <circle class="spark-now" cx={x(last.time)} cy={y(last.followers)} r="2.5" />
    </svg>
  )
}
