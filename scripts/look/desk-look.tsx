import '../../src/ui/tokens.css'
import '../../src/ui/parts.css'
import '../../src/pages/desk/desk.css'
import { Desk } from '../../src/pages/desk/desk.tsx'
import type { Words } from '../../src/ui/words.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { DESK_STATES, mockDesk } from './desk-states.ts'

/** The desk in one state. */
export function DeskLook({ words, name }: { words: Words; name: string }) {
  const state = DESK_STATES[name]
  if (state === undefined) return <p>{`No state is named ${name}.`}</p>
  return (
    <WithWords value={words}>
      <Desk connector={mockDesk(state.hash, state.answers)} />
    </WithWords>
  )
}
