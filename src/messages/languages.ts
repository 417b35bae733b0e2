/** The languages that Earned speaks, each by its tag: a folder of `public/_locales` for each. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'tr', 'id', 'ja', 'ar'] as const

export type Language = (typeof LANGUAGES)[number]

/** The language to speak with somebody whose browser speaks `tag` (BCP 47); English where there is none of theirs. */
export function languageFor(tag: string): Language {
  return LANGUAGES.find((one) => one.split('-')[0] === tag.split('-')[0]) ?? 'en'
}
