import '../../ui/tokens.css'
import '../../ui/parts.css'
import '../../ui/charts.css'
import '../../ui/sections.css'
import './desk.css'
import { overhear } from '../../messages/overhear.ts'
import { ask } from '../../messages/send.ts'
import { showAsSet } from '../as-set.ts'
import { speaking } from '../speaking.tsx'
import { connect } from './connect.ts'
import { Desk } from './desk.tsx'

const connector = connect()
const speak = speaking(
  (words) => `${words.t('name')}: ${words.t('desk_title')}`,
  async () => <Desk connector={connector} />,
)
// For as long as the page is open.
await showAsSet({ ask, overhear }, speak, new AbortController().signal)
