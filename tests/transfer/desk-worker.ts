import { answerCaptures } from '../../src/background/capturing.ts'
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
import { exportingIn } from '../../src/store/exporting.ts'
import { postPagesIn } from '../../src/store/post-pages.ts'
import { storeIn } from '../../src/store/store.ts'
import { watchListIn } from '../../src/store/watched.ts'
import { DESK, wire } from '../messages/wire.ts'
import { keyedStorage } from '../store/invented-disk.ts'

export const NOW = Date.parse('2026-11-28T09:00:00.000Z')

/** A worker that has just started over the disk, and the desk's way to it: real messages, JSON in and out. */
export function deskWorker(storage = keyedStorage()) {
  const line = wire()
  const database = openDatabase()
  listeningBy(
    line.runtime,
    siteAt,
    DESK_MESSAGES,
  )(
    {
      ...answerWatchList(watchListIn(database), () => NOW),
      ...answerTransfer(exportingIn(database), backupIn(database, storage)),
      ...answerCaptures({
        store: storeIn(database),
        postPages: postPagesIn(database),
        score: (snapshot) => score(snapshot, []),
        now: () => NOW,
      }),
      ...answerChecklist(checklistIn(database, storage), () => NOW),
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
