import { useEffect, useState } from 'preact/hooks'
import type { Seen } from '../../messages/contract.ts'
import { Mark } from '../../ui/mark.tsx'
import { plainName } from '../../ui/plain-name.ts'
import { useWords } from '../../ui/words-context.ts'
import { More } from './section.tsx'
import type { Connector } from './state.ts'

const MOST = 5

/** The profiles seen last, with their bands by mark and, for screen readers, by word. */
export function Lately({ connector }: { connector: Connector }) {
  const words = useWords()
  const [seen, setSeen] = useState<readonly Seen[]>([])
  useEffect(() => {
    connector.lately().then((all) => setSeen(all.slice(0, MOST)))
  }, [connector])
  if (seen.length === 0) return null
  return (
    <More title={words.t('lately_title')}>
      <ul class="cover">
        {seen.map(({ ref, displayName, band, observedAt }) => (
          <li key={ref.url} data-band={band}>
            <Mark band={band} size={14} />
            <span>
              <bdi>{plainName(displayName ?? '') || plainName(ref.handle)}</bdi>
              <span class="vh">, {words.t(`band_${band}`)}</span>
            </span>
            <span>{words.ago(observedAt, connector.now())}</span>
          </li>
        ))}
      </ul>
    </More>
  )
}
