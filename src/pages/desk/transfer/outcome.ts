import type { ErrorCode } from '../../../messages/contract.ts'
import type { Connector } from '../state.ts'
import { FileProblem, type Problem } from './lines-of-file.ts'

/** How a piece of work ended that can be stopped, and can stumble over a file or over the disk. */
export type Outcome<T> =
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'stopped' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'failed'; readonly code: ErrorCode }

/** How far a piece of work has come: a share where the whole is known, else a number of lines. */
export interface Progress {
  readonly share: number | null
  readonly lines: number
}

export interface Course {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** The worker's refusal, thrown across the steps of a piece of work. */
class Failed extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode) {
    super(code)
    this.code = code
  }
}

export type Ask = Pick<Connector, 'ask'>

/** The body of the answer; a refusal ends the work. */
export function answered<B>(
  reply: { readonly ok: true; readonly body: B } | { readonly ok: false; readonly error: { readonly code: ErrorCode } },
): B {
  if (!reply.ok) throw new Failed(reply.error.code)
  return reply.body
}

/** Does it, and says how it ended. */
export async function outcomeOf<T>(signal: AbortSignal, work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    const value = await work()
    return signal.aborted ? { state: 'stopped' } : { state: 'done', value }
  } catch (error) {
    if (signal.aborted) return { state: 'stopped' }
    if (error instanceof FileProblem) return { state: 'refused', problem: error.problem }
    return { state: 'failed', code: error instanceof Failed ? error.code : 'failed' }
  }
}
