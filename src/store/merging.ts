import { joined } from './post-record.ts'
import {
  type AudienceRecord,
  type ConversationRecord,
  type Kept,
  type ProfileRecord,
  readAudiences,
  readConversations,
  readMonths,
  readObservations,
  readPosts,
  readProfiles,
  readVerdicts,
  readWatched,
  type Shelves,
  type VerdictRecord,
  type WatchedRecord,
} from './shelves.ts'
import type { Writing } from './transaction.ts'
import { visitsIn } from './visit-month.ts'
import { addVisits } from './visit-shelf.ts'
import { observationOf } from './visits.ts'

/** Which of two of one time stays: a look that comes in may know more by now, a backup does not. */
type OfOneTime = 'the new one' | 'the kept one'

/** The newest header stays. */
export async function mergeProfile(tx: Writing, record: ProfileRecord, ofOneTime: OfOneTime): Promise<void> {
  const shelf = tx.objectStore('profiles')
  const [kept] = readProfiles([await shelf.get([record.platform, record.handle])])
  if (kept === undefined || isOvertaken(kept.lastSeenAt, record.lastSeenAt, ofOneTime)) await shelf.put(record)
}

/** The newest of each field stays. Joined with what stands there now: another tab may have been here in between. */
export async function mergePost(tx: Writing, record: Shelves['posts']['value']): Promise<void> {
  const shelf = tx.objectStore('posts')
  const [kept] = readPosts([await shelf.get([record.platform, record.handle, record.id])])
  await shelf.put(kept === undefined ? record : joined(kept, record))
}

/** Of what one version of the model said, the verdict on the newest look stays. */
export async function mergeVerdict(tx: Writing, record: VerdictRecord, ofOneTime: OfOneTime): Promise<void> {
  const shelf = tx.objectStore('verdicts')
  const [kept] = readVerdicts([await shelf.get([record.platform, record.handle, record.modelVersion])])
  if (kept === undefined || isOvertaken(kept.observedAt, record.observedAt, ofOneTime)) await shelf.put(record)
}

/** Each comment once. */
async function mergeConversation(tx: Writing, record: ConversationRecord): Promise<void> {
  const shelf = tx.objectStore('conversations')
  const [kept] = readConversations([await shelf.get([record.platform, record.handle, record.id])])
  if (kept === undefined) return void (await shelf.put(record))
  const marks = new Map([...kept.marks, ...record.marks].map((mark) => [mark.id, mark]))
  await shelf.put({ ...record, lastSeenAt: later(kept.lastSeenAt, record.lastSeenAt), marks: [...marks.values()] })
}

/** Each follower once; one that was seen in full is not empty. */
async function mergeAudience(tx: Writing, record: AudienceRecord): Promise<void> {
  const shelf = tx.objectStore('audiences')
  const [kept] = readAudiences([await shelf.get([record.platform, record.handle])])
  if (kept === undefined) return void (await shelf.put(record))
  const furnished = new Set([...kept.furnished, ...record.furnished])
  const empty = new Set([...kept.empty, ...record.empty].filter((id) => !furnished.has(id)))
  const lastSeenAt = later(kept.lastSeenAt, record.lastSeenAt)
  await shelf.put({ ...record, lastSeenAt, empty: [...empty], furnished: [...furnished] })
}

/** Labels of both; the longer watched one's own words stand, for neither note knows when it was written. */
async function mergeWatched(tx: Writing, record: WatchedRecord): Promise<void> {
  const shelf = tx.objectStore('watched')
  const [kept] = readWatched([await shelf.get([record.platform, record.handle])])
  if (kept === undefined) return void (await shelf.put(record))
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]
  const { said } = kept
  const tags = both(said.tags, record.said.tags)
  const lists = both(said.lists, record.said.lists)
  await shelf.put({ ...kept, said: { ...said, tags, lists, note: said.note || record.said.note } })
}

/**
 * Brings a record of any age, from outside, together with what is kept. The same one again changes nothing. Whether it could
 * be read.
 */
export async function merge(tx: Writing, shelf: Kept, record: unknown): Promise<boolean> {
  switch (shelf) {
    case 'profiles':
      return each(readProfiles([record]), (profile) => mergeProfile(tx, profile, 'the kept one'))
    case 'posts':
      return each(readPosts([record]), (post) => mergePost(tx, post))
    case 'observations':
      return each(readObservations([record]), (line) => addVisits(tx, line, [observationOf(line)]))
    case 'visits':
      return each(readMonths([record]), (month) => addVisits(tx, month, visitsIn(month)))
    case 'verdicts':
      return each(readVerdicts([record]), (verdict) => mergeVerdict(tx, verdict, 'the kept one'))
    case 'conversations':
      return each(readConversations([record]), (conversation) => mergeConversation(tx, conversation))
    case 'audiences':
      return each(readAudiences([record]), (audience) => mergeAudience(tx, audience))
    case 'watched':
      return each(readWatched([record]), (watched) => mergeWatched(tx, watched))
  }
}

async function each<T>([record]: readonly T[], step: (record: T) => Promise<void>): Promise<boolean> {
  if (record === undefined) return false
  await step(record)
  return true
}

function isOvertaken(kept: string, by: string, ofOneTime: OfOneTime): boolean {
  return kept < by || (kept === by && ofOneTime === 'the new one')
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
