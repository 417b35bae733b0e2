import type { DeskHandler, DeskKind } from '../messages/desk-kinds.ts'
import { ok } from '../messages/reply.ts'
import type { Backup } from '../store/backup.ts'
import type { Erasing } from '../store/erase.ts'
import type { ChangedRecord, TakenBack } from '../store/taking-back.ts'
import type { Usage } from '../store/usage.ts'
import { refused } from './refused.ts'

export interface Keeping {
  readonly usage: () => Promise<Usage>
  readonly erasing: Erasing
  readonly backup: Pick<Backup, 'restore'>
  readonly takeBack: (changes: readonly ChangedRecord[]) => Promise<TakenBack>
}

/** How much is kept, and taking it back. */
export function answerKeeping({ usage, erasing, backup, takeBack }: Keeping) {
  const handlers: { readonly [K in Extract<DeskKind, `keeping/${string}`>]: DeskHandler<K> } = {
    'keeping/usage': () =>
      usage().then(({ records, bytes, quota }) => {
        const { profiles, posts, watched } = records
        return ok({ profiles, posts, watched, bytes, quota })
      }, refused),
    'keeping/of': (ref) => erasing.kept(ref).then((records) => ok([...records]), refused),
    'keeping/erase': (ref) => erasing.profile(ref).then((gone) => ok([...gone]), refused),
    'keeping/put-back': (records) => backup.restore(records).then(() => ok(null), refused),
    'keeping/take-back': (changes) => takeBack(changes).then(ok, refused),
    'keeping/erase-all': () => erasing.all().then(() => ok(null), refused),
  }
  return handlers
}
