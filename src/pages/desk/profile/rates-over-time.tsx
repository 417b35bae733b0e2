import type { WholeProfile } from '../../../messages/profiles.ts'
import { FiguresTable } from '../../../ui/figures-table.tsx'
import { GaugeLegend } from '../../../ui/gauge.tsx'
import { postSeries } from '../../../ui/post-series.ts'
import { useWords } from '../../../ui/words-context.ts'
import { Section } from '../../popup/section.tsx'
import { isComparable, ratePoints } from './rate-points.ts'
import { TimeChart } from './time-chart.tsx'

/** The rate of each post at its date, over what is usual for the size: whether it has always been as it is. */
export function RatesOverTime({ whole }: { whole: WholeProfile }) {
  const words = useWords()
  const series = postSeries(whole.snapshot)
  const points = series === null ? [] : ratePoints(series, whole.history)
  const [first, last] = [points[0], points.at(-1)]
  if (series === null || first === undefined || last === undefined || points.length < 3) return null
  const usual = isComparable(series, whole.verdict) ? whole.verdict.benchmark : null
  const rates = {
    low: Math.min(...points.map(({ value }) => value)),
    high: Math.max(...points.map(({ value }) => value)),
  }
  const day = (time: number) => words.date(new Date(time).toISOString())
  const lede = words.t(series.of === 'views' ? 'profile_rate_lede_views' : 'profile_rate_lede')
  return (
    <Section title={words.t('profile_rate_title')} lede={lede}>
      <TimeChart
        points={points}
        room={usual ? [usual.p5, usual.p95] : []}
        log
        write={words.percent}
        label={words.t(
          'profile_rate_label',
          words.plural('posts', points.length),
          day(first.time),
          day(last.time),
          words.percentRange(rates),
        )}
        draw={({ x, y, width }) => (
          <>
            {usual && (
              <>
                <rect class="g-range" x="0" width={width} y={y(usual.p95)} height={y(usual.p5) - y(usual.p95)} />
                <rect class="g-inner" x="0" width={width} y={y(usual.p75)} height={y(usual.p25) - y(usual.p75)} />
                <line class="g-med" x1="0" x2={width} y1={y(usual.p50)} y2={y(usual.p50)} />
              </>
            )}
            {points.map(({ id, time, value, leftOut }) =>
              leftOut === null ? (
                <circle key={id} class="g-dot" cx={x(time)} cy={y(value)} r="3.75" />
              ) : (
                <rect key={id} class="g-out" x={x(time) - 3.2} y={y(value) - 3.2} width="6.4" height="6.4" rx="1" />
              ),
            )}
          </>
        )}
      />
      {usual && <GaugeLegend />}
      <FiguresTable
        head={[words.t('col_date'), words.t('profile_col_rate'), words.t('col_note')]}
        rows={points.map(({ time, value, leftOut }) => [
          day(time),
          words.percent(value),
          leftOut === null ? '' : words.t('legend_out', words.t(`out_${leftOut}`)),
        ])}
      />
    </Section>
  )
}
