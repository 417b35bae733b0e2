import { isSupported } from './language.ts'
import { unitKey, writtenUnits } from './units.ts'

/**
 * Languages that the sites speak, in Latin letters and in others: only the half that a label can be of is loaded, half a
 * millisecond a language. Their words are used, never their factors.
 */
const LATIN = 'en es pt fr de it nl pl cs hr ro hu tr sv da nb fi vi id sw'
const OTHERS = 'ru uk bg sr kk el ja ko zh zh-Hant th hi bn ar fa he'
// A singular and a plural below 10¹⁰ are enough to know the word again: its other forms begin alike.
const SHOWN = [1, 5]
const END = 10
const words = new Map<string, ReadonlySet<string>>()

/**
 * Whether some language counts with this word. A page whose `lang` is not the language of its labels would otherwise
 * give "17 mil seguidores" as 17 people.
 */
export function isUnitSomewhere(before: string, after: string): boolean {
  const key = unitKey(before, after)
  return unitWords(/\p{sc=Latn}/u.test(key) ? LATIN : OTHERS).has(key)
}

function unitWords(languages: string): ReadonlySet<string> {
  const known = words.get(languages)
  if (known) return known
  const tags = languages.split(' ').filter(isSupported)
  const found = new Set(tags.flatMap((tag) => [...writtenUnits(tag, SHOWN, END).keys()]))
  words.set(languages, found)
  return found
}
