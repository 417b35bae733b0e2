import { useState } from 'preact/hooks'
import { useWords } from '../../../ui/words-context.ts'
import type { Connector } from '../state.ts'
import { datedName } from './dated-name.ts'
import { exportFile, type Format, type Whom } from './export-file.ts'
import { endText } from './problem-words.ts'
import { useTask } from './use-task.ts'
import { Working } from './working.tsx'

const WHOM = [
  { value: 'watched', label: 'transfer_whom_watched' },
  { value: 'everything', label: 'transfer_whom_everything' },
] as const
const FORMATS = [
  { value: 'profiles-csv', label: 'transfer_format_profiles_csv' },
  { value: 'history-csv', label: 'transfer_format_history_csv' },
  { value: 'json-lines', label: 'transfer_format_json_lines' },
] as const
const NAMES: Readonly<Record<Format, readonly [what: string, ending: string]>> = {
  'profiles-csv': ['profiles', 'csv'],
  'history-csv': ['visits', 'csv'],
  'json-lines': ['profiles', 'jsonl'],
}

/** A file for sheets or for programs. */
export function ExportPart({ connector }: { connector: Pick<Connector, 'ask' | 'save' | 'now'> }) {
  const words = useWords()
  const task = useTask()
  const [whom, setWhom] = useState<Whom>('watched')
  const [format, setFormat] = useState<Format>('profiles-csv')
  const [said, setSaid] = useState('')
  const write = async () => {
    setSaid('')
    const outcome = await task.run((course) => exportFile(connector, whom, format, course))
    if (outcome.state !== 'done') return setSaid(endText(words, outcome))
    const [what, ending] = NAMES[format]
    connector.save(datedName(what, connector.now(), ending), outcome.value.file)
    setSaid(words.plural('transfer_exported', outcome.value.profiles))
  }
  return (
    <section aria-labelledby="export">
      <h2 id="export">{words.t('transfer_export')}</h2>
      <p class="note">{words.t('transfer_export_text')}</p>
      <div class="choices">
        <Choice name="whom" legend={words.t('transfer_whom')} options={WHOM} chosen={whom} onChoose={setWhom} />
        <Choice
          name="format"
          legend={words.t('transfer_format')}
          options={FORMATS}
          chosen={format}
          onChoose={setFormat}
        />
      </div>
      {task.progress === null ? (
        <button type="button" class="btn primary" onClick={() => void write()}>
          {words.t('transfer_save_file')}
        </button>
      ) : (
        <Working task={task} text={words.t('transfer_writing')} />
      )}
      <p role="status" class="said">
        {said}
      </p>
    </section>
  )
}

interface ChoiceProps<T extends string> {
  readonly name: string
  readonly legend: string
  readonly options: readonly { readonly value: T; readonly label: (typeof WHOM | typeof FORMATS)[number]['label'] }[]
  readonly chosen: T
  readonly onChoose: (value: T) => void
}

function Choice<T extends string>({ name, legend, options, chosen, onChoose }: ChoiceProps<T>) {
  const words = useWords()
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {words.t(label)}
        </label>
      ))}
    </fieldset>
  )
}
