import type { ErrorCode } from '../../../messages/contract.ts'
import type { Place, Row } from '../../../messages/watching.ts'
import type { Connector } from '../state.ts'

/** Of one question: between two of them the page can draw. */
const SLICE = 250

/** The whole watch list, slice by slice. */
export async function allRows(
  connector: Pick<Connector, 'ask'>,
  signal: AbortSignal,
): Promise<{ ok: true; rows: Row[] } | { ok: false; code: ErrorCode }> {
  const rows: Row[] = []
  let after: Place | null = null
  while (!signal.aborted) {
    const reply: Awaited<ReturnType<typeof connector.ask<'watch/list'>>> = await connector.ask('watch/list', {
      after,
      most: SLICE,
    })
    if (!reply.ok) return { ok: false, code: reply.error.code }
    rows.push(...reply.body.rows)
    after = reply.body.next
    if (after === null) break
  }
  return { ok: true, rows }
}
