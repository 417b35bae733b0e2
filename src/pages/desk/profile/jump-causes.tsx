import type { WholeProfile } from '../../../messages/profiles.ts'
import type { Leg } from '../../../ui/history.tsx'
import { jumpSentence } from '../../../ui/history-jump.ts'
import { postSeries } from '../../../ui/post-series.ts'
import { useWords } from '../../../ui/words-context.ts'

/** A post of the days before brings people too. */
const BEFORE_MS = 3 * 86_400_000
/** So many times the median, a post stands out. */
const STANDS_OUT = 2

/** What may have brought so many people at once: the ordinary reasons, and a post of those days that stood out. */
export function JumpCauses({ jump, whole }: { jump: Leg; whole: WholeProfile }) {
  const words = useWords()
  const { verdict, snapshot } = whole
  const benign = verdict.evidence.find(({ signal }) => signal === 'followerHistory')?.benign ?? []
  const series = postSeries(snapshot)
  const [best] = (series?.posts ?? [])
    .filter(({ publishedAt }) => {
      const time = publishedAt === null ? Number.NaN : Date.parse(publishedAt)
      return time >= jump.from.time - BEFORE_MS && time <= jump.to.time
    })
    .toSorted((a, b) => b.value - a.value)
  const standsOut = best !== undefined && series !== null && best.value >= STANDS_OUT * series.median
  return (
    <div class="causes">
      <p>
        <svg width="18" height="10" aria-hidden="true">
          <path class="g-jump" d="M1 8L17 2" />
        </svg>
        {jumpSentence(words, jump)}
      </p>
      {benign.length > 0 && (
        <p class="sub">{words.t('could_be', words.anyOf(benign.map((key) => words.t(`benign_${key}_short`))))}</p>
      )}
      {standsOut && best.publishedAt !== null && (
        <p class="sub">
          {words.t(
            'profile_post_of_those_days',
            words.dayMonth(best.publishedAt),
            words.plainRange(same(best.value / series.median)),
          )}
        </p>
      )}
    </div>
  )
}

function same(value: number) {
  return { low: value, high: value }
}
