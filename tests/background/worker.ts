import { type Handlers, listening } from '../../src/messages/listening.ts'
import { siteAt } from '../../src/messages/site-access.ts'
import { wire } from '../messages/wire.ts'

/** A worker that hears these kinds, and the wire to it. */
export function workerWith(handlers: Handlers) {
  const line = wire()
  listening(line.runtime, siteAt)(handlers, new AbortController().signal)
  return line
}
