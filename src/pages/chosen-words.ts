import type { Settings } from '../messages/contract.ts'
import { language, lookup } from '../platform/i18n.ts'
import { createWords, type Words } from '../ui/words.ts'

/** The words of the language that is chosen, or those that the browser finds by itself: for them nothing is fetched. */
export async function chosenWords(chosen: Settings['language']): Promise<Words> {
  const own = lookup('text_language', [])
  if (own !== '' && (chosen === 'browser' || chosen === own)) return createWords(lookup, language())
  // Chromium remembers a page that is closed while it asks for the messages as an extension without any, for as long as the
  // process lives (156, seen 2026-11: a popup closed by a second click on the icon is enough).
  const { wordsFor } = await import('./words-files.ts')
  return wordsFor(chosen === 'browser' ? language() : chosen)
}
