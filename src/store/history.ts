import type { Observation } from '../profile.ts'
import { olderOf } from './carrying.ts'
import type { Owner } from './post-record.ts'
import type { Reading } from './transaction.ts'
import { joinedVisits } from './visit-month.ts'
import { visitsTo } from './visit-shelf.ts'

/** All visits to a profile, in whatever shape they stand; oldest first. */
export async function historyOf<Mode extends IDBTransactionMode>(
  tx: Reading<Mode>,
  owner: Owner,
): Promise<Observation[]> {
  const [visits, older] = await Promise.all([visitsTo(tx, owner), olderOf(tx, owner)])
  return joinedVisits(visits, older.visits)
}
