import { BlankScreen } from './blank-screen.tsx'
import { NoVerdict } from './no-verdict.tsx'
import type { Connector, PopupState } from './state.ts'
import { VerdictScreen } from './verdict-screen.tsx'

export interface BodyProps {
  readonly state: PopupState
  readonly connector: Connector
  readonly refresh: () => Promise<void>
  readonly onChipSeen: (seen: boolean) => void
}

/** The middle of the popup. */
export function Body({ state, connector, refresh, onChipSeen }: BodyProps) {
  if (state.state !== 'ready') return <BlankScreen state={state} connector={connector} refresh={refresh} />
  const { scored } = state
  return scored.verdict.band === 'unknown' ? (
    <NoVerdict scored={scored} />
  ) : (
    <VerdictScreen scored={scored} connector={connector} onChipSeen={onChipSeen} />
  )
}
