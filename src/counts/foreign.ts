import { isSupported } from './language.ts'
import { unitKey, writtenUnits } from './units.ts'

/** Languages that the sites speak. Only the words that Intl has for them are used, never their factors. */
const LANGUAGES =
  'en es pt pt-PT fr de it nl pl cs sk hr sr ro hu bg el tr ru uk kk sv da nb fi vi id ms th ja ko zh zh-Hant hi bn ar fa he sw'
// A singular and a plural below 10¹⁰ are enough to know the word again: its other forms begin alike. One page pays for
// this once, and the whole of each table would be a long task.
const SHOWN = [1, 5]
const END = 10
let words: ReadonlySet<string> | undefined

/**
 * Whether some language counts with this word. A page whose `lang` is not the language of its labels would otherwise
 * give "17 mil seguidores" as 17 people.
 */
export function isUnitSomewhere(before: string, after: string): boolean {
  words ??= new Set(
    LANGUAGES.split(' ')
      .filter(isSupported)
      .flatMap((tag) => [...writtenUnits(tag, SHOWN, END).keys()]),
  )
  return words.has(unitKey(before, after))
}
