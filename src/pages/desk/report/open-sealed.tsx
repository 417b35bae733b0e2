import { useState } from 'preact/hooks'
import { errorText } from '../../../ui/error-words.ts'
import { useWords } from '../../../ui/words-context.ts'
import { DeskIcon } from '../desk-icon.tsx'
import { fileProblem } from '../file-words.ts'
import type { Connector } from '../state.ts'
import { type Opened, opened } from './opened.ts'

/** Opening a sealed report: chosen, or dropped here. */
export function OpenSealed({ connector, onOpen }: { connector: Connector; onOpen: (opened: Opened) => void }) {
  const words = useWords()
  const [problem, setProblem] = useState('')
  const [isOver, setOver] = useState(false)

  const open = async (file: File | undefined) => {
    if (file === undefined) return
    const found = await opened(connector, file)
    if (!('why' in found)) {
      setProblem('')
      return onOpen(found)
    }
    setProblem(
      found.why === 'not-computed'
        ? words.t('sealed_not_computed', errorText(words, found.code))
        : fileProblem(words, found),
    )
  }
  return (
    <section
      class={isOver ? 'open-sealed over' : 'open-sealed'}
      aria-label={words.t('sealed_open')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void open(event.dataTransfer?.files[0])
      }}
    >
      <label class="btn file">
        <DeskIcon name="open" />
        {words.t('sealed_open')}
        <input
          class="vh"
          type="file"
          accept=".json,application/json"
          aria-describedby="sealed-problem"
          onChange={(event) => {
            const input = event.currentTarget
            void open(input.files?.[0]).then(() => {
              // The same file may be chosen again.
              input.value = ''
            })
          }}
        />
      </label>
      <p class="note">{words.t('sealed_open_hint')}</p>
      <p id="sealed-problem" role="alert">
        {problem}
      </p>
    </section>
  )
}
