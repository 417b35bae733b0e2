import type { Scored } from '../../messages/contract.ts'

/** The welcome's way to the worker and the browser. Everything is injected, so that the page runs in a test. */
export interface Connector {
  /** An invented profile, scored; `null` where the worker could not be asked. */
  sample(): Promise<Scored | null>
  options(): Promise<void>
  desk(): Promise<void>
}
