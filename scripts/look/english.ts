import messages from '../../public/_locales/en/messages.json' with { type: 'json' }
import { createWords, type Lookup, type Words } from '../../src/ui/words.ts'

const table: Readonly<Record<string, { readonly message: string }>> = messages

/** The browser's i18n over the JSON file, for tests and for looking: `$1` to `$9` are the substitutions. */
const lookup: Lookup = (key, substitutions) =>
  (table[key]?.message ?? '').replace(/\$([1-9])/g, (_, place: string) => substitutions[Number(place) - 1] ?? '')

/** English words; right to left only to look at the layout. */
export function english(dir: 'ltr' | 'rtl' = 'ltr'): Words {
  return createWords((key, substitutions) => (key === 'text_direction' ? dir : lookup(key, substitutions)), 'en')
}
