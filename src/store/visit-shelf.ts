import type { Observation } from '../profile.ts'
import { grouped } from './grouped.ts'
import type { Owner } from './post-record.ts'
import { readMonths, readObservations } from './shelves.ts'
import { everythingOf, type Reading, type Writing } from './transaction.ts'
import { joinedVisits, monthFrom, monthOf, type VisitMonth, visitsIn } from './visit-month.ts'
import { isWorthKeeping, observationOf } from './visits.ts'

/** The whole history of a profile, as far as it stands in months; oldest first. */
export async function visitsTo<Mode extends IDBTransactionMode>(
  tx: Reading<Mode>,
  owner: Owner,
): Promise<Observation[]> {
  return readMonths(await tx.objectStore('visits').getAll(everythingOf(owner))).flatMap(visitsIn)
}

/** A visit, where it says something that the one before it does not. */
export async function keepVisit(tx: Writing, owner: Owner, visit: Observation): Promise<void> {
  const [kept, line] = await Promise.all([lastInMonths(tx, owner, visit), lastLine(tx, owner, visit)])
  const before = kept === undefined || (line !== undefined && line.observedAt > kept.observedAt) ? line : kept
  if (isWorthKeeping(visit, before)) await addVisits(tx, owner, [visit])
}

/** Adds visits to what is kept of a profile; one that is there already changes nothing. */
export async function addVisits(tx: Writing, owner: Owner, visits: readonly Observation[]): Promise<void> {
  const shelf = tx.objectStore('visits')
  const byMonth = grouped(visits, ({ observedAt }) => monthOf(observedAt))
  await Promise.all(
    [...byMonth].map(async ([month, more]) => {
      const [before] = readMonths([await shelf.get([owner.platform, owner.handle, month])])
      await shelf.put(monthFrom(owner, month, joinedVisits(before === undefined ? [] : visitsIn(before), more)))
    }),
  )
}

/** The visit before, or at, this one: in its own month, or at the end of the month before that. */
async function lastInMonths(tx: Writing, owner: Owner, { observedAt }: Observation): Promise<Observation | undefined> {
  const upToNow = IDBKeyRange.bound([owner.platform, owner.handle], [owner.platform, owner.handle, monthOf(observedAt)])
  let cursor = await tx.objectStore('visits').openCursor(upToNow, 'prev')
  for (; cursor !== null; cursor = await cursor.continue()) {
    const months: VisitMonth[] = readMonths([cursor.value])
    const last = months.flatMap(visitsIn).findLast((visit) => visit.observedAt <= observedAt)
    if (last !== undefined) return last
  }
  return undefined
}

/** The same among the lines of older versions that are not carried over yet. */
async function lastLine(tx: Writing, owner: Owner, { observedAt }: Observation): Promise<Observation | undefined> {
  const upToNow = IDBKeyRange.bound([owner.platform, owner.handle], [owner.platform, owner.handle, observedAt])
  const cursor = await tx.objectStore('observations').index('byProfile').openCursor(upToNow, 'prev')
  return readObservations([cursor?.value]).map(observationOf)[0]
}
