import * as v from 'valibot'
import { type ProfileRef, ProfileRefSchema } from '../profile.ts'
import type { Backup } from '../store/backup.ts'
import type { Erasing } from '../store/erase.ts'

/** Who shows what is kept: scripts in tabs, and open pages of ours. Nobody waits for those who are told. */
export interface Telling {
  /** These are watched now, or no longer; `null` is everyone. */
  watched(refs: readonly ProfileRef[] | null, watched: boolean): void
  /** Something was put there or taken away other than by a visit. */
  kept(): void
}

/** The same erasing, which tells of what is gone. */
export function tellingErasing(erasing: Erasing, telling: Telling): Erasing {
  return {
    ...erasing,
    async profile(of) {
      const gone = await erasing.profile(of)
      tellWatched(telling, gone, false)
      telling.kept()
      return gone
    },
    async all() {
      await erasing.all()
      telling.watched(null, false)
      telling.kept()
    },
  }
}

/** The same backup, which tells of what is there again. */
export function tellingBackup(backup: Backup, telling: Telling): Backup {
  return {
    ...backup,
    async restore(records) {
      const done = await backup.restore(records)
      tellWatched(telling, records, true)
      telling.kept()
      return done
    },
  }
}

const WatchedSchema = v.object({
  shelf: v.literal('watched'),
  record: v.object({ said: v.object({ ref: ProfileRefSchema }) }),
})

function tellWatched(telling: Telling, records: readonly unknown[], watched: boolean): void {
  const refs = records.flatMap((record) => {
    const checked = v.safeParse(WatchedSchema, record)
    return checked.success ? [checked.output.record.said.ref] : []
  })
  if (refs.length > 0) telling.watched(refs, watched)
}
