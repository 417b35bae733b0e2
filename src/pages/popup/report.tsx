import { useState } from 'preact/hooks'
import type { ProfileRef } from '../../profile.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../ui/words-context.ts'
import type { Connector } from './state.ts'

/**
 * "Report a broken page": what is left of the page when everybody is taken out of it, shown whole before it is saved. Nothing
 * is sent: the user has a file, and decides.
 */
export function Report({ of, connector }: { of: ProfileRef; connector: Connector }) {
  const words = useWords()
  const [skeleton, setSkeleton] = useState<string | null>(null)
  const [said, say] = useState('')

  const take = async () => {
    const taken = await connector.skeleton(of.handle)
    setSkeleton(taken)
    say(taken === null ? words.t('report_failed') : '')
  }
  const save = (text: string) => {
    connector.save(`earned-broken-page-${of.platform}.html`, text)
    say(words.t('report_saved'))
  }
  return (
    <section class="more report">
      <h2>{words.t('report_title')}</h2>
      <p class="note">{words.t('report_text')}</p>
      {skeleton === null ? (
        <button type="button" class="btn" onClick={take}>
          {words.t('report_take')}
        </button>
      ) : (
        <>
          {/* All of it, and to be scrolled by keyboard too: nobody should save what they could not read. */}
          <textarea
            class="skeleton-text"
            readOnly
            rows={10}
            dir="ltr"
            spellcheck={false}
            aria-label={words.t('report_label')}
            value={skeleton}
          />
          <button type="button" class="btn" onClick={() => save(skeleton)}>
            <Icon name="copy" />
            {words.t('report_save')}
          </button>
        </>
      )}
      <p class="note" role="status">
        {said}
      </p>
    </section>
  )
}
