import type { Settings } from '../messages/contract.ts'
import { language, lookup } from '../platform/i18n.ts'
import { createWords, lookupIn, type Words } from '../ui/words.ts'

/** The words of the language that is chosen, or those that the browser finds by itself: for them nothing is fetched. */
export async function chosenWords(chosen: Settings['language']): Promise<Words> {
  if (chosen === 'browser' || chosen === lookup('text_language', [])) return createWords(lookup, language())
  const { wordsOf } = await import('./words-files.ts')
  return createWords(lookupIn(await wordsOf(chosen)), chosen)
}
