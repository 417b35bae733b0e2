import { useEffect, useRef } from 'preact/hooks'
import type { Scored } from '../../messages/contract.ts'
import { changeSentence } from '../../ui/change-words.ts'
import { Chip } from '../../ui/chip.tsx'
import { ConfidenceBars } from '../../ui/confidence.tsx'
import { Coverage } from '../../ui/coverage.tsx'
import { benignOf } from '../../ui/evidence-words.ts'
import { Ledger } from '../../ui/ledger.tsx'
import { postSeries } from '../../ui/post-series.ts'
import { headline, lead } from '../../ui/verdict-words.ts'
import { useWords } from '../../ui/words-context.ts'
import { errorText } from './blank-screen.tsx'
import { Gauged, Posts, Visits } from './chart-sections.tsx'
import { Facts } from './facts.tsx'
import { Section } from './section.tsx'
import type { Connector } from './state.ts'

interface Props {
  readonly scored: Scored
  readonly connector: Connector
  readonly onChipSeen: (seen: boolean) => void
}

/** The verdict, from the sentence to the smallest figure behind it. */
export function VerdictScreen({ scored, connector, onChipSeen }: Props) {
  const words = useWords()
  const { verdict, snapshot } = scored
  const { band, confidence } = verdict
  const chip = useSeen(onChipSeen)
  const series = postSeries(snapshot)
  return (
    // A scrolling region that holds no control must be reachable by keyboard: https://www.w3.org/WAI/WCAG22/Understanding/keyboard
    <section class="scroll" data-band={band} tabindex={0} aria-label={words.t('verdict_region')}>
      <div class="verdict">
        <div class="row" ref={chip}>
          <Chip band={band}>{words.t(`band_${band}`)}</Chip>
          <span class="conf">
            <ConfidenceBars confidence={confidence} />
            <span>{words.t(`confidence_${confidence}`)}</span>
          </span>
        </div>
        <h1>{headline(words, verdict)}</h1>
        <p>{lead(words, verdict)}</p>
      </div>
      <Facts scored={scored} />
      <Gauged verdict={verdict} />
      {series && <Posts series={series} scored={scored} />}
      <Visits scored={scored} />
      <Section title={words.t('ledger_title')} lede={words.t('ledger_lede')}>
        <Ledger verdict={verdict} onShow={connector.show} />
        {verdict.evidence.some(({ where }) => where !== null) && <p class="note">{words.t('ledger_note')}</p>}
      </Section>
      <Benign scored={scored} />
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
    </section>
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

/** Tells when the chip scrolls out of sight: the header shows it then. */
function useSeen(onSeen: (seen: boolean) => void) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const chip = element.current
    if (chip === null || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver((entries) => onSeen(entries.at(-1)?.isIntersecting ?? true))
    observer.observe(chip)
    return () => observer.disconnect()
  }, [onSeen])
  return element
}
