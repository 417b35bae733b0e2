import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../ui/words-context.ts'

interface Props {
  readonly title: string
  readonly onClose: () => void
  /** What the form does; it closes the dialog by itself where that is wanted. */
  readonly onSubmit: () => void
  readonly children: ComponentChildren
}

/** A question of its own over the screen. The browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog({ title, onClose, onSubmit, children }: Props) {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" class="plain" onClick={onClose} aria-label={words.t('desk_close')}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </form>
    </dialog>
  )
}
