import { useWords } from '../../../ui/words-context.ts'
import type { Connector } from '../state.ts'
import { BackupPart } from './backup-part.tsx'
import { CapturePart } from './capture-part.tsx'
import { ExportPart } from './export-part.tsx'
import { ImportPart } from './import-part.tsx'
import { RestorePart } from './restore-part.tsx'
import './transfer.css'

/** In and out: files of what is kept, and what comes back from files. */
export function Transfer({ connector }: { connector: Pick<Connector, 'ask' | 'save' | 'now'> }) {
  const words = useWords()
  return (
    <div class="transfer">
      <header class="title">
        <div>
          <h1>{words.t('transfer_title')}</h1>
          <p>{words.t('transfer_lede')}</p>
        </div>
      </header>
      <ExportPart connector={connector} />
      <BackupPart connector={connector} />
      <RestorePart connector={connector} />
      <ImportPart connector={connector} />
      <CapturePart connector={connector} />
    </div>
  )
}
