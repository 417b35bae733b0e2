import messages from '../../public/_locales/en/messages.json' with { type: 'json' }
import { lookupIn } from '../../src/ui/lookup-in.ts'
import { createWords, type Words } from '../../src/ui/words.ts'

const lookup = lookupIn(messages)

/** English words; right to left only to look at the layout. */
export function english(dir: 'ltr' | 'rtl' = 'ltr'): Words {
  return createWords((key, substitutions) => (key === 'text_direction' ? dir : lookup(key, substitutions)), 'en')
}
