import '../popup/sheets.css'
import './side-panel.css'
import { showAsSet } from '../as-set.ts'
import { preloadFor } from '../popup/body.tsx'
import { ask, connect, overhear } from '../popup/connect.ts'
import { Popup } from '../popup/popup.tsx'
import { speaking } from '../speaking.tsx'

/** The popup's own screen beside the page, where it stays open and follows from tab to tab: for who looks at ten in a row. */
const connector = connect(true)
const first = connector.state().then(async (state) => {
  await preloadFor(state)
  return state
})
const speak = speaking(
  (words) => words.t('name'),
  async () => <Popup connector={connector} first={await first} />,
)
// For as long as the panel is open.
await showAsSet({ ask, overhear }, speak, new AbortController().signal)
