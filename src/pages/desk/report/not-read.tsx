import type { WholeProfile } from '../../../messages/profiles.ts'
import { postSeries } from '../../../ui/post-series.ts'
import { useWords } from '../../../ui/words-context.ts'

/** What the report does not rest on: what the page did not show, and posts that were left out. */
export function NotRead({ whole, Sub }: { whole: WholeProfile; Sub: 'h3' | 'h4' }) {
  const { snapshot, verdict } = whole
  const words = useWords()
  const { missing, contested = [] } = verdict.coverage
  const out = (postSeries(snapshot)?.posts ?? []).flatMap(({ leftOut }) => leftOut ?? [])
  const reasons = [...new Set(out)].map((why) => words.t(`out_${why}`))
  return (
    <div>
      <Sub class="sub-title">{words.t('report_not_read')}</Sub>
      <ul class="ben">
        {missing.map((key) => (
          <li key={key}>
            {words.t(
              'report_not_read_line',
              words.t(`cover_${key}`),
              words.t(contested.includes(key) ? 'contested' : key === 'history' ? 'first_visit' : 'not_shown'),
            )}
          </li>
        ))}
        {out.length > 0 && <li>{words.plural('report_left_out', out.length, words.anyOf(reasons))}</li>}
        <li>{words.t('report_never_read')}</li>
      </ul>
    </div>
  )
}
