import type { ErrorCode } from './contract.ts'

/** A refusal or a failure: an error is a value with a code. */
export interface Failure {
  readonly ok: false
  readonly error: { readonly code: ErrorCode }
}

/** The answer to a message that was understood and done. */
export function ok<B>(body: B): { readonly ok: true; readonly body: B } {
  return { ok: true, body }
}

/** The answer to a message that was refused or could not be done. */
export function fail(code: ErrorCode): Failure {
  return { ok: false, error: { code } }
}
