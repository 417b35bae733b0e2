import { useState } from 'preact/hooks'
import type { ProfileRef } from '../../../profile.ts'
import { errorText } from '../../../ui/error-words.ts'
import { useWords } from '../../../ui/words-context.ts'
import { Choose } from '../choose.tsx'
import type { ScreenProps } from '../desk.tsx'
import { DeskIcon } from '../desk-icon.tsx'
import { usePolicy } from '../policy/by-policy.tsx'
import { MOST_COMPARED } from '../route.ts'
import { ScreenTitle } from '../screen-title.tsx'
import { useWholes } from '../use-whole.ts'
import { SideBySide } from './side-by-side.tsx'
import { useCohorts } from './use-cohorts.ts'
import '../../../ui/charts.css'
import '../desk-parts.css'
import './compare.css'

/** Two to five profiles on the same scales. One is a beginning: the screen says so, and offers the next. */
export function Compare({ connector, route }: ScreenProps) {
  const words = useWords()
  const { of } = route
  const wholes = useWholes(connector, of)
  const cohorts = useCohorts(connector, of)
  const policy = usePolicy(connector)
  const [adding, setAdding] = useState(false)
  const go = (next: readonly ProfileRef[]) => {
    setAdding(false)
    connector.go({ screen: 'compare', of: next })
  }
  const isOpen = adding || of.length < 2
  return (
    <>
      <ScreenTitle
        title={words.t('compare_menu')}
        lede={of.length < 2 ? words.t('compare_lede_choose') : words.plural('compare_lede', of.length)}
      >
        {of.length >= 2 && (
          <>
            {of.length < MOST_COMPARED && (
              <button type="button" class="btn" aria-expanded={isOpen} onClick={() => setAdding(!adding)}>
                <DeskIcon name="plus" />
                {words.t('compare_add')}
              </button>
            )}
            <button type="button" class="btn" onClick={() => connector.go({ screen: 'report', of })}>
              <DeskIcon name="page" />
              {words.t('compare_report')}
            </button>
            <button type="button" class="btn" onClick={() => connector.print()}>
              <DeskIcon name="print" />
              {words.t('compare_print')}
            </button>
          </>
        )}
      </ScreenTitle>
      {isOpen && of.length < MOST_COMPARED && (
        <div class="compare-add">
          <Choose
            connector={connector}
            label={words.t(of.length === 0 ? 'compare_choose_first' : 'compare_choose_next')}
            without={of}
            onChoose={(ref) => go([...of, ref])}
          />
        </div>
      )}
      {of.length > 0 && wholes.state === 'loading' && <p role="status">{words.t('compare_loading')}</p>}
      {wholes.state === 'failed' && <p role="status">{errorText(words, wholes.code)}</p>}
      {of.length > 0 && wholes.state === 'ready' && (
        <SideBySide
          of={wholes.of}
          cohorts={cohorts}
          policy={policy}
          onRemove={(gone) => go(of.filter(({ url }) => url !== gone.url))}
        />
      )}
    </>
  )
}
