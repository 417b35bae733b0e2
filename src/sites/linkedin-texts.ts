import { type Decided, type Label, namedCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { isElement } from './node.ts'
import { settle } from './settle.ts'

/**
 * A LinkedIn profile says how many follow it and how many are its connections, never how many it follows (pages of 2024-10 and
 * 2026-04, CONTRACTS § 2.6): a word that elsewhere may mean those whom one follows means followers here. Whether "reacties" are
 * its comments or its reactions no page at hand shows, so they are neither.
 */
const DECIDED: Decided = { follows: 'followers' }

/** A number and the word for what it counts, with nothing else beside them. */
export function saidCount(text: string, label: Label, lang: string): Count | null {
  return namedCount(text, label, lang, {}, DECIDED)
}

/**
 * The count in an element: "5,750 followers" as one of its texts, or as all of them together ("5,750" bold, " followers" not).
 * LinkedIn repeats texts for screen readers; the same count twice is one count, and two that differ are none.
 */
export function countedIn(element: Element, label: Label, lang: string): Count | null {
  const texts = textsIn(element)
  const apart = texts.map((text) => saidCount(text, label, lang))
  const counts = apart.some((count) => count !== null) ? apart : [saidCount(texts.join(' '), label, lang)]
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
