import { Gathering } from '../../../captures/gather.ts'
import { captureLine } from '../../../captures/zeeschuimer.ts'
import { MOST_CAPTURED } from '../../../messages/capturing.ts'
import type { ChangedRecord } from '../../../messages/taking-back.ts'
import type { Verdict } from '../../../model/verdict.ts'
import type { ProfileSnapshot } from '../../../profile.ts'
import { changesBetween, standing } from './changes.ts'
import { csvHead, csvLines } from './csv.ts'
import { PROFILE_COLUMNS, profileRow } from './export-columns.ts'
import { FileProblem, jsonOf, linesOf, type Problem } from './lines-of-file.ts'
import { type Ask, answered, type Course, type Outcome, outcomeOf } from './outcome.ts'

/** An author of a capture, with what the posts in it look like. */
interface CapturedProfile {
  readonly snapshot: ProfileSnapshot
  readonly verdict: Verdict
}

export interface Capture {
  readonly profiles: readonly CapturedProfile[]
  readonly posts: number
  /** Lines that no post can be read from: the first ones, and how many. */
  readonly passed: readonly Problem[]
  readonly passedOver: number
}

/** Of one line what the site's interface gave for one post; of the file no more than its authors and counts are held. */
const BOUNDS = { file: 2_000_000_000, line: 4_000_000 }
const MOST_AUTHORS = 20_000
const MOST_PROBLEMS = 20
/** Posts of one message: about 30 values each, of at most 100,000. */
const MOST_POSTS = 2_000

/** Reads a capture and has it scored. Nothing is kept. */
export function readCapture(file: Blob, { ask }: Ask, course: Course): Promise<Outcome<Capture>> {
  const { signal, onProgress } = course
  return outcomeOf(signal, async () => {
    const authors = new Gathering()
    const passed: Problem[] = []
    let passedOver = 0
    let posts = 0
    let first = true
    const lines = linesOf(file, BOUNDS, signal, (bytes) =>
      onProgress({ share: bytes / Math.max(1, file.size), lines: posts }),
    )
    for await (const line of lines) {
      if (line.text.trim() === '') continue
      const post = captureLine(jsonOf(line))
      // Whatever its first line is, the file is.
      if (first && post === 'not-a-capture') throw new FileProblem('not-a-capture', line.number)
      first = false
      if (typeof post === 'string') {
        passedOver += 1
        if (passed.length < MOST_PROBLEMS) passed.push({ line: line.number, why: post })
        continue
      }
      authors.add(post)
      posts += 1
      if (authors.size > MOST_AUTHORS) throw new FileProblem('too-many', line.number)
    }
    const profiles: CapturedProfile[] = []
    const snapshots = authors.snapshots()
    for (const slice of slicesOf(snapshots)) {
      signal.throwIfAborted()
      const verdicts = answered(await ask('capture/score', slice))
      for (const [at, verdict] of verdicts.entries()) {
        const snapshot = slice[at]
        if (snapshot !== undefined) profiles.push({ snapshot, verdict })
      }
      onProgress({ share: profiles.length / snapshots.length, lines: profiles.length })
    }
    return { profiles, posts, passed, passedOver }
  })
}

/**
 * Keeps what was read. Stopped half-way, what was kept stays.
 * @param onChanged Hears of every record that this changed, for an undo, however it ends.
 */
export function keepCapture(
  { profiles }: Capture,
  { ask }: Ask,
  { signal, onProgress }: Course,
  onChanged: (changes: readonly ChangedRecord[]) => void,
): Promise<Outcome<number>> {
  return outcomeOf(signal, async () => {
    let kept = 0
    for (const slice of slicesOf(profiles.map(({ snapshot }) => snapshot))) {
      signal.throwIfAborted()
      const refs = slice.map(({ platform, handle, url }) => ({ platform, handle, url }))
      const was = await standing({ ask }, refs)
      const reply = await ask('capture/keep', slice)
      // Of a slice that was refused, too, some may be kept.
      onChanged(changesBetween(was, await standing({ ask }, refs)))
      answered(reply)
      kept += slice.length
      onProgress({ share: kept / profiles.length, lines: kept })
    }
    return kept
  })
}

/** The same columns as any other file of profiles. */
export function captureCsv({ profiles }: Capture): Blob {
  const rows = profiles.map(({ snapshot, verdict }) => {
    const { platform, handle, url } = snapshot
    return profileRow({ ref: { platform, handle, url }, watched: null, snapshot, history: [], verdict })
  })
  return new Blob([csvHead(PROFILE_COLUMNS), csvLines(rows)], { type: 'text/csv' })
}

function slicesOf(snapshots: readonly ProfileSnapshot[]): ProfileSnapshot[][] {
  const slices: ProfileSnapshot[][] = []
  let posts = 0
  for (const snapshot of snapshots) {
    const last = slices.at(-1)
    posts += snapshot.recent.length
    if (last !== undefined && last.length < MOST_CAPTURED && posts <= MOST_POSTS) last.push(snapshot)
    else {
      slices.push([snapshot])
      posts = snapshot.recent.length
    }
  }
  return slices
}
