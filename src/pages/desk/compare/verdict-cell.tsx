import type { WholeProfile } from '../../../messages/profiles.ts'
import { Chip } from '../../../ui/chip.tsx'
import { ConfidenceBars } from '../../../ui/confidence.tsx'
import { whyUnknown } from '../../../ui/unknown-words.ts'
import { useWords } from '../../../ui/words-context.ts'

/** The band with its confidence; where there is none, why, and what would help. */
export function VerdictCell({ whole }: { whole: WholeProfile | null }) {
  const words = useWords()
  if (whole === null) return <small>{words.t('compare_never_read')}</small>
  const { band, confidence } = whole.verdict
  return (
    <>
      <span class="verd">
        <Chip band={band}>{words.t(`band_${band}`)}</Chip>
        {band !== 'unknown' && (
          <span class="conf">
            <ConfidenceBars confidence={confidence} />
            <span>{words.t(`confidence_${confidence}`)}</span>
          </span>
        )}
      </span>
      {band === 'unknown' && <small>{whyUnknown(words, { ...whole, watched: null, notKept: null }).title}</small>}
    </>
  )
}
