import '../popup/sheets.css'
import './side-panel.css'
import { render } from 'preact'
import { WithWords } from '../../ui/words-context.ts'
import { chosenWords } from '../chosen-words.ts'
import { preloadFor } from '../popup/body.tsx'
import { connect } from '../popup/connect.ts'
import { Popup } from '../popup/popup.tsx'
import { fitCharts } from './fit-charts.ts'
import { followTabs } from './follow-tabs.ts'

/** The popup's own screen beside the page, where it stays open and follows from tab to tab: for who looks at ten in a row. */
const connector = connect(followTabs)
const [state, { theme, language }] = await Promise.all([connector.state(), connector.settings()])
const [words] = await Promise.all([chosenWords(language), preloadFor(state)])

document.documentElement.lang = words.lang
document.documentElement.dir = words.dir
document.title = words.t('name')
if (theme !== 'system') document.documentElement.dataset.theme = theme
// For as long as the panel is open.
const { signal } = new AbortController()
fitCharts(
  () =>
    render(
      <WithWords value={words}>
        <Popup connector={connector} first={state} />
      </WithWords>,
      document.body,
    ),
  signal,
)
