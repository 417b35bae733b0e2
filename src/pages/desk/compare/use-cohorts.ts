import { useEffect, useState } from 'preact/hooks'
import type { CohortRank } from '../../../messages/cohort.ts'
import type { ProfileRef } from '../../../profile.ts'
import { hashOf } from '../route.ts'
import type { Connector } from '../state.ts'

/** Where each stands among those that this browser has seen; `null` while that is not known, or too few were. */
export function useCohorts(connector: Connector, of: readonly ProfileRef[]): readonly (CohortRank | null)[] {
  const [ranks, setRanks] = useState<readonly (CohortRank | null)[]>([])
  const key = hashOf({ screen: 'compare', of })
  useEffect(() => {
    const ending = new AbortController()
    void Promise.all(of.map((ref) => connector.ask('cohort/rank', { ref }))).then((replies) => {
      if (!ending.signal.aborted) setRanks(replies.map((reply) => (reply.ok ? reply.body : null)))
    })
    return () => ending.abort()
    // By what the route names: its array is another one at every draw.
  }, [connector, key])
  return ranks
}
