import '../../ui/tokens.css'
import '../../ui/parts.css'
import './options.css'
import { speaking } from '../speaking.tsx'
import { connect } from './connect.ts'
import { Options } from './options.tsx'

const connector = connect((language) => void speak(language))
const speak = speaking(
  (words) => `${words.t('name')}: ${words.t('options_title')}`,
  async () => <Options connector={connector} />,
)
await speak((await connector.state())?.settings.language ?? 'browser')
