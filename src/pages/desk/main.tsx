import '../../ui/tokens.css'
import '../../ui/parts.css'
import '../../ui/charts.css'
import '../../ui/sections.css'
import './desk.css'
import { render } from 'preact'
import { WithWords } from '../../ui/words-context.ts'
import { chosenWords } from '../chosen-words.ts'
import { connect } from './connect.ts'
import { Desk } from './desk.tsx'

const connector = connect()
const { theme, language } = await connector.settings()
const words = await chosenWords(language)
document.documentElement.lang = words.lang
document.documentElement.dir = words.dir
document.title = `${words.t('name')}: ${words.t('desk_title')}`
if (theme !== 'system') document.documentElement.dataset.theme = theme
render(
  <WithWords value={words}>
    <Desk connector={connector} />
  </WithWords>,
  document.body,
)
