import type { ComponentChildren } from 'preact'
import type { CohortRank } from '../../../messages/cohort.ts'
import type { WholeProfile } from '../../../messages/profiles.ts'
import type { Policy } from '../../../model/policy.ts'
import type { ProfileRef } from '../../../profile.ts'
import { visitsOf } from '../../../ui/history.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { postSeries } from '../../../ui/post-series.ts'
import { isByViews, typicalOf } from '../../../ui/typical.ts'
import { standing } from '../../../ui/verdict-words.ts'
import { useWords } from '../../../ui/words-context.ts'
import { handleOn, nameOf } from '../account-name.tsx'
import { SharedGauge } from '../one-scale/gauge.tsx'
import { sharedRates } from '../one-scale/rate-scale.ts'
import { rowsOf, SharedStrip, sharedCounts } from '../one-scale/strip.tsx'
import { sharedVisits, VisitsLine } from '../one-scale/visits-line.tsx'
import { ByPolicy } from '../policy/by-policy.tsx'
import { TopReasons } from '../top-reasons.tsx'
import type { Known } from '../use-whole.ts'
import { Differences } from './differences-table.tsx'
import { indexed } from './indexed.ts'
import { Overlay } from './overlay.tsx'
import { VerdictCell } from './verdict-cell.tsx'

/** Width of a column's charts by how many stand beside each other, in pixels of a window of 1280. */
const WIDTHS = [300, 300, 300, 250, 186, 146]

interface Props {
  readonly of: readonly Known[]
  readonly cohorts: readonly (CohortRank | null)[]
  readonly policy: Policy | null
  readonly onRemove: (ref: ProfileRef) => void
}

/** The accounts beside each other, a row for each measure; a blank says why it is one. */
export function SideBySide({ of, cohorts, policy, onRemove }: Props) {
  const words = useWords()
  const width = WIDTHS[Math.min(of.length, 5)] ?? 146
  const read = of.flatMap(({ whole }) => (whole === null ? [] : [whole]))
  const rates = sharedRates(
    read.map(({ verdict }) => verdict),
    width,
  )
  const series = read.flatMap(({ snapshot }) => postSeries(snapshot) ?? [])
  const counts = sharedCounts(series, width)
  const rows = counts === null ? 2 : Math.max(2, ...series.map((one) => rowsOf(one, counts)))
  const visits = of.map(({ whole }) => visitsOf(whole?.history ?? []))
  const axes = sharedVisits(visits, width)
  const lines = indexed(visits)
  const none = <span aria-hidden="true">–</span>

  const row = (name: string, sub: string | null, cell: (whole: WholeProfile, at: number) => ComponentChildren) => (
    <tr key={name}>
      <th scope="row">
        {name}
        {sub !== null && <small>{sub}</small>}
      </th>
      {of.map(({ ref, whole }, at) => (
        <td key={ref.url} data-band={whole?.verdict.band ?? 'unknown'}>
          {(whole && cell(whole, at)) ?? none}
        </td>
      ))}
    </tr>
  )

  return (
    <>
      {/* A region that scrolls sideways must be reachable by keyboard. */}
      <section class="wide scrolls" tabindex={0} aria-label={words.t('compare_table')}>
        <table class="cmp">
          <thead>
            <tr>
              <td />
              {of.map((known) => (
                <th key={known.ref.url} scope="col">
                  <bdi>{nameOf(known)}</bdi>
                  <small>{handleOn(words, known.ref)}</small>
                  {of.length > 1 && (
                    <button type="button" class="remove" onClick={() => onRemove(known.ref)}>
                      <Icon name="close" />
                      <span>
                        {words.t('compare_remove')}
                        <span class="vh">: {nameOf(known)}</span>
                      </span>
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words.t('col_verdict')}</th>
              {of.map(({ ref, whole }) => (
                <td key={ref.url}>
                  <VerdictCell whole={whole} />
                </td>
              ))}
            </tr>
            {policy &&
              row(words.t('policy_menu'), words.t('policy_beside'), ({ verdict }) => (
                <ByPolicy policy={policy} verdict={verdict} />
              ))}
            {row(words.t('compare_rate'), null, ({ verdict }) =>
              rates === null || verdict.engagement === null ? null : (
                <>
                  <SharedGauge verdict={verdict} scale={rates} />
                  <small>
                    {words.t(isByViews(verdict) ? 'where_lede_seen' : `where_lede_${verdict.engagement.per}`)}{' '}
                    {standing(words, verdict)}
                  </small>
                </>
              ),
            )}
            {row(words.t('compare_cohort'), words.t('compare_cohort_sub'), (_, at) => {
              const rank = cohorts[at]
              return rank == null ? (
                <small>{words.t('compare_cohort_few')}</small>
              ) : (
                <small>{words.t('compare_cohort_rank', words.count(rank.below), words.count(rank.of))}</small>
              )
            })}
            {row(words.t('compare_typical'), null, (whole) => {
              const typical = typicalOf(whole)
              if (typical === null) return null
              const word =
                typical.of === 'people'
                  ? words.plural('people_word', Math.round(typical.range.high))
                  : words.t('compare_views_word')
              return (
                <span class="fig">
                  {words.peopleRange(typical.range)} <small>{word}</small>
                </span>
              )
            })}
            {row(words.t('fact_like'), null, ({ verdict: { equivalentFollowers }, snapshot: { followers } }) => {
              if (equivalentFollowers === null) return null
              const { number, word } = words.thousandsSplit(equivalentFollowers)
              return (
                <>
                  <span class="fig">
                    {number} <small>{word}</small>
                  </span>
                  {followers && <small>{words.t('fact_page_says', words.shown(followers))}</small>}
                </>
              )
            })}
            {row(words.t('strip_title'), words.t('compare_strip_sub'), (whole) => {
              const one = postSeries(whole.snapshot)
              const typical = typicalOf(whole)
              if (one === null || counts === null) return null
              const sameUnits = (typical?.of === 'people') === (one.of === 'reactions')
              return (
                <SharedStrip
                  series={one}
                  estimate={typical !== null && sameUnits ? typical.range : null}
                  scale={counts}
                  rows={rows}
                />
              )
            })}
            {row(words.t('cover_followers'), words.t('compare_visits_sub'), (_, at) => {
              const own = visits[at]
              if (own === undefined || axes === null || own.length < 2)
                return <small>{words.t('compare_one_visit')}</small>
              return <VisitsLine visits={own} axes={axes} />
            })}
            {row(words.t('compare_reasons'), null, ({ verdict }) =>
              verdict.evidence.length === 0 ? null : <TopReasons verdict={verdict} />,
            )}
          </tbody>
        </table>
      </section>
      {of.length > 1 && (
        <>
          <section class="part">
            <h2>{words.t('compare_overlay')}</h2>
            <p class="note">{words.t('compare_overlay_lede')}</p>
            <Overlay of={of.map((known, at) => ({ name: nameOf(known), points: lines[at] ?? null }))} />
          </section>
          <Differences of={of} />
        </>
      )}
    </>
  )
}
