/**
 * One full walk: every node is visited and what it carries is looked at, its text and its attributes. The least that a
 * reader without anchors would have to do.
 */
export function walk(root: Document): number {
  let seen = 0
  const walker = root.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) seen += (node.nodeValue ?? '').length
    else if (node instanceof Element) for (const attribute of node.attributes) seen += attribute.value.length
  }
  return seen
}
