import type { Row } from '../../../messages/watching.ts'
import type { ProfileRef } from '../../../profile.ts'
import type { Connector } from '../state.ts'
import { isUnlooked } from './changes.ts'
import { keyOf } from './row-key.ts'

/** What the user has had before the eyes since the desk was opened. */
export interface Sitting {
  /** These lines were on screen long enough to be read. */
  saw(rows: readonly Row[]): void
  /** These are settled: there is nothing left to say of them on leaving. */
  settled(refs: readonly ProfileRef[]): void
}

const sittings = new WeakMap<Connector, Sitting>()

/** Of one message (`watching.ts`). */
const MOST = 500

/**
 * One sitting for each open desk. What was seen is news until the desk is left, not until its first line is followed: who looks
 * at seven changes one by one comes back to the other six.
 */
export function sittingOf(connector: Connector): Sitting {
  const open = sittings.get(connector)
  if (open !== undefined) return open
  const seen = new Map<string, ProfileRef>()
  connector.leaving(() => {
    const refs = [...seen.values()]
    seen.clear()
    const at = new Date(connector.now()).toISOString()
    for (let from = 0; from < refs.length; from += MOST)
      void connector.ask('watch/looked', { refs: refs.slice(from, from + MOST), at })
  })
  const sitting: Sitting = {
    saw(rows) {
      for (const row of rows) if (isUnlooked(row)) seen.set(keyOf(row.watched.ref), row.watched.ref)
    },
    settled(refs) {
      for (const ref of refs) seen.delete(keyOf(ref))
    },
  }
  sittings.set(connector, sitting)
  return sitting
}
