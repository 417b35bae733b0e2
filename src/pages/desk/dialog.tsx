import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

interface Props {
  readonly title: string
  readonly onClose: () => void
  /** What the form does; it closes the dialog by itself where that is wanted. */
  readonly onSubmit: () => void
  readonly children: ComponentChildren
}

/** A question of its own over the screen. The browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog({ title, onClose, onSubmit, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    // What is to be filled in comes first, not the first thing that can be pressed.
    element?.querySelector<HTMLElement>('input, textarea, select')?.focus()
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
        <h2 id={id}>{title}</h2>
        {children}
      </form>
    </dialog>
  )
}
