import '../../ui/tokens.css'
import '../../ui/parts.css'
import './welcome.css'
import { render } from 'preact'
import { language, lookup } from '../../platform/i18n.ts'
import { createWords } from '../../ui/words.ts'
import { WithWords } from '../../ui/words-context.ts'
import { connect } from './connect.ts'
import { Welcome } from './welcome.tsx'

const words = createWords(lookup, language())
const connector = connect()
const [sample, theme] = await Promise.all([connector.sample(), connector.theme()])

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
