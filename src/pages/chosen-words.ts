import type { Settings } from '../messages/contract.ts'
import type { Language } from '../messages/languages.ts'
import { language, lookup } from '../platform/i18n.ts'
import { createWords, lookupIn, type MessageTable, type Words } from '../ui/words.ts'

/** Each language a file of its own, fetched only when it is chosen: the browser's own needs none. */
const TABLES: Readonly<Record<Language, () => Promise<{ default: MessageTable }>>> = {
  en: () => import('../../public/_locales/en/messages.json?words'),
  de: () => import('../../public/_locales/de/messages.json?words'),
  fr: () => import('../../public/_locales/fr/messages.json?words'),
  es: () => import('../../public/_locales/es/messages.json?words'),
  'pt-BR': () => import('../../public/_locales/pt_BR/messages.json?words'),
  it: () => import('../../public/_locales/it/messages.json?words'),
  tr: () => import('../../public/_locales/tr/messages.json?words'),
  id: () => import('../../public/_locales/id/messages.json?words'),
  ja: () => import('../../public/_locales/ja/messages.json?words'),
  ar: () => import('../../public/_locales/ar/messages.json?words'),
}

/** The words of the language that is chosen, or those that the browser finds by itself. */
export async function chosenWords(chosen: Settings['language']): Promise<Words> {
  if (chosen === 'browser' || chosen === lookup('text_language', [])) return createWords(lookup, language())
  const { default: table } = await TABLES[chosen]()
  return createWords(lookupIn(table), chosen)
}
