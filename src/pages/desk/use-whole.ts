import { useEffect, useState } from 'preact/hooks'
import type { ErrorCode } from '../../messages/contract.ts'
import type { WholeProfile } from '../../messages/profiles.ts'
import type { ProfileRef } from '../../profile.ts'
import { hashOf } from './route.ts'
import type { Connector } from './state.ts'

/** Profiles as they are known: `whole` is `null` where this browser has never read one. */
export type Wholes =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly code: ErrorCode }
  | { readonly state: 'ready'; readonly of: readonly Known[] }

export interface Known {
  readonly ref: ProfileRef
  readonly whole: WholeProfile | null
}

/** All that is known of these profiles, asked again when something was read elsewhere. */
export function useWholes(connector: Connector, of: readonly ProfileRef[]): Wholes {
  const [wholes, setWholes] = useState<Wholes>({ state: 'loading' })
  const key = hashOf({ screen: 'profile', of })

  useEffect(() => {
    const ending = new AbortController()
    const look = async () => {
      const replies = await Promise.all(of.map((ref) => connector.ask('profile/whole', { ref })))
      if (ending.signal.aborted) return
      const failed = replies.find((reply) => !reply.ok)
      if (failed !== undefined && !failed.ok) setWholes({ state: 'failed', code: failed.error.code })
      else
        setWholes({
          state: 'ready',
          of: of.map((ref, at) => {
            const reply = replies[at]
            return { ref, whole: reply?.ok ? reply.body : null }
          }),
        })
    }
    setWholes({ state: 'loading' })
    void look()
    connector.changes(() => void look(), ending.signal)
    return () => ending.abort()
    // By what the route names: its array is another one at every draw.
  }, [connector, key])

  return wholes
}
