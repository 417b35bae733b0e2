import type { WholeProfile } from '../../../messages/profiles.ts'
import type { Policy } from '../../../model/policy.ts'
import { Chip } from '../../../ui/chip.tsx'
import { ConfidenceBars } from '../../../ui/confidence.tsx'
import { benignOf } from '../../../ui/evidence-words.ts'
import { legsOf, visitsOf } from '../../../ui/history.tsx'
import { postSeries } from '../../../ui/post-series.ts'
import { about, isByViews, typicalOf } from '../../../ui/typical.ts'
import { whyUnknown } from '../../../ui/unknown-words.ts'
import { headline, lead, standing } from '../../../ui/verdict-words.ts'
import { useWords } from '../../../ui/words-context.ts'
import { handleOn, nameOf } from '../account-name.tsx'
import { SharedGauge } from '../one-scale/gauge.tsx'
import { sharedRates } from '../one-scale/rate-scale.ts'
import { rowsOf, SharedStrip, sharedCounts } from '../one-scale/strip.tsx'
import { sharedVisits, VisitsLine } from '../one-scale/visits-line.tsx'
import { ByPolicy } from '../policy/by-policy.tsx'
import { TopReasons } from '../top-reasons.tsx'
import { EvidenceTable } from './evidence-table.tsx'
import { NotRead } from './not-read.tsx'

/** Width of a chart in half a sheet, in CSS pixels. */
const WIDTH = 300

interface Props {
  readonly whole: WholeProfile
  readonly policy: Policy | null
  /** One of several on a report: its strongest reasons stand for all of them. */
  readonly compact: boolean
}

/** One profile on the report: the verdict, the people, the charts, the reasons, and what else could explain it. */
export function ProfilePart({ whole, policy, compact }: Props) {
  const words = useWords()
  const { snapshot, verdict } = whole
  const { band, confidence } = verdict
  const known = { ref: { platform: snapshot.platform, handle: snapshot.handle, url: snapshot.url }, whole }
  const blank = band === 'unknown' ? whyUnknown(words, { ...whole, watched: null, notKept: null }) : null
  const Title = compact ? 'h3' : 'h2'
  const Sub = compact ? 'h4' : 'h3'
  return (
    <section class={compact ? 'profile-part compact' : 'profile-part'} data-band={band}>
      <div class="top">
        <div class="row">
          <Chip band={band}>{words.t(`band_${band}`)}</Chip>
          {blank === null && (
            <span class="conf">
              <ConfidenceBars confidence={confidence} />
              <span>{words.t(`confidence_${confidence}`)}</span>
            </span>
          )}
          <span class="who">
            <bdi>{nameOf(known)}</bdi> · {handleOn(words, known.ref)}
          </span>
        </div>
        <Title class={compact ? 'headline small' : 'headline'}>{blank?.title ?? headline(words, verdict)}</Title>
        <p>{blank?.text ?? lead(words, verdict)}</p>
      </div>
      <Figures whole={whole} />
      <div class="cols">
        <Charts whole={whole} compact={compact} Sub={Sub} />
        {verdict.evidence.length > 0 && compact && (
          <div>
            <Sub class="sub-title">{words.t('compare_reasons')}</Sub>
            <TopReasons verdict={verdict} />
            <p>{standing(words, verdict)}</p>
          </div>
        )}
      </div>
      {verdict.evidence.length > 0 && !compact && <EvidenceTable verdict={verdict} />}
      <div class="cols">
        <Benign whole={whole} most={compact ? 2 : 6} Sub={Sub} />
        <NotRead whole={whole} Sub={Sub} />
      </div>
      {policy !== null && (
        <div class="keep">
          <ByPolicy policy={policy} verdict={verdict} />
        </div>
      )}
    </section>
  )
}

/** People first: how many react, what following that would be usual for; then the score, with both ends. */
function Figures({ whole: { snapshot, verdict } }: { whole: WholeProfile }) {
  const words = useWords()
  const typical = typicalOf({ snapshot, verdict })
  const { equivalentFollowers, engagement, score, scoreRange } = verdict
  if (typical === null || engagement === null || score === null) return null
  const byPeople = typical.of === 'people'
  const like = equivalentFollowers && words.thousandsSplit(equivalentFollowers)
  const [low = score, high = score] = scoreRange ?? []
  return (
    <dl class="three">
      <div>
        <dt>{words.t(byPeople ? 'fact_people' : 'fact_views')}</dt>
        <dd>
          {words.peopleRange(typical.range)}{' '}
          <small>
            {byPeople ? words.plural('people_word', Math.round(typical.range.high)) : words.t('compare_views_word')}
          </small>
        </dd>
        <dd class="sub">
          {words.t('fact_median', words.plural('posts', engagement.posts), words.count(about(typical.about)))}
        </dd>
      </div>
      {like && (
        <div>
          <dt>{words.t(byPeople ? 'fact_like' : 'fact_seen_like')}</dt>
          <dd>
            {like.number} <small>{like.word}</small>
          </dd>
          {snapshot.followers && <dd class="sub">{words.t('fact_page_says', words.shown(snapshot.followers))}</dd>}
        </div>
      )}
      <div>
        <dt>{words.t('compare_score')}</dt>
        <dd>{words.t('compare_of_100', words.wholeRange({ low, high }))}</dd>
        <dd class="sub">{words.t('report_score_middle', words.count(score))}</dd>
      </div>
    </dl>
  )
}

function Charts({ whole, compact, Sub }: { whole: WholeProfile; compact: boolean; Sub: 'h3' | 'h4' }) {
  const words = useWords()
  const { verdict, snapshot, history } = whole
  // Of several, every rate stands on the first sheet, on one axis.
  const rates = compact ? null : sharedRates([verdict], WIDTH)
  const visits = visitsOf(history)
  const axes = sharedVisits([visits], WIDTH)
  const series = compact ? null : postSeries(snapshot)
  const counts = series && sharedCounts([series], WIDTH)
  const typical = typicalOf(whole)
  const first = visits[0]
  return (
    <>
      {rates !== null && verdict.engagement !== null && (
        <div>
          <Sub class="sub-title">
            {words.t(isByViews(verdict) ? 'where_lede_seen' : `where_lede_${verdict.engagement.per}`)}
          </Sub>
          <SharedGauge verdict={verdict} scale={rates} />
          <p>
            {standing(words, verdict)} {words.t('report_gauge_key')}
          </p>
        </div>
      )}
      {axes !== null && first !== undefined && (
        <div>
          <Sub class="sub-title">{words.plural('history_lede', visits.length, words.date(first.at))}</Sub>
          <VisitsLine visits={visits} axes={axes} />
          {legsOf(visits).some(({ gap }) => gap) && <p>{words.t('history_gap')}</p>}
        </div>
      )}
      {series !== null && counts !== null && (
        <div>
          <Sub class="sub-title">{words.t(`strip_lede_${series.of}`, words.plural('posts', series.posts.length))}</Sub>
          <SharedStrip
            series={series}
            estimate={
              typical !== null && (typical.of === 'people') === (series.of === 'reactions') ? typical.range : null
            }
            scale={counts}
            rows={rowsOf(series, counts)}
          />
        </div>
      )}
    </>
  )
}

function Benign(props: { whole: WholeProfile; most: number; Sub: 'h3' | 'h4' }) {
  const { whole, most, Sub } = props
  const words = useWords()
  const benign = benignOf(whole.verdict).slice(0, most)
  if (benign.length === 0) return null
  return (
    <div>
      <Sub class="sub-title">{words.t('benign_title')}</Sub>
      <ul class="ben">
        {benign.map((key) => (
          <li key={key}>
            <b>{words.t(`benign_${key}_title`)}.</b> {words.t(`benign_${key}_text`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
