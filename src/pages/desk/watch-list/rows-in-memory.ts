import type { Row, WatchChange, Watched } from '../../../messages/watching.ts'
import type { ProfileRef } from '../../../profile.ts'
import { keyOf } from './row-key.ts'

/**
 * What a change on disk does to the lines on screen, so that five thousand of them need not be read again for one tag. The
 * worker is what decides; these say the same, and a test holds the two together.
 */

/** Lines after their records were changed. */
export function withChange(rows: readonly Row[], refs: readonly ProfileRef[], change: WatchChange): readonly Row[] {
  const { addTags = [], removeTags = [], addLists = [], removeLists = [], note } = change
  const changed = new Set(refs.map(keyOf))
  const labels = (old: readonly string[], add: readonly string[], remove: readonly string[]) =>
    [...new Set([...old, ...add])].filter((label) => !remove.includes(label))
  return rows.map((row) => {
    const { watched } = row
    if (!changed.has(keyOf(watched.ref))) return row
    const said: Watched = {
      ...watched,
      tags: labels(watched.tags, addTags, removeTags),
      lists: labels(watched.lists, addLists, removeLists),
      note: note ?? watched.note,
    }
    return { ...row, watched: said }
  })
}

export function without(rows: readonly Row[], refs: readonly ProfileRef[]): readonly Row[] {
  const gone = new Set(refs.map(keyOf))
  return rows.filter(({ watched }) => !gone.has(keyOf(watched.ref)))
}

/** Lines put back as they were, those that are gone included. */
export function restored(rows: readonly Row[], before: readonly Row[]): readonly Row[] {
  const old = new Map(before.map((row) => [keyOf(row.watched.ref), row]))
  const kept = rows.map((row) => {
    const key = keyOf(row.watched.ref)
    const was = old.get(key)
    old.delete(key)
    return was === undefined ? row : { ...row, watched: was.watched }
  })
  return [...kept, ...old.values()]
}

/** Lines after the user has looked: how they stand now is what the next change is held against. */
export function lookedAt(rows: readonly Row[], refs: readonly ProfileRef[], at: string): readonly Row[] {
  const seenNow = new Set(refs.map(keyOf))
  return rows.map((row) => {
    const { watched, seen } = row
    if (seen === null || !seenNow.has(keyOf(watched.ref))) return row
    const looked = { at, band: seen.verdict?.band ?? ('unknown' as const), followers: seen.followers }
    return { ...row, watched: { ...watched, looked } }
  })
}
