import type { DeskHandler, DeskKind } from '../messages/desk-kinds.ts'
import { ok } from '../messages/reply.ts'
import type { Checklist } from '../store/checklist.ts'
import { refused } from './refused.ts'

/** What the desk asks of the profiles that the user means to open. Opening them is the user's, and never done here. */
export function answerChecklist(list: Checklist, now: () => number) {
  const handlers: { readonly [K in Extract<DeskKind, `visit/${string}`>]: DeskHandler<K> } = {
    'visit/list': () => list.all().then(ok, refused),
    'visit/add': (refs) => list.add(refs, new Date(now()).toISOString()).then(ok, refused),
    'visit/remove': (refs) => list.remove(refs).then(ok, refused),
    'visit/put': (items) => list.put(items).then(() => ok(null), refused),
  }
  return handlers
}
