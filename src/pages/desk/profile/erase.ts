import type { ErrorCode } from '../../../messages/contract.ts'
import { MOST_RECORDS } from '../../../messages/transfer.ts'
import type { ProfileRef } from '../../../profile.ts'
import { messageSlices } from '../message-slices.ts'
import type { Connector } from '../state.ts'

/** What came of it: why it was not done, or all that is needed to undo it. */
export type Erased = { readonly ok: true; readonly gone: readonly unknown[] } | { readonly ok: false; code: ErrorCode }

/** Erases everything that is kept of a profile. */
export async function eraseProfile({ ask }: Pick<Connector, 'ask'>, ref: ProfileRef): Promise<Erased> {
  const before = await ask('keeping/of', ref)
  if (!before.ok) return { ok: false, code: before.error.code }
  const reply = await ask('keeping/erase', ref)
  if (!reply.ok) return { ok: false, code: reply.error.code }
  // Asked twice, a worker has erased the first time and finds nothing the second.
  return { ok: true, gone: reply.body.length > 0 ? reply.body : before.body }
}

/** Puts back what was erased, as many records at once as a message holds. The same again changes nothing. */
export async function putBack({ ask }: Pick<Connector, 'ask'>, gone: readonly unknown[]): Promise<ErrorCode | null> {
  for (const records of messageSlices(gone, MOST_RECORDS)) {
    const reply = await ask('keeping/put-back', records)
    if (!reply.ok) return reply.error.code
  }
  return null
}
