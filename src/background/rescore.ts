import { warn } from '../platform/log.ts'
import { after } from '../platform/timers.ts'
import type { Job, Rescoring } from '../store/rescoring.ts'

/** Some tens of milliseconds of work. */
const SLICE = 20
/** Whatever woke the worker comes first. */
const LATER_MS = 1_000

/**
 * A new version of the model judges again what the old one judged: a slice at every start of the worker, from where the last
 * one ended, until all is done. Nobody waits for it, and what goes wrong is tried again at the next start.
 */
export function rescoreLater(rescoring: Rescoring, job: Omit<Job, 'most'>, signal: AbortSignal): void {
  after(
    LATER_MS,
    () => {
      rescoring.slice({ ...job, most: SLICE }).catch((error) => warn('could not rescore', error))
    },
    signal,
  )
}
