import { warn } from '../platform/log.ts'
import { after } from '../platform/timers.ts'

/** Work over everything that is kept: a slice of it at a time, until one says `null`. */
export interface SlicedWork {
  readonly what: string
  slice(): Promise<number | null>
}

/** Whatever woke the worker comes first. */
const LATER_MS = 2_000
/** Whoever waits for the disk gets it between two slices. */
const PAUSE_MS = 50

/**
 * Does one work after the other, slice by slice, for as long as the worker lives; the next worker goes on where this one ended.
 * Nobody waits for it. Where a slice fails, the rest waits for the next start: later work may stand on earlier.
 */
export function inSlices(works: readonly SlicedWork[], signal: AbortSignal): void {
  const go = (at: number, wait: number): void => {
    const work = works[at]
    if (work === undefined) return
    after(
      wait,
      () => {
        work.slice().then(
          (done) => go(done === null ? at + 1 : at, done === null ? 0 : PAUSE_MS),
          (error) => warn(`could not ${work.what}`, error),
        )
      },
      signal,
    )
  }
  go(0, LATER_MS)
}
