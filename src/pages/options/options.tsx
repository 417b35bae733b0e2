import { useEffect, useState } from 'preact/hooks'
import { Mark } from '../../ui/mark.tsx'
import { useWords } from '../../ui/words-context.ts'
import { BadgeOptions } from './badge.tsx'
import { Kept } from './kept.tsx'
import { Language } from './language.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { SitePacks } from './site-packs.tsx'
import { Sites } from './sites.tsx'
import type { Connector, OptionsState } from './state.ts'
import { Theme } from './theme.tsx'

/** What every part of the page gets. */
export interface PartProps {
  readonly connector: Connector
  readonly state: OptionsState
  /** Looks again at what is set. */
  readonly refresh: () => Promise<void>
}

/** The options: which sites are read and when, site packs, the language, the theme. Whatever is changed holds at once. */
export function Options({ connector }: { connector: Connector }) {
  const words = useWords()
  const [state, setState] = useState<OptionsState | null | 'loading'>('loading')

  const refresh = async () => {
    const now = await connector.state()
    // What is shown stays, should the worker fail to answer a second time.
    setState((before) => now ?? (before === 'loading' ? null : before))
    if (now === null) return
    connector.showTheme(now.settings.theme)
    connector.showLanguage(now.settings.language)
  }
  useEffect(() => {
    const ending = new AbortController()
    void refresh()
    connector.changes(() => void refresh(), ending.signal)
    return () => ending.abort()
  }, [connector])

  return (
    <main class="options" aria-busy={state === 'loading'}>
      <header>
        <Mark band="fits" size={28} />
        <div>
          <h1>{words.t('options_title')}</h1>
          <p>{words.t('options_lede')}</p>
        </div>
      </header>
      {state === 'loading' ? (
        <p role="status">{words.t('options_loading')}</p>
      ) : state === null ? (
        <section>
          <p role="status">{words.t('options_failed')}</p>
          <p>
            <button type="button" class="btn" onClick={refresh}>
              {words.t('options_again')}
            </button>
          </p>
        </section>
      ) : (
        <>
          <Sites connector={connector} state={state} refresh={refresh} />
          <BadgeOptions connector={connector} state={state} refresh={refresh} />
          <Language connector={connector} state={state} refresh={refresh} />
          <Theme connector={connector} state={state} refresh={refresh} />
          <Kept connector={connector} state={state} refresh={refresh} />
          <Shortcuts connector={connector} />
          <SitePacks connector={connector} state={state} refresh={refresh} />
        </>
      )}
    </main>
  )
}
