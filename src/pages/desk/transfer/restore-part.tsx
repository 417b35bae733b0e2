import { useEffect, useRef, useState } from 'preact/hooks'
import { BACKUP_SHELVES } from '../../../messages/kept-shelves.ts'
import { isolated } from '../../../ui/plain-name.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { Connector } from '../state.ts'
import { type BackupContents, checkBackup, restoreBackup } from './backup-file.ts'
import { FileChoice } from './file-choice.tsx'
import { endText, problemText } from './problem-words.ts'
import { useTask } from './use-task.ts'
import { Working } from './working.tsx'

interface Chosen {
  readonly file: File
  readonly contents: BackupContents
}

/** A backup comes back: it is read to its end first, and nothing changes before the user has seen what it holds. */
export function RestorePart({ connector }: { connector: Pick<Connector, 'ask'> }) {
  const words = useWords()
  const task = useTask()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [doing, setDoing] = useState<'check' | 'restore'>('check')
  const [problem, setProblem] = useState('')
  const [said, setSaid] = useState('')

  const choose = async (file: File) => {
    setChosen(null)
    setProblem('')
    setSaid('')
    setDoing('check')
    const outcome = await task.run((course) => checkBackup(file, connector, course))
    if (outcome.state === 'done') setChosen({ file, contents: outcome.value })
    else if (outcome.state === 'refused')
      setProblem(`${endText(words, outcome)} ${words.t('transfer_nothing_changed')}`)
    else setProblem(endText(words, outcome))
  }
  const restore = async ({ file }: Chosen) => {
    setChosen(null)
    setDoing('restore')
    const outcome = await task.run((course) => restoreBackup(file, connector, course))
    if (outcome.state === 'stopped') return setSaid(words.t('transfer_restore_stopped'))
    if (outcome.state !== 'done') return setProblem(endText(words, outcome))
    const { restored, leftOut } = outcome.value
    const left = leftOut === 0 ? '' : ` ${words.plural('transfer_left_out', leftOut)}`
    setSaid(`${words.plural('transfer_restored', restored)}${left}`)
  }

  return (
    <section aria-labelledby="restore">
      <h2 id="restore">{words.t('transfer_restore')}</h2>
      <p class="note">{words.t('transfer_restore_text')}</p>
      {task.progress !== null && (
        <Working task={task} text={words.t(doing === 'check' ? 'transfer_checking' : 'transfer_restoring')} />
      )}
      {task.progress === null && chosen === null && (
        <FileChoice
          label={words.t('transfer_choose_backup')}
          accept=".ndjson,.jsonl,application/x-ndjson"
          onFile={(file) => void choose(file)}
        />
      )}
      {chosen !== null && (
        <Preview chosen={chosen} onRestore={() => void restore(chosen)} onPutAside={() => setChosen(null)} />
      )}
      <p role="alert" class="problem">
        {problem}
      </p>
      <p role="status" class="said">
        {said}
      </p>
    </section>
  )
}

interface PreviewProps {
  readonly chosen: Chosen
  readonly onRestore: () => void
  readonly onPutAside: () => void
}

function Preview({ chosen: { file, contents }, onRestore, onPutAside }: PreviewProps) {
  const words = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone: whoever cannot see goes on from here.
  useEffect(() => title.current?.focus(), [file])
  const { header, of, unreadable, leftOut } = contents
  return (
    <div class="preview">
      <h3 tabindex={-1} ref={title}>
        {words.t('transfer_preview', isolated(file.name))}
      </h3>
      <dl>
        <dt>{words.t('transfer_made')}</dt>
        <dd>{header.made === undefined ? words.t('transfer_not_said') : words.date(header.made)}</dd>
        <dt>{words.t('transfer_version')}</dt>
        <dd class="num">{words.count(header.version)}</dd>
        {BACKUP_SHELVES.map((shelf) => {
          const count = of.get(shelf)
          if (count === undefined) return null
          return [
            <dt key={shelf}>{words.t(`transfer_shelf_${shelf}`)}</dt>,
            <dd key={`${shelf} count`} class="num">
              {words.count(count)}
            </dd>,
          ]
        })}
      </dl>
      {leftOut > 0 && (
        <>
          <p>{words.plural('transfer_left_out', leftOut)}</p>
          <ul class="problems">
            {unreadable.map((problem) => (
              <li key={problem.line}>{problemText(words, problem)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="note">{words.t('transfer_restore_promise')}</p>
      <div class="row-btn">
        <button type="button" class="btn primary" onClick={onRestore}>
          {words.t('transfer_restore_this')}
        </button>
        <button type="button" class="btn" onClick={onPutAside}>
          {words.t('transfer_put_aside')}
        </button>
      </div>
    </div>
  )
}
