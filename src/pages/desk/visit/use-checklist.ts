import { useCallback, useEffect, useState } from 'preact/hooks'
import type { ErrorCode } from '../../../messages/contract.ts'
import type { ToVisit, VisitItem } from '../../../messages/visiting.ts'
import type { ProfileRef } from '../../../profile.ts'
import type { Connector } from '../state.ts'

/** The list, kept up with what is read meanwhile, and what can be done to it. */
export interface UsedChecklist {
  /** `null` until it is known. */
  readonly items: readonly VisitItem[] | null
  readonly failed: ErrorCode | null
  /** How many were new; `null` where it failed. */
  add(refs: readonly ProfileRef[]): Promise<number | null>
  /** The list as it was, for an undo; `null` where it failed. */
  remove(refs: readonly ProfileRef[]): Promise<readonly ToVisit[] | null>
  put(items: readonly ToVisit[]): Promise<void>
}

export function useChecklist(connector: Pick<Connector, 'ask' | 'changes'>): UsedChecklist {
  const [items, setItems] = useState<readonly VisitItem[] | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)

  const look = useCallback(async () => {
    const reply = await connector.ask('visit/list', null)
    if (reply.ok) setItems(reply.body)
    setFailed(reply.ok ? null : reply.error.code)
  }, [connector])

  useEffect(() => {
    const ending = new AbortController()
    void look()
    connector.changes(() => void look(), ending.signal)
    return () => ending.abort()
  }, [connector, look])

  return {
    items,
    failed,
    async add(refs) {
      const reply = await connector.ask('visit/add', [...refs])
      await look()
      if (reply.ok) return reply.body
      setFailed(reply.error.code)
      return null
    },
    async remove(refs) {
      const reply = await connector.ask('visit/remove', [...refs])
      await look()
      if (reply.ok) return reply.body
      setFailed(reply.error.code)
      return null
    },
    async put(before) {
      const reply = await connector.ask('visit/put', [...before])
      await look()
      if (!reply.ok) setFailed(reply.error.code)
    },
  }
}
