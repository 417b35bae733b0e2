/** The languages that Earned speaks, each by its tag: a folder of `public/_locales` for each. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'tr', 'id', 'ja', 'ar'] as const

export type Language = (typeof LANGUAGES)[number]
