import { useState } from 'preact/hooks'
import { MOST_TO_VISIT } from '../../../messages/visiting.ts'
import type { ProfileRef } from '../../../profile.ts'
import { useWords } from '../../../ui/words-context.ts'
import { addressList, type Passed } from '../transfer/address-list.ts'
import { FileChoice } from '../transfer/file-choice.tsx'
import { listText } from '../transfer/list-text.ts'
import { PassedLines } from '../transfer/passed-lines.tsx'

interface Props {
  readonly onAdd: (refs: readonly ProfileRef[]) => Promise<number | null>
  readonly onSaid: (text: string) => void
}

/** Addresses, pasted or from a file: one a line, or CSV. What is none is told with its line. */
export function AddAddresses({ onAdd, onSaid }: Props) {
  const words = useWords()
  const [text, setText] = useState('')
  const [passed, setPassed] = useState<readonly Passed[]>([])
  const add = async (pasted: string) => {
    const { listed, passed: problems } = addressList(pasted)
    setPassed(problems)
    const refs = listed.map(({ ref }) => ref).slice(0, MOST_TO_VISIT)
    if (refs.length === 0) return
    const added = await onAdd(refs)
    if (added === null) return
    setText('')
    onSaid(words.plural('visit_added', added))
  }
  const choose = async (file: File) => {
    const read = await listText(file)
    if (typeof read === 'string') await add(read)
    else setPassed([{ ...read, text: '' }])
  }
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault()
        void add(text)
      }}
    >
      <label for="addresses">{words.t('visit_addresses')}</label>
      <textarea
        id="addresses"
        rows={4}
        dir="ltr"
        spellcheck={false}
        aria-describedby="addresses-how"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id="addresses-how" class="note">
        {words.t('visit_addresses_how')}
      </p>
      <button type="submit" class="btn primary">
        {words.t('visit_add')}
      </button>
      <FileChoice
        label={words.t('visit_choose_file')}
        accept=".csv,.txt,text/csv,text/plain"
        onFile={(file) => void choose(file)}
      />
      <PassedLines passed={passed} />
    </form>
  )
}
