import '../../ui/tokens.css'
import '../../ui/parts.css'
import '../../ui/charts.css'
import '../../ui/sections.css'
import './popup.css'
import { render } from 'preact'
import { language, lookup } from '../../platform/i18n.ts'
import { createWords } from '../../ui/words.ts'
import { WithWords } from '../../ui/words-context.ts'
import { preloadFor } from './body.tsx'
import { connect } from './connect.ts'
import { Popup } from './popup.tsx'

const words = createWords(lookup, language())
const connector = connect()
const [state, theme] = await Promise.all([connector.state(), connector.theme()])
await preloadFor(state)

document.documentElement.lang = words.lang
document.documentElement.dir = words.dir
if (theme !== 'system') document.documentElement.dataset.theme = theme
render(
  <WithWords value={words}>
    <Popup connector={connector} first={state} />
  </WithWords>,
  document.body,
)
