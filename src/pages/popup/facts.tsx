import type { Scored } from '../../messages/contract.ts'
import { about, type Typical, typicalOf } from '../../ui/typical.ts'
import type { Words } from '../../ui/words.ts'
import { useWords } from '../../ui/words-context.ts'

/** More letters than fit beside each other in the large size: "800 thousand – 1.4 million". */
const LONG = 12

/** People first: how many react, and what following that would be usual for. */
export function Facts({ scored }: { scored: Scored }) {
  const words = useWords()
  const { equivalentFollowers, engagement } = scored.verdict
  const { followers } = scored.snapshot
  const typical = typicalOf(scored)
  if (typical === null || engagement === null) return null
  const byPeople = typical.of === 'people'
  const like = equivalentFollowers && words.thousandsSplit(equivalentFollowers)
  const posts = words.plural('posts', engagement.posts)
  return (
    <dl class="facts">
      <div>
        <dt>{words.t(byPeople ? 'fact_people' : 'fact_views')}</dt>
        <Figure {...first(words, typical)} />
        <dd class="sub">{words.t('fact_median', posts, words.count(about(typical.about)))}</dd>
      </div>
      {like && (
        <div>
          <dt>{words.t(byPeople ? 'fact_like' : 'fact_seen_like')}</dt>
          <Figure {...like} />
          {followers && <dd class="sub">{words.t('fact_page_says', words.shown(followers))}</dd>}
        </div>
      )}
    </dl>
  )
}

function Figure({ number, word }: { number: string; word: string }) {
  return (
    <dd class={word === '' && number.length > LONG ? 'num long' : 'num'}>
      {number} {word !== '' && <small>{word}</small>}
    </dd>
  )
}

function first(words: Words, { of, range }: Typical) {
  if (of === 'views') return words.thousandsSplit(range)
  return { number: words.peopleRange(range), word: words.plural('people_word', Math.round(range.high)) }
}
