import { parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import type { Page } from './mastodon-page.ts'
import { shortCount } from './mastodon-units.ts'
import { SHOW_TEXT } from './node.ts'

type Language = Pick<Page, 'lang' | 'isLangSure'>

/** More text nodes than any number of the client's stands among. */
const NODES = 60

/** A number in full, as titles have it; `null` for a short one, a date, words. */
export function fullCount(text: string | null | undefined, { lang }: Language): Count | null {
  const count = parseCount(text ?? '', lang)
  return count?.exact ? count : null
}

/**
 * The number that an element shows beside its label, in full or short. `null` where it shows none or, half way through an
 * animation, two.
 */
export function shownCount(element: Element | null, language: Language): Count | null {
  const text = element === null ? null : numberText(element)
  if (text === null) return null
  return fullCount(text, language) ?? (language.isLangSure ? shortCount(text, language.lang) : null)
}

/** The text of the one element that has digits in it, its unit included ("12 Tsd.", in as many text nodes as it likes). */
function numberText(element: Element): string | null {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT)
  let holder: Element | null = null
  for (let seen = 0; walker.nextNode() !== null; seen++) {
    const parent = walker.currentNode.parentElement
    if (seen === NODES) return null
    if (parent === null || parent === holder || !/\p{Nd}/u.test(walker.currentNode.nodeValue ?? '')) continue
    if (holder !== null) return null
    holder = parent
  }
  const text = holder?.textContent ?? null
  return text === null || text.length > NODES ? null : text
}
