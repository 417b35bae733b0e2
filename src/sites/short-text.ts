import { SHOW_ELEMENT, SHOW_TEXT } from './node.ts'

/**
 * The text that an element shows, its parts on lines of their own, so that two numbers side by side never read as one.
 * `null` for an element that holds more than a label does: it is not read through to the end.
 */
export function shortText(element: Element, most = 120): string | null {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_ELEMENT | SHOW_TEXT, (node) =>
    node.nodeName === 'svg' || node.nodeName === 'STYLE' || node.nodeName === 'SCRIPT' ? REJECT : ACCEPT,
  )
  let text = ''
  let nodes = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes += 1
    const part = node.nodeType === 3 ? (node.nodeValue ?? '').replace(/[\s\u200b]+/g, ' ').trim() : ''
    if (part !== '') text += text === '' ? part : `\n${part}`
    if (text.length > most || nodes > MOST_NODES) return null
  }
  return text
}

/** A label is a handful of nodes, whatever has been wrapped around it. */
const MOST_NODES = 200
const ACCEPT = 1
const REJECT = 2
