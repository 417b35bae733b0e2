import { answerCaptures } from '../../src/background/capturing.ts'
import { answerKeeping } from '../../src/background/kept.ts'
import { answerProfiles } from '../../src/background/profiles.ts'
import { answerTransfer } from '../../src/background/transfer.ts'
import { answerChecklist } from '../../src/background/visiting.ts'
import { answerWatchList } from '../../src/background/watch.ts'
import { askingBy } from '../../src/messages/asking.ts'
import { DESK_MESSAGES } from '../../src/messages/desk-kinds.ts'
import { listeningBy } from '../../src/messages/listening.ts'
import { siteAt } from '../../src/messages/site-access.ts'
import { score } from '../../src/model/index.ts'
import { backupIn } from '../../src/store/backup.ts'
import { checklistIn } from '../../src/store/checklist.ts'
import { openDatabase } from '../../src/store/database.ts'
import { erasingIn } from '../../src/store/erase.ts'
import { exportingIn } from '../../src/store/exporting.ts'
import { newestLooksIn } from '../../src/store/newest-look.ts'
import { postPagesIn } from '../../src/store/post-pages.ts'
import { storeIn } from '../../src/store/store.ts'
import { takeBack } from '../../src/store/taking-back.ts'
import { usageOf } from '../../src/store/usage.ts'
import { watchListIn } from '../../src/store/watched.ts'
import { DESK, wire } from '../messages/wire.ts'
import { keyedStorage } from '../store/invented-disk.ts'

export const NOW = Date.parse('2026-11-28T09:00:00.000Z')

/** A worker that has just started over the disk, and the desk's way to it: real messages, JSON in and out. */
export function deskWorker(storage = keyedStorage()) {
  const line = wire()
  const database = openDatabase()
  const watchList = watchListIn(database)
  const checklist = checklistIn(database, storage)
  const backup = backupIn(database, storage, checklist)
  listeningBy(
    line.runtime,
    siteAt,
    DESK_MESSAGES,
  )(
    {
      ...answerWatchList(watchList, () => NOW),
      ...answerTransfer(exportingIn(database), backup),
      ...answerKeeping({
        usage: () => usageOf(database, { estimate: async () => ({}) }),
        erasing: erasingIn(database, storage),
        backup,
        takeBack: (changes) => takeBack(database, changes),
      }),
      ...answerProfiles({
        lookUp: newestLooksIn(database),
        score,
        whatWouldChange: () => null,
        peopleAround: async () => ({ conversation: null, audience: null }),
        said: watchList.said,
      }),
      ...answerCaptures({
        store: storeIn(database),
        postPages: postPagesIn(database),
        score: (snapshot) => score(snapshot, []),
        now: () => NOW,
        onKept: () => {},
      }),
      ...answerChecklist(checklist, () => NOW),
    },
    new AbortController().signal,
  )
  return askingBy(line.from(DESK), DESK_MESSAGES)
}

/** A course that nobody stops, and how far it told that it had come. */
export function course() {
  const told: { share: number | null; lines: number }[] = []
  const ending = new AbortController()
  return {
    signal: ending.signal,
    onProgress: (progress: (typeof told)[number]) => void told.push(progress),
    told,
    ending,
  }
}
