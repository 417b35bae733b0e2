import '../../ui/tokens.css'
import '../../ui/parts.css'
import './welcome.css'
import { overhear } from '../../messages/overhear.ts'
import { ask } from '../../messages/send.ts'
import { showAsSet } from '../as-set.ts'
import { speaking } from '../speaking.tsx'
import { connect } from './connect.ts'
import { Welcome } from './welcome.tsx'

const connector = connect()
const sample = connector.sample()
const speak = speaking(
  (words) => `${words.t('name')}: ${words.t('welcome_title')}`,
  async () => <Welcome connector={connector} sample={await sample} />,
)
// For as long as the page is open.
await showAsSet({ ask, overhear }, speak, new AbortController().signal)
