import { scaleLinear, scaleLog } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { Outcome } from '../../../messages/what-if.ts'
import { useTextScale } from '../../../ui/text-scale.ts'
import { useWords } from '../../../ui/words-context.ts'
import { rateTicks } from '../one-scale/rate-scale.ts'
import type { Curve } from './use-outcomes.ts'

const WIDTH = 560
const HEIGHT = 400
const LETTER = 11

interface Point {
  readonly followers: number
  readonly rate: NonNullable<Outcome['engagement']>
  readonly usual: NonNullable<Outcome['benchmark']>
}

/**
 * The rate over bought followers: grey is what is usual for an account of the size that it would then have, colour is this
 * account with its interval, the dot is where the slider stands.
 */
export function CurveChart({ curve, at, label }: { curve: Curve; at: number; label: string }) {
  const words = useWords()
  const textScale = useTextScale()
  const points = pointsOf(curve.points)
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null

  const letter = LETTER * textScale
  const left = 14 + 3.2 * letter
  const right = WIDTH - 12 - 7.2 * letter
  const bottom = HEIGHT - 12 - 2 * letter
  const x = scaleLinear([0, last.followers], [left, right])
  const y = scaleLog(
    [
      Math.min(...points.map(({ rate, usual }) => Math.min(usual.p5, rate.low || usual.p5))) / 1.15,
      Math.max(...points.map(({ rate, usual }) => Math.max(usual.p95, Math.min(rate.high, usual.p95 * 20)))) * 1.15,
    ],
    [bottom, letter],
  ).clamp(true)
  const here = points.find(({ followers }) => followers >= at) ?? last
  const band = curve.points.find(({ purchase }) => purchase.followers >= at)?.band ?? curve.asItIs.band

  const across = area<Point>().x(({ followers }) => x(followers))
  const between = (low: (point: Point) => number, high: (point: Point) => number) =>
    across.y0((point) => y(low(point))).y1((point) => y(high(point)))(points) ?? ''
  const along = (value: (point: Point) => number) =>
    line<Point>()
      .x(({ followers }) => x(followers))
      .y((point) => y(value(point)))(points) ?? ''
  const before = curve.asItIs.engagement

  return (
    <svg class="curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} data-band={band}>
      <path
        class="g-range"
        d={between(
          ({ usual }) => usual.p5,
          ({ usual }) => usual.p95,
        )}
      />
      <path
        class="g-inner"
        d={between(
          ({ usual }) => usual.p25,
          ({ usual }) => usual.p75,
        )}
      />
      <path class="g-med line" d={along(({ usual }) => usual.p50)} />
      {([5, 25, 50, 75, 95] as const).map((share) => (
        <text key={share} x={right + 8} y={y(last.usual[`p${share}`]) + letter * 0.36}>
          {share === 5 || share === 95 ? words.t('whatif_of_100_below', words.count(share)) : words.count(share)}
        </text>
      ))}
      {rateTicks(y, Math.floor((bottom - letter) / (letter * 3))).map((tick) => (
        <g key={tick}>
          <line class="g-mark" x1={left - 5} x2={left} y1={y(tick)} y2={y(tick)} />
          <text x={left - 10} y={y(tick) + letter * 0.36} text-anchor="end">
            {words.percent(tick)}
          </text>
        </g>
      ))}
      <line class="g-axis" x1={left} x2={right} y1={bottom} y2={bottom} />
      {x.ticks(textScale > 1.4 ? 3 : 5).map((tick) => (
        <g key={tick}>
          <line class="g-mark" x1={x(tick)} x2={x(tick)} y1={bottom} y2={bottom + 4} />
          <text x={x(tick)} y={bottom + 8 + letter} text-anchor="middle">
            {tick === 0 ? words.t('whatif_as_it_is') : `+${words.compact(tick)}`}
          </text>
        </g>
      ))}
      <path
        class="g-soft"
        d={between(
          ({ rate, usual }) => Math.max(rate.low, usual.p5 / 100),
          ({ rate, usual }) => Math.min(rate.high, usual.p95 * 20),
        )}
      />
      <path class="g-band line" d={along(({ rate, usual }) => Math.max(rate.median, usual.p5 / 100))} />
      {before !== null && (
        <>
          <circle class="g-visit" cx={left} cy={y(before.median)} r="4" />
          <text class="strong halo" x={left + 8} y={y(before.median) - letter * 0.8}>
            {words.percent(before.median)}
          </text>
        </>
      )}
      <line class="whatif-drop" x1={x(here.followers)} x2={x(here.followers)} y1={y(here.rate.median)} y2={bottom} />
      <circle class="whatif-here" cx={x(here.followers)} cy={y(here.rate.median)} r="5.5" />
      {(here.followers > 0 || curve.likes > 0) && (
        <text
          class="strong halo"
          x={x(here.followers) + (here.followers > 0 ? 9 : 12)}
          y={y(here.rate.median) + (here.followers > 0 ? -letter * 0.8 : letter * 1.6)}
        >
          {words.percent(here.rate.median)}
        </text>
      )}
    </svg>
  )
}

/** Where nothing would be said there is no curve. */
function pointsOf(outcomes: readonly Outcome[]): Point[] {
  return outcomes.flatMap(({ purchase, engagement, benchmark }) =>
    engagement === null || benchmark === null
      ? []
      : [{ followers: purchase.followers, rate: engagement, usual: benchmark }],
  )
}
