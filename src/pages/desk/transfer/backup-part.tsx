import { useState } from 'preact/hooks'
import { useWords } from '../../../ui/words-context.ts'
import type { Connector } from '../state.ts'
import { makeBackup } from './backup-file.ts'
import { datedName } from './dated-name.ts'
import { endText } from './problem-words.ts'
import { useTask } from './use-task.ts'
import { Working } from './working.tsx'

/** Everything that is kept, in one file that brings it back. */
export function BackupPart({ connector }: { connector: Pick<Connector, 'ask' | 'save' | 'now'> }) {
  const words = useWords()
  const task = useTask()
  const [said, setSaid] = useState('')
  const make = async () => {
    setSaid('')
    const made = new Date(connector.now()).toISOString()
    const outcome = await task.run((course) => makeBackup(connector, made, course))
    if (outcome.state !== 'done') return setSaid(endText(words, outcome))
    connector.save(datedName('backup', connector.now(), 'ndjson'), outcome.value.file)
    setSaid(words.plural('transfer_backed_up', outcome.value.records))
  }
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{words.t('transfer_backup')}</h2>
      <p class="note">{words.t('transfer_backup_text')}</p>
      {task.progress === null ? (
        <button type="button" class="btn primary" onClick={() => void make()}>
          {words.t('transfer_make_backup')}
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
