import { useState } from 'preact/hooks'
import { errorText } from '../../ui/error-words.ts'
import { useWords } from '../../ui/words-context.ts'
import type { Connector } from './state.ts'

interface Props {
  readonly connector: Connector
  readonly onErased: () => Promise<void>
}

/** Erases everything that was read. It cannot be undone: so a word is typed, and a backup is offered first. */
export function EraseAll({ connector, onErased }: Props) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [said, say] = useState('')
  const word = words.t('erase_word')
  const isSure = typed.trim().toLocaleLowerCase(words.lang) === word.toLocaleLowerCase(words.lang)

  const close = () => {
    setOpen(false)
    setTyped('')
  }
  const erase = async (event: Event) => {
    event.preventDefault()
    if (!isSure) return
    const code = await connector.eraseAll()
    say(code === null ? words.t('erase_done') : words.t('options_not_kept', errorText(words, code)))
    close()
    await onErased()
  }
  return (
    <div class="erase">
      {!open && (
        <button type="button" class="btn" aria-expanded={false} onClick={() => setOpen(true)}>
          {words.t('erase_all')}
        </button>
      )}
      {open && (
        <form class="preview" aria-labelledby="erase-title" onSubmit={erase}>
          <h3 id="erase-title">{words.t('erase_title')}</h3>
          <p>{words.t('erase_text')}</p>
          <p>
            <button type="button" class="btn" onClick={connector.backUp}>
              {words.t('erase_backup')}
            </button>
          </p>
          <p>
            <label for="erase-word">{words.t('erase_type', word)}</label>
          </p>
          <input
            id="erase-word"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <div class="row-btn">
            <button type="submit" class="btn primary" disabled={!isSure}>
              {words.t('erase_now')}
            </button>
            <button type="button" class="btn" onClick={close}>
              {words.t('erase_cancel')}
            </button>
          </div>
        </form>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </div>
  )
}
