import { useState } from 'preact/hooks'
import type { ChangedRecord } from '../../../messages/taking-back.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { Connector } from '../state.ts'
import { type Capture, captureCsv, keepCapture, readCapture } from './capture-file.ts'
import { CaptureTable } from './capture-table.tsx'
import { takeBack } from './changes.ts'
import { datedName } from './dated-name.ts'
import { FileChoice } from './file-choice.tsx'
import { endText } from './problem-words.ts'
import { useTask } from './use-task.ts'
import { Working } from './working.tsx'

/** A file of a research tool: scored and shown, and kept only if that is asked for. */
export function CapturePart({ connector }: { connector: Pick<Connector, 'ask' | 'save' | 'now'> }) {
  const words = useWords()
  const task = useTask()
  const [capture, setCapture] = useState<Capture | null>(null)
  const [problem, setProblem] = useState('')
  const [said, setSaid] = useState('')
  const [changes, setChanges] = useState<readonly ChangedRecord[]>([])

  const choose = async (file: File) => {
    setCapture(null)
    setProblem('')
    setSaid('')
    setChanges([])
    const outcome = await task.run((course) => readCapture(file, connector, course))
    if (outcome.state === 'done') setCapture(outcome.value)
    else setProblem(endText(words, outcome))
  }
  const keep = async (chosen: Capture) => {
    const changed: ChangedRecord[] = []
    const note = (more: readonly ChangedRecord[]) => void changed.push(...more)
    const outcome = await task.run((course) => keepCapture(chosen, connector, course, note))
    setChanges(changed)
    if (outcome.state === 'stopped') return setSaid(words.t('capture_keep_stopped'))
    setSaid(outcome.state === 'done' ? words.plural('capture_kept', outcome.value) : endText(words, outcome))
    if (outcome.state === 'done') setCapture(null)
  }
  const undo = async () => {
    const outcome = await task.run((course) => takeBack(connector, changes, course))
    if (outcome.state !== 'done') return setSaid(endText(words, outcome))
    setChanges([])
    setSaid(words.t(outcome.value === 0 ? 'capture_undone' : 'capture_undone_in_part'))
  }

  return (
    <section aria-labelledby="capture">
      <h2 id="capture">{words.t('capture_title')}</h2>
      <p class="note">{words.t('capture_text')}</p>
      {task.progress !== null && <Working task={task} text={words.t('capture_working')} />}
      {task.progress === null && capture === null && (
        <FileChoice
          label={words.t('capture_choose')}
          accept=".ndjson,.jsonl,application/x-ndjson"
          onFile={(file) => void choose(file)}
        />
      )}
      {task.progress === null && capture !== null && (
        <CaptureTable
          capture={capture}
          onSave={() => connector.save(datedName('capture', connector.now(), 'csv'), captureCsv(capture))}
          onKeep={() => void keep(capture)}
          onPutAside={() => setCapture(null)}
        />
      )}
      <p role="alert" class="problem">
        {problem}
      </p>
      <div role="status" class="said-bar">
        {said !== '' && <p>{said}</p>}
        {task.progress === null && changes.length > 0 && (
          <button type="button" class="btn" onClick={() => void undo()}>
            {words.t('transfer_undo')}
          </button>
        )}
      </div>
    </section>
  )
}
