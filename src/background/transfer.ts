import type { DeskHandler, DeskKind } from '../messages/desk-kinds.ts'
import { ok } from '../messages/reply.ts'
import { BACKUP_VERSION, type Backup, unreadable } from '../store/backup.ts'
import type { Exporting } from '../store/exporting.ts'
import { refused } from './refused.ts'

type TransferKind = Extract<DeskKind, `export/${string}` | `backup/${string}` | `restore/${string}`>

/** What the desk asks when it makes files of what is kept, or brings one back. */
export function answerTransfer(exporting: Exporting, backup: Backup) {
  const handlers: { readonly [K in TransferKind]: DeskHandler<K> } = {
    'export/slice': ({ place, most }) => exporting.slice(place, most).then(ok, refused),
    'export/of': (refs) => exporting.of(refs).then(ok, refused),
    'backup/slice': ({ place, most }) => backup.slice(place, most).then(ok, refused),
    'backup/version': () => ok(BACKUP_VERSION),
    'restore/check': (lines) => ok(unreadable(lines)),
    'restore/slice': (lines) => backup.restore(lines).then(ok, refused),
  }
  return handlers
}
