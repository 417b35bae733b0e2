import '../../src/ui/tokens.css'
import '../../src/ui/parts.css'
import '../../src/ui/charts.css'
import '../../src/ui/sections.css'
import '../../src/ui/ledger.css'
import '../../src/pages/popup/popup.css'
import './look.css'
import { preloadAll } from '../../src/pages/popup/body.tsx'
import { Popup } from '../../src/pages/popup/popup.tsx'
import { setChartWidth } from '../../src/ui/chart-frame.ts'
import type { Words } from '../../src/ui/words.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { mockConnector } from './mock-connector.ts'
import { POPUP_STATES } from './states.ts'

// A picture is of the whole.
await preloadAll()

// As the panel beside a page does it; a popup is 380 pixels wide.
setChartWidth(Math.min(328, innerWidth - 52))

/** The popup in one state. */
export function PopupLook({ words, name }: { words: Words; name: string }) {
  const state = POPUP_STATES[name]
  if (state === undefined) return <p>{`No state is named ${name}.`}</p>
  return (
    <WithWords value={words}>
      <Popup connector={mockConnector(state)} first={state} />
    </WithWords>
  )
}
