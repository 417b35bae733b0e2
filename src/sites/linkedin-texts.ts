import type { Count } from '../profile.ts'
import type { CountedThing } from './label-words.ts'
import { isElement } from './node.ts'
import { settle } from './settle.ts'
import { wordedCount } from './worded-count.ts'

/**
 * The count in an element: "5,750 followers" as one of its texts, or as all of them together ("5,750" bold, " followers" not).
 * LinkedIn repeats texts for screen readers; the same count twice is one count, and two that differ are none.
 */
export function countedIn(element: Element, thing: CountedThing, lang: string): Count | null {
  const texts = textsIn(element)
  const apart = texts.map((text) => wordedCount(text, thing, lang))
  const counts = apart.some((count) => count !== null) ? apart : [wordedCount(texts.join(' '), thing, lang)]
  return settle({ now: counts })
}

/** More texts than any label has: what holds more is no label, and is not read to its end. */
const MOST = 12

/** The texts within an element, one a text node; none of what is too large for a label. */
export function textsIn(element: Element): string[] {
  const texts: string[] = []
  return gather(element, texts, 0) ? texts : []
}

function gather(outer: Element, texts: string[], depth: number): boolean {
  if (depth > 12) return false
  for (let node = outer.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 /* text */) {
      const text = (node.nodeValue ?? '').slice(0, 400).trim()
      if (text !== '' && texts.push(text) > MOST) return false
    } else if (isElement(node) && node.localName !== 'svg' && !gather(node, texts, depth + 1)) return false
  }
  return true
}
