import '../popup/sheets.css'
import './side-panel.css'
import { showAsSet } from '../as-set.ts'
import { preloadFor } from '../popup/body.tsx'
import { ask, connect, overhear } from '../popup/connect.ts'
import { Popup } from '../popup/popup.tsx'
import { speaking } from '../speaking.tsx'
import { Fitted } from './fitted.tsx'
import { followTabs } from './follow-tabs.ts'

/** The popup's own screen beside the page, where it stays open and follows from tab to tab: for who looks at ten in a row. */
const connector = connect(followTabs)
const first = connector.state().then(async (state) => {
  await preloadFor(state)
  return state
})
const speak = speaking(
  (words) => words.t('name'),
  async () => {
    const state = await first
    return <Fitted draw={() => <Popup connector={connector} first={state} />} />
  },
)
// For as long as the panel is open.
await showAsSet({ ask, overhear }, speak, new AbortController().signal)
