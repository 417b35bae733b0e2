import { useState } from 'preact/hooks'
import { useWords } from '../../../ui/words-context.ts'

interface Props {
  readonly label: string
  /** As an input of the kind file takes it. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** A file of the user's, chosen or dropped. Nothing of it leaves the browser. */
export function FileChoice({ label, accept, onFile }: Props) {
  const words = useWords()
  const [over, setOver] = useState(false)
  const choose = (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (file !== undefined) onFile(file)
    // The same file may be chosen again once it is mended.
    input.value = ''
  }
  return (
    // Dropping is a shortcut: the button inside does the same from the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer?.files[0]
        if (file !== undefined) onFile(file)
      }}
    >
      <label class="btn file">
        {label}
        <input class="vh" type="file" accept={accept} onChange={(event) => choose(event.currentTarget)} />
      </label>
      <span class="sub">{words.t('transfer_or_drop')}</span>
    </div>
  )
}
