import { useCallback, useRef, useState } from 'preact/hooks'
import type { ErrorCode } from '../../../messages/contract.ts'
import type { DeskKind, DeskReply } from '../../../messages/desk-kinds.ts'
import type { Row, WatchChange } from '../../../messages/watching.ts'
import type { ProfileRef } from '../../../profile.ts'
import { errorText } from '../../../ui/error-words.ts'
import { useWords } from '../../../ui/words-context.ts'
import { eraseProfile, putBack } from '../profile/erase.ts'
import type { Connector } from '../state.ts'
import { keyOf } from './row-key.ts'
import { lookedAt, restored, withChange, without } from './rows-in-memory.ts'
import type { Rows } from './use-rows.ts'

/** Of one message (`watching.ts`). */
const MOST = 500

/** What was done last, to be read out, and whether it can be taken back. */
interface Said {
  readonly text: string
  readonly undo: boolean
}

export interface Deeds {
  readonly said: Said | null
  /** Changes what is said of these; `text` says so afterwards. */
  change(refs: readonly ProfileRef[], change: WatchChange, text: string): Promise<void>
  remove(refs: readonly ProfileRef[], text: string): Promise<void>
  add(refs: readonly ProfileRef[], text: string): Promise<void>
  looked(refs: readonly ProfileRef[], text: string): Promise<void>
  /** Everything that is kept of it goes, watched or not. */
  erase(ref: ProfileRef, text: string): Promise<void>
  /** Takes back what was done last. */
  undo(): Promise<void>
  dismiss(): void
}

/** What the user does to the list. Everything can be taken back, one deed after the other, while the page is open. */
export function useDeeds(connector: Connector, { rows, patch, again }: Rows): Deeds {
  const words = useWords()
  const [said, setSaid] = useState<Said | null>(null)
  const back = useRef<(() => Promise<ErrorCode | null>)[]>([])
  const now = useRef(rows)
  now.current = rows

  async function done(work: Promise<ErrorCode | null>, text: string, undo?: () => Promise<ErrorCode | null>) {
    const code = await work
    if (code === null && undo !== undefined) back.current.push(undo)
    // Some of it may have been kept before it went wrong: the disk knows.
    if (code !== null) again()
    setSaid({
      text: code === null ? text : words.t('options_not_kept', errorText(words, code)),
      undo: code === null && undo !== undefined,
    })
  }
  const linesOf = (refs: readonly ProfileRef[]): readonly Row[] => {
    const keys = new Set(refs.map(keyOf))
    return now.current?.filter(({ watched }) => keys.has(keyOf(watched.ref))) ?? []
  }
  const put = (before: readonly Row[]) => async () => {
    const records = before.map(({ watched }) => watched)
    const code = await inTurn(records, (part) => connector.ask('watch/put', part))
    if (code === null) patch((lines) => restored(lines, before))
    return code
  }

  return {
    said,
    async change(refs, change, text) {
      const before = linesOf(refs)
      const work = inTurn(refs, (part) => connector.ask('watch/change', { refs: part, change }))
      await done(work, text, put(before))
      if ((await work) === null) patch((lines) => withChange(lines, refs, change))
    },
    async remove(refs, text) {
      const before = linesOf(refs)
      const work = inTurn(refs, (part) => connector.ask('watch/remove', part))
      await done(work, text, put(before))
      if ((await work) === null) patch((lines) => without(lines, refs))
    },
    async add(refs, text) {
      const work = inTurn(refs, (part) => connector.ask('watch/add', { refs: part, tags: [], lists: [] }))
      await done(work, text, async () => {
        const code = await inTurn(refs, (part) => connector.ask('watch/remove', part))
        if (code === null) patch((lines) => without(lines, refs))
        return code
      })
      again()
    },
    async looked(refs, text) {
      const before = linesOf(refs)
      const at = new Date(connector.now()).toISOString()
      const work = inTurn(refs, (part) => connector.ask('watch/looked', { refs: part, at }))
      await done(work, text, put(before))
      if ((await work) === null) patch((lines) => lookedAt(lines, refs, at))
    },
    async erase(ref, text) {
      const erased = await eraseProfile(connector, ref)
      await done(Promise.resolve(erased.ok ? null : erased.code), text, async () => {
        const code = erased.ok ? await putBack(connector, erased.gone) : null
        again()
        return code
      })
      again()
    },
    async undo() {
      const last = back.current.pop()
      if (last === undefined) return
      const code = await last()
      if (code !== null) back.current.push(last)
      const text = code === null ? words.t('desk_undone') : words.t('options_not_kept', errorText(words, code))
      setSaid({ text, undo: back.current.length > 0 })
    },
    dismiss: useCallback(() => setSaid(null), []),
  }
}

/** As many messages as it takes, one after the other; the first that fails ends it. */
async function inTurn<T, K extends DeskKind>(
  all: readonly T[],
  ask: (part: T[]) => Promise<DeskReply<K>>,
): Promise<ErrorCode | null> {
  for (let from = 0; from < all.length; from += MOST) {
    const reply = await ask(all.slice(from, from + MOST))
    if (!reply.ok) return reply.error.code
  }
  return null
}
