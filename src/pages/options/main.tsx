import '../../ui/tokens.css'
import '../../ui/parts.css'
import './options.css'
import { render } from 'preact'
import { language, lookup } from '../../platform/i18n.ts'
import { createWords } from '../../ui/words.ts'
import { WithWords } from '../../ui/words-context.ts'
import { connect } from './connect.ts'
import { Options } from './options.tsx'

const words = createWords(lookup, language())
document.documentElement.lang = words.lang
document.documentElement.dir = words.dir
document.title = `${words.t('name')}: ${words.t('options_title')}`
render(
  <WithWords value={words}>
    <Options connector={connect()} />
  </WithWords>,
  document.body,
)
