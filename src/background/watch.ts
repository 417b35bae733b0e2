import type { DeskHandler, DeskKind } from '../messages/desk-kinds.ts'
import type { Handler } from '../messages/listening.ts'
import { fail, ok } from '../messages/reply.ts'
import type { WatchList } from '../store/watched.ts'
import { refused } from './refused.ts'
import type { Telling } from './telling.ts'

/** Watching, from the badge and the popup: a script watches profiles of its own site alone. */
export function setWatched(list: WatchList, now: () => number): Handler<'watch/set'> {
  return async ({ ref, watched }, teller) => {
    if (teller.from === 'content' && !(teller.site.platform === ref.platform && teller.site.covers(ref.url)))
      return fail('bad-sender')
    const addedAt = new Date(now()).toISOString()
    const done = watched ? list.add([ref], { addedAt, tags: [], lists: [] }) : list.remove([ref])
    return done.then(() => ok(null), refused)
  }
}

/** The same watch list, which tells of every profile that is put on it or taken off. Nobody waits for those who are told. */
export function tellingWatchList(list: WatchList, { watched: tell }: Pick<Telling, 'watched'>): WatchList {
  return {
    ...list,
    async add(refs, said) {
      await list.add(refs, said)
      tell(refs, true)
    },
    async put(records) {
      await list.put(records)
      tell(
        records.map(({ ref }) => ref),
        true,
      )
    },
    async remove(refs) {
      const removed = await list.remove(refs)
      tell(refs, false)
      return removed
    },
  }
}

/** What the desk's watch list asks. */
export function answerWatchList(list: WatchList, now: () => number) {
  const none = async (done: Promise<void>) => done.then(() => ok(null), refused)
  const handlers: { readonly [K in Extract<DeskKind, `watch/${string}`>]: DeskHandler<K> } = {
    'watch/list': ({ after, most }) => list.slice(after, most).then(ok, refused),
    'watch/trends': (refs) => list.trends(refs).then(ok, refused),
    'watch/add': ({ refs, tags, lists }) =>
      none(list.add(refs, { addedAt: new Date(now()).toISOString(), tags, lists })),
    'watch/put': (records) => none(list.put(records)),
    'watch/remove': (refs) => list.remove(refs).then(ok, refused),
    'watch/change': ({ refs, change }) => list.change(refs, change).then(ok, refused),
    'watch/looked': ({ refs, at }) => none(list.looked(refs, at)),
  }
  return handlers
}
