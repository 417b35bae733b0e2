import { useId, useState } from 'preact/hooks'
import { Icon } from '../../../ui/icon.tsx'
import { plainName } from '../../../ui/plain-name.ts'
import { useWords } from '../../../ui/words-context.ts'

/** What one label may hold (`watching.ts`). */
export const LONGEST_LABEL = 60
const MOST_LABELS = 50

interface Props {
  readonly title: string
  readonly labels: readonly string[]
  /** Those in use elsewhere, to choose from while typing. */
  readonly known: readonly string[]
  readonly onChange: (labels: readonly string[]) => void
}

/** Labels as a row of what is there, each with a button that takes it away, and a field for the next. */
export function LabelField({ title, labels, known, onChange }: Props) {
  const words = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  function add() {
    const label = typed.trim()
    if (label !== '' && !labels.includes(label) && labels.length < MOST_LABELS) onChange([...labels, label])
    setTyped('')
  }
  return (
    <fieldset class="label-field">
      <legend>{title}</legend>
      {labels.length > 0 && (
        <ul>
          {labels.map((label) => (
            <li key={label} class="label">
              <bdi>{plainName(label)}</bdi>
              <button
                type="button"
                class="plain"
                aria-label={words.t('desk_label_remove', plainName(label))}
                onClick={() => onChange(labels.filter((other) => other !== label))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="adding">
        <input
          aria-label={words.t('desk_label_next', title)}
          list={`${id}known`}
          maxLength={LONGEST_LABEL}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter adds the label; with nothing typed it saves the form, as everywhere.
            if (event.key !== 'Enter' || typed.trim() === '') return
            event.preventDefault()
            add()
          }}
        />
        <datalist id={`${id}known`}>
          {known
            .filter((label) => !labels.includes(label))
            .map((label) => (
              <option key={label} value={label} />
            ))}
        </datalist>
        <button type="button" class="btn" onClick={add} aria-label={words.t('desk_label_add', title)}>
          <Icon name="plus" />
          {words.t('desk_add')}
        </button>
      </div>
    </fieldset>
  )
}
