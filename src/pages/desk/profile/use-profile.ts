import { useCallback, useEffect, useState } from 'preact/hooks'
import type { ErrorCode } from '../../../messages/contract.ts'
import type { WholeProfile } from '../../../messages/profiles.ts'
import type { ProfileRef } from '../../../profile.ts'
import type { Connector } from '../state.ts'

export type Known =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly code: ErrorCode }
  /** This browser has never read it. */
  | { readonly state: 'never-read' }
  | { readonly state: 'known'; readonly whole: WholeProfile }

/** Everything that is kept of a profile, read again when its page is. */
export function useProfile(connector: Connector, ref: ProfileRef): readonly [Known, () => void] {
  const [known, setKnown] = useState<Known>({ state: 'loading' })
  const [turn, setTurn] = useState(0)
  const { platform, handle, url } = ref
  useEffect(() => {
    const ending = new AbortController()
    const look = async () => {
      const reply = await connector.ask('profile/whole', { ref: { platform, handle, url } })
      if (ending.signal.aborted) return
      if (!reply.ok) setKnown({ state: 'failed', code: reply.error.code })
      else setKnown(reply.body === null ? { state: 'never-read' } : { state: 'known', whole: reply.body })
    }
    void look()
    connector.changes(() => void look(), ending.signal)
    return () => ending.abort()
  }, [connector, platform, handle, url, turn])
  return [known, useCallback(() => setTurn((before) => before + 1), [])]
}
