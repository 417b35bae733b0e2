import { useEffect, useRef } from 'preact/hooks'
import type { Scored } from '../../messages/contract.ts'
import { Chip } from '../../ui/chip.tsx'
import { ConfidenceBars } from '../../ui/confidence.tsx'
import { later } from '../../ui/later.tsx'
import { postSeries } from '../../ui/post-series.ts'
import { headline, lead } from '../../ui/verdict-words.ts'
import { useWords } from '../../ui/words-context.ts'
import { Gauged, Posts } from './chart-sections.tsx'
import { Facts } from './facts.tsx'
import { type Connector, mayPointAt } from './state.ts'

interface Props {
  readonly scored: Scored
  readonly connector: Connector
  readonly onChipSeen: (seen: boolean) => void
}

/** Below what is seen first, and fetched while that is read. */
export const Below = later(() => import('./below.tsx').then((part) => part.Below))

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
      <Below scored={scored} onShow={mayPointAt(snapshot) ? connector.show : null} />
    </section>
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
