import { type Language, languageFor } from '../messages/languages.ts'
import { lookupIn } from '../ui/lookup-in.ts'
import { createWords, type MessageTable, type Words } from '../ui/words.ts'

/** Each language a file of its own, fetched only when it is chosen. */
const FILES: Readonly<Record<Language, () => Promise<{ default: MessageTable }>>> = {
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

/** The words of a language, or of the nearest one that there is: `de-AT` is spoken to in German. */
export async function wordsFor(tag: string): Promise<Words> {
  const { default: table } = await FILES[languageFor(tag)]()
  return createWords(lookupIn(table), tag)
}
