import type { ErrorCode } from '../../../messages/contract.ts'
import type { Place, Row } from '../../../messages/watching.ts'
import type { Connector } from '../state.ts'

/** Of one question: between two of them the page can draw. */
const SLICE = 250

/** The whole watch list, slice by slice; each is handed over as it comes. */
export async function allRows(
  connector: Pick<Connector, 'ask'>,
  onSlice: (rows: readonly Row[]) => void,
  signal: AbortSignal,
): Promise<{ ok: true } | { ok: false; code: ErrorCode }> {
  let after: Place | null = null
  while (!signal.aborted) {
    const reply: Awaited<ReturnType<typeof connector.ask<'watch/list'>>> = await connector.ask('watch/list', {
      after,
      most: SLICE,
    })
    if (signal.aborted) break
    if (!reply.ok) return { ok: false, code: reply.error.code }
    onSlice(reply.body.rows)
    after = reply.body.next
    if (after === null) break
  }
  return { ok: true }
}
