import '../../ui/tokens.css'
import '../../ui/parts.css'
import '../../ui/charts.css'
import '../../ui/sections.css'
import './desk.css'
import { render } from 'preact'
import { language, lookup } from '../../platform/i18n.ts'
import { createWords } from '../../ui/words.ts'
import { WithWords } from '../../ui/words-context.ts'
import { connect } from './connect.ts'
import { Desk } from './desk.tsx'

const words = createWords(lookup, language())
document.documentElement.lang = words.lang
document.documentElement.dir = words.dir
document.title = `${words.t('name')}: ${words.t('desk_title')}`
const connector = connect()
const { theme } = await connector.settings()
if (theme !== 'system') document.documentElement.dataset.theme = theme
render(
  <WithWords value={words}>
    <Desk connector={connector} />
  </WithWords>,
  document.body,
)
