import { unitKey, unitsOf } from './units.ts'

/** Languages that the sites speak. Only the words that Intl has for them are used, never their factors. */
const LANGUAGES =
  'en es pt pt-PT fr de it nl pl cs sk hr sr ro hu bg el tr ru uk kk sv da nb fi vi id ms th ja ko zh zh-Hant hi bn ar fa he sw'
// A singular, a plural and a fraction: enough to know the word again, and the others begin alike.
const SHOWN = [1, 5, 1.5]
let words: ReadonlySet<string> | undefined

/**
 * Whether some language counts with this word. A page whose `lang` is not the language of its labels would otherwise
 * give "17 mil seguidores" as 17 people.
 */
export function isUnitSomewhere(before: string, after: string): boolean {
  words ??= new Set(
    LANGUAGES.split(' ').flatMap((tag) => supported(tag).flatMap((known) => [...unitsOf(known, SHOWN).keys()])),
  )
  return words.has(unitKey(before, after))
}

function supported(tag: string): string[] {
  return Intl.NumberFormat.supportedLocalesOf(tag, { localeMatcher: 'lookup' })
}
