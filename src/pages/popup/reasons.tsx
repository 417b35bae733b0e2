import type { Scored } from '../../messages/contract.ts'
import type { Where } from '../../model/verdict.ts'
import { changeSentence } from '../../ui/change-words.ts'
import { Coverage } from '../../ui/coverage.tsx'
import { errorText } from '../../ui/error-words.ts'
import { benignOf } from '../../ui/evidence-words.ts'
import { Ledger } from '../../ui/ledger.tsx'
import { useWords } from '../../ui/words-context.ts'
import { PeopleSections } from './people-sections.tsx'
import { Section } from './section.tsx'
import '../../ui/ledger.css'

/** The ledger, point by point, and all that belongs to weighing it. */
export function Reasons({ scored, onShow }: { scored: Scored; onShow: ((where: Where) => void) | null }) {
  const words = useWords()
  const { verdict, snapshot, conversation, audience } = scored
  return (
    <>
      <Section title={words.t('ledger_title')} lede={words.t('ledger_lede')}>
        <Ledger verdict={verdict} onShow={onShow} />
        {onShow !== null && verdict.evidence.some(({ where }) => where !== null) && (
          <p class="note">{words.t('ledger_note')}</p>
        )}
      </Section>
      <Benign scored={scored} />
      <PeopleSections conversation={conversation} audience={audience} />
      {scored.change && (
        <Section title={words.t('change_title')} lede={changeSentence(words, scored.change)} children={null} />
      )}
      <Section
        title={words.t('cover_title')}
        lede={words.t(
          'cover_lede',
          words.count(verdict.coverage.read.length),
          words.count(verdict.coverage.read.length + verdict.coverage.missing.length),
        )}
      >
        <Coverage scored={scored} />
        <p class="note">{words.t('foot_read', words.time(snapshot.observedAt), verdict.modelVersion)}</p>
        {scored.notKept !== null && <p class="note">{words.t('not_kept', errorText(words, scored.notKept))}</p>}
      </Section>
    </>
  )
}

/** Right after the ledger: the explanation stands where the flag is. */
function Benign({ scored: { verdict } }: { scored: Scored }) {
  const words = useWords()
  const benign = benignOf(verdict)
  if (benign.length === 0) return null
  return (
    <Section title={words.t('benign_title')} lede={words.t('benign_lede')}>
      <ol class="benign">
        {benign.map((key) => (
          <li key={key}>
            <b>{words.t(`benign_${key}_title`)}</b>
            <span>{words.t(`benign_${key}_text`)}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
