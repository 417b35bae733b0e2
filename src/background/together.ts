import { after } from '../platform/timers.ts'

/** Short enough to seem at once. */
const SOON_MS = 300

/** Calls that come in a row, as one a moment later: a restore is made of hundreds of slices. */
export function together(act: () => void, signal: AbortSignal): () => void {
  let isComing = false
  return () => {
    if (isComing) return
    isComing = true
    after(
      SOON_MS,
      () => {
        isComing = false
        act()
      },
      signal,
    )
  }
}
