import { useEffect } from 'preact/hooks'
import type { Row } from '../../../messages/watching.ts'
import { Icon } from '../../../ui/icon.tsx'
import { isolated } from '../../../ui/plain-name.ts'
import { useWords } from '../../../ui/words-context.ts'
import { DeskIcon } from '../desk-icon.tsx'
import { nameOf } from './order.ts'
import type { Deeds } from './use-deeds.ts'

/** What was done last, and the way back. It stays until the next deed: nobody has to be quick. */
export function DoneBar({ deeds }: { deeds: Deeds }) {
  const words = useWords()
  const { said, undo, dismiss } = deeds
  useEffect(() => {
    const ending = new AbortController()
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
        // In a field the browser has an undo of its own.
        const { target } = event
        if (target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, dialog')) return
        event.preventDefault()
        void undo()
      },
      { signal: ending.signal },
    )
    return () => ending.abort()
  })
  return (
    <div class="bottom" role="status">
      {said && (
        <p class="done">
          <span>{said.text}</span>
          {said.undo && (
            <button type="button" class="btn" onClick={() => void undo()}>
              <DeskIcon name="undo" />
              {words.t('desk_undo')}
            </button>
          )}
          <button type="button" class="plain" onClick={dismiss} aria-label={words.t('desk_dismiss')}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  )
}

/** Profiles that are opened one by one: a tab for each press, never a dozen at once. */
export interface Walk {
  readonly rows: readonly Row[]
  /** How many have been opened. */
  readonly opened: number
}

export function WalkBar({ walk, onNext, onStop }: { walk: Walk; onNext: () => void; onStop: () => void }) {
  const words = useWords()
  const next = walk.rows[walk.opened]
  return (
    <fieldset class="walk" aria-label={words.t('desk_open_each')}>
      <p role="status">{words.t('desk_opened', words.count(walk.opened), words.count(walk.rows.length))}</p>
      {next && (
        <button type="button" class="btn primary" onClick={onNext}>
          <DeskIcon name="out" />
          {words.t('desk_open_next', isolated(nameOf(next)))}
        </button>
      )}
      <button type="button" class="btn" onClick={onStop}>
        {words.t(next ? 'desk_stop' : 'desk_close')}
      </button>
    </fieldset>
  )
}
