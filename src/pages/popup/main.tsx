import './sheets.css'
import { render } from 'preact'
import { WithWords } from '../../ui/words-context.ts'
import { chosenWords } from '../chosen-words.ts'
import { preloadFor } from './body.tsx'
import { connect } from './connect.ts'
import { Popup } from './popup.tsx'

const connector = connect()
const [state, { theme, language }] = await Promise.all([connector.state(), connector.settings()])
const [words] = await Promise.all([chosenWords(language), preloadFor(state)])

document.documentElement.lang = words.lang
document.documentElement.dir = words.dir
if (theme !== 'system') document.documentElement.dataset.theme = theme
render(
  <WithWords value={words}>
    <Popup connector={connector} first={state} />
  </WithWords>,
  document.body,
)
