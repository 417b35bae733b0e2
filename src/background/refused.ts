import type { ErrorCode } from '../messages/contract.ts'
import { fail } from '../messages/reply.ts'
import { StoreError } from '../store/store-error.ts'

/** The answer to a failure of the store that is foreseen. What nobody foresaw is thrown on, and answered for by the listener. */
export function refused(error: unknown): { readonly ok: false; readonly error: { readonly code: ErrorCode } } {
  if (error instanceof StoreError) return fail(error.code)
  throw error
}
