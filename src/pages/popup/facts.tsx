import type { Scored } from '../../messages/contract.ts'
import type { Series } from '../../ui/post-series.ts'
import { about, typicalPeople } from '../../ui/verdict-words.ts'
import { useWords } from '../../ui/words-context.ts'

/** More letters than fit beside each other in the large size: "800 thousand – 1.4 million". */
const LONG = 12

/** People first: how many react, and what following that would be usual for. */
export function Facts({ scored: { snapshot, verdict }, series }: { scored: Scored; series: Series | null }) {
  const words = useWords()
  const { engagedPeople, equivalentFollowers, engagement } = verdict
  if (engagedPeople === null) return null
  const typical = typicalPeople(verdict, snapshot.followers)
  const like = equivalentFollowers && words.thousandsSplit(equivalentFollowers)
  const posts = engagement?.posts ?? series?.posts.length
  return (
    <dl class="facts">
      <div>
        <dt>{words.t('fact_people')}</dt>
        <dd class="num">
          {words.peopleRange(engagedPeople)}{' '}
          <small>{words.plural('people_word', Math.round(engagedPeople.high))}</small>
        </dd>
        {typical !== null && posts !== undefined && (
          <dd class="sub">{words.t('fact_median', words.plural('posts', posts), words.count(about(typical)))}</dd>
        )}
      </div>
      {like && (
        <div>
          <dt>{words.t('fact_like')}</dt>
          <dd class={like.word === '' && like.number.length > LONG ? 'num long' : 'num'}>
            {like.number} {like.word !== '' && <small>{like.word}</small>}
          </dd>
          {snapshot.followers && <dd class="sub">{words.t('fact_page_says', words.shown(snapshot.followers))}</dd>}
        </div>
      )}
    </dl>
  )
}
