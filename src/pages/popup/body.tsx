import { later } from '../../ui/later.tsx'
import type { Connector, PopupState } from './state.ts'
import { Below, VerdictScreen } from './verdict-screen.tsx'

export interface BodyProps {
  readonly state: PopupState
  readonly connector: Connector
  readonly refresh: () => Promise<void>
  readonly onChipSeen: (seen: boolean) => void
}

const nothingToSay = () => import('./nothing-to-say.tsx')
const BlankScreen = later(() => nothingToSay().then((part) => part.BlankScreen))
const NoVerdict = later(() => nothingToSay().then((part) => part.NoVerdict))

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

/** Fetches the screen that is not there from the start, so that the first one is drawn whole. */
export async function preloadFor(state: PopupState): Promise<void> {
  if (state.state !== 'ready') await BlankScreen.preload()
  else if (state.scored.verdict.band === 'unknown') await NoVerdict.preload()
}

/** Everything there is, for where nothing may be missing: the picture gallery and the tests. */
export async function preloadAll(): Promise<void> {
  await Promise.all([BlankScreen.preload(), NoVerdict.preload(), Below.preload()])
}
