import '../../ui/tokens.css'
import '../../ui/parts.css'
import './welcome.css'
import { render } from 'preact'
import { WithWords } from '../../ui/words-context.ts'
import { chosenWords } from '../chosen-words.ts'
import { connect } from './connect.ts'
import { Welcome } from './welcome.tsx'

const connector = connect()
const [sample, { theme, language }] = await Promise.all([connector.sample(), connector.settings()])
const words = await chosenWords(language)

document.documentElement.lang = words.lang
document.documentElement.dir = words.dir
document.title = `${words.t('name')}: ${words.t('welcome_title')}`
if (theme !== 'system') document.documentElement.dataset.theme = theme
render(
  <WithWords value={words}>
    <Welcome connector={connector} sample={sample} />
  </WithWords>,
  document.body,
)
