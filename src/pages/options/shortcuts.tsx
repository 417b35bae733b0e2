import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../../ui/words-context.ts'
import type { Connector, Shortcut } from './state.ts'

/** The keyboard shortcuts as they are, and the way to where the browser lets them be changed. */
export function Shortcuts({ connector }: { connector: Connector }) {
  const words = useWords()
  const [all, setAll] = useState<readonly Shortcut[]>([])
  const [said, say] = useState('')
  useEffect(() => {
    void connector.shortcuts().then(setAll)
  }, [connector])

  const change = async () => say((await connector.changeShortcuts()) ? '' : words.t('options_shortcuts_elsewhere'))
  return (
    <section aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{words.t('options_shortcuts')}</h2>
      <ul class="rows">
        {all.map(({ name, keys }) => (
          <li key={name}>
            <span>{words.t(`shortcut_${name === 'side-panel' ? 'side_panel' : name}`)}</span>
            {keys === '' ? <span class="note">{words.t('options_shortcut_none')}</span> : <kbd>{keys}</kbd>}
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="btn" onClick={change}>
          {words.t('options_shortcuts_change')}
        </button>
      </p>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  )
}
