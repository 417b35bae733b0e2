import '../../src/ui/tokens.css'
import '../../src/ui/parts.css'
import '../../src/pages/welcome/welcome.css'
import type { Connector } from '../../src/pages/welcome/state.ts'
import { Welcome } from '../../src/pages/welcome/welcome.tsx'
import type { Words } from '../../src/ui/words.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { POPUP_STATES } from './states.ts'
import { WELCOME_STATES } from './welcome-states.ts'

const connector: Connector = {
  sample: async () => null,
  options: async () => undefined,
  desk: async () => undefined,
}

/** The welcome at one of its steps. */
export function WelcomeLook({ words, name }: { words: Words; name: string }) {
  const sample = POPUP_STATES.fits
  const first = WELCOME_STATES.indexOf(name)
  return (
    <WithWords value={words}>
      <Welcome connector={connector} sample={sample?.state === 'ready' ? sample.scored : null} first={first} />
    </WithWords>
  )
}
