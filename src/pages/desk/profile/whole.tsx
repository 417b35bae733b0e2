import type { Scored } from '../../../messages/contract.ts'
import type { WholeProfile } from '../../../messages/profiles.ts'
import { Coverage } from '../../../ui/coverage.tsx'
import { postSeries } from '../../../ui/post-series.ts'
import { whyUnknown } from '../../../ui/unknown-words.ts'
import { headline, lead } from '../../../ui/verdict-words.ts'
import { useWords } from '../../../ui/words-context.ts'
import { Gauged, Posts } from '../../popup/chart-sections.tsx'
import { Facts } from '../../popup/facts.tsx'
import { PeopleSections } from '../../popup/people-sections.tsx'
import { Reasons } from '../../popup/reasons.tsx'
import { Section } from '../../popup/section.tsx'
import { OverTime } from './over-time.tsx'
import { PostsTable } from './posts-table.tsx'
import { RatesOverTime } from './rates-over-time.tsx'

/** The verdict and all that is behind it: beside each other what is seen and why it reads as it does, below it the time. */
export function Whole({ whole }: { whole: WholeProfile }) {
  const { verdict, snapshot } = whole
  const scored: Scored = { ...whole, watched: whole.watched !== null, notKept: null }
  const series = postSeries(snapshot)
  const unknown = verdict.band === 'unknown'
  return (
    <div class="whole" data-band={verdict.band}>
      <Sentence scored={scored} />
      <div class="sides">
        <div>
          <Facts scored={scored} />
          <Gauged verdict={verdict} />
          {series && <Posts series={series} scored={scored} />}
          <OverTime whole={whole} of="followers" />
          <RatesOverTime whole={whole} />
        </div>
        <div>{unknown ? <Blanks scored={scored} /> : <Reasons scored={scored} onShow={null} />}</div>
      </div>
      <OverTime whole={whole} of="following" />
      <PostsTable posts={snapshot.recent} />
    </div>
  )
}

function Sentence({ scored }: { scored: Scored }) {
  const words = useWords()
  const { verdict } = scored
  const blank = verdict.band === 'unknown' ? whyUnknown(words, scored) : null
  return (
    <div class="sentence">
      <h2>{blank?.title ?? headline(words, verdict)}</h2>
      <p>{blank?.text ?? lead(words, verdict)}</p>
    </div>
  )
}

/** What is known all the same. */
function Blanks({ scored }: { scored: Scored }) {
  const words = useWords()
  const { read, missing } = scored.verdict.coverage
  return (
    <>
      <Section
        title={words.t('cover_title')}
        lede={words.t('cover_lede', words.count(read.length), words.count(read.length + missing.length))}
      >
        <Coverage scored={scored} />
      </Section>
      <PeopleSections conversation={scored.conversation} audience={scored.audience} />
    </>
  )
}
