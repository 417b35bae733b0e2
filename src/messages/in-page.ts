import { native } from '../platform/native.ts'
import { asking } from './asking.ts'
import { listening } from './listening.ts'

/** Ask the worker, from a script inside a page: see `asking.ts`. */
export const { ask } = asking(native)

/**
 * Hears the given kinds inside a page until the signal ends: see `listening.ts`. Only the worker and our own pages speak to a
 * script, so it need not tell one site's script from another's.
 */
export const listen = listening(native.runtime, () => undefined)
