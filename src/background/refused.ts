import { fail } from '../messages/reply.ts'
import { StoreError } from '../store/store-error.ts'

/** What the disk refused is answered with its code; what nobody foresaw is thrown on, and answered for by the listener. */
export function refused(error: unknown): ReturnType<typeof fail> {
  if (error instanceof StoreError) return fail(error.code)
  throw error
}
