import type { Place, Row, Watched } from '../../../messages/watching.ts'
import type { ProfileRef } from '../../../profile.ts'
import { type Listed, nameOf } from './address-list.ts'
import { type Ask, answered, type Course, type Outcome, outcomeOf } from './outcome.ts'

/** What an import did, and so what its undo has to do. */
export interface Imported {
  readonly added: readonly ProfileRef[]
  /** Those that were watched before, as they were. */
  readonly changed: readonly Watched[]
}

/** Of one message. */
const SLICE = 200

/** Watches what is listed. Of those that are watched already, tags and lists are joined and a new note takes the old one's place. */
export function importWatched(
  { ask }: Ask,
  listed: readonly Listed[],
  addedAt: string,
  { signal, onProgress }: Course,
): Promise<Outcome<Imported>> {
  return outcomeOf(signal, async () => {
    const watched = await watchedNow(ask)
    const before = (ref: ProfileRef) => watched.get(nameOf(ref))
    // Looked up to the end, then changed to the end: stopped in between, an undo would not know of half of it.
    signal.throwIfAborted()
    for (let from = 0; from < listed.length; from += SLICE) {
      const records = listed.slice(from, from + SLICE).map((line) => withLine(line, before(line.ref), addedAt))
      answered(await ask('watch/put', records))
      onProgress({ share: (from + records.length) / listed.length, lines: from + records.length })
    }
    return {
      added: listed.flatMap(({ ref }) => (before(ref) === undefined ? [ref] : [])),
      changed: listed.flatMap(({ ref }) => before(ref) ?? []),
    }
  })
}

/** Takes an import back. */
export function undoImport({ ask }: Ask, { added, changed }: Imported, course: Course): Promise<Outcome<null>> {
  return outcomeOf(course.signal, async () => {
    for (let from = 0; from < added.length; from += SLICE)
      answered(await ask('watch/remove', added.slice(from, from + SLICE)))
    for (let from = 0; from < changed.length; from += SLICE)
      answered(await ask('watch/put', changed.slice(from, from + SLICE)))
    return null
  })
}

function withLine({ ref, tags, lists, note }: Listed, before: Watched | undefined, addedAt: string): Watched {
  if (before === undefined) return { ref, addedAt, tags, lists, note, looked: null }
  const both = (old: readonly string[], more: readonly string[]) => [...new Set([...old, ...more])].slice(0, 50)
  return {
    ...before,
    tags: both(before.tags, tags),
    lists: both(before.lists, lists),
    note: note === '' ? before.note : note,
  }
}

async function watchedNow(ask: Ask['ask']): Promise<Map<string, Watched>> {
  const all = new Map<string, Watched>()
  let after: Place | null = null
  do {
    const slice: { rows: Row[]; next: Place | null } = answered(await ask('watch/list', { after, most: SLICE }))
    for (const { watched } of slice.rows) all.set(nameOf(watched.ref), watched)
    after = slice.next
  } while (after !== null)
  return all
}
