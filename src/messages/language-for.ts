import { LANGUAGES, type Language } from './languages.ts'

/** The language to speak with somebody whose browser speaks `tag` (BCP 47); English where there is none of theirs. */
export function languageFor(tag: string): Language {
  const [primary] = tag.split('-')
  return LANGUAGES.find((one) => one === tag) ?? LANGUAGES.find((one) => one.split('-')[0] === primary) ?? 'en'
}
