import '../../src/ui/tokens.css'
import '../../src/ui/parts.css'
import '../../src/pages/options/options.css'
import { Options } from '../../src/pages/options/options.tsx'
import type { Words } from '../../src/ui/words.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { mockOptions, OPTIONS_STATES } from './options-states.ts'

/** The options in one state. */
export function OptionsLook({ words, name }: { words: Words; name: string }) {
  if (!(name in OPTIONS_STATES)) return <p>{`No state is named ${name}.`}</p>
  return (
    <WithWords value={words}>
      <Options connector={mockOptions(OPTIONS_STATES[name])} />
    </WithWords>
  )
}
