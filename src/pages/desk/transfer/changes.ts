import * as v from 'valibot'
import { KEPT_SHELVES } from '../../../messages/kept-shelves.ts'
import { isSameJson } from '../../../messages/plain-json.ts'
import { type ChangedRecord, MOST_CHANGED } from '../../../messages/taking-back.ts'
import type { ProfileRef } from '../../../profile.ts'
import { messageSlices } from '../message-slices.ts'
import { type Ask, answered, type Course, type Outcome, outcomeOf } from './outcome.ts'

const RecordSchema = v.object({ shelf: v.picklist(KEPT_SHELVES), record: v.unknown() })
type Standing = v.InferOutput<typeof RecordSchema>

/** Everything that is kept of these profiles, as it stands now. */
export async function standing({ ask }: Ask, refs: readonly ProfileRef[]): Promise<Standing[]> {
  const all = await Promise.all(refs.map(async (ref) => answered(await ask('keeping/of', ref))))
  return all.flat().flatMap((record) => {
    const checked = v.safeParse(RecordSchema, record)
    return checked.success ? [checked.output] : []
  })
}

/** Which records are there, or stand otherwise, that did not before. */
export function changesBetween(was: readonly Standing[], is: readonly Standing[]): ChangedRecord[] {
  const before = new Map(was.map((each) => [nameOf(each), each.record]))
  return is.flatMap((each) => {
    const old = before.get(nameOf(each)) ?? null
    return isSameJson(each.record, old) ? [] : [{ shelf: each.shelf, is: each.record, was: old }]
  })
}

/** Puts records back as they were. What has changed again since stays: how many did. */
export function takeBack(
  { ask }: Ask,
  changes: readonly ChangedRecord[],
  { signal, onProgress }: Course,
): Promise<Outcome<number>> {
  return outcomeOf(signal, async () => {
    let done = 0
    let stayed = 0
    for (const slice of messageSlices(changes, MOST_CHANGED)) {
      signal.throwIfAborted()
      stayed += answered(await ask('keeping/take-back', slice)).stayed
      done += slice.length
      onProgress({ share: done / changes.length, lines: done })
    }
    return stayed
  })
}

/** What tells a record from the others of its profile. */
const NamedSchema = v.object({
  platform: v.string(),
  handle: v.string(),
  id: v.optional(v.string()),
  month: v.optional(v.string()),
  modelVersion: v.optional(v.string()),
})

function nameOf({ shelf, record }: Standing): string {
  const named = v.safeParse(NamedSchema, record)
  return JSON.stringify([shelf, named.success ? named.output : record])
}
