// The constants of `Node` and `NodeFilter` stand on the page's window: a page may have replaced it, and a terminal has none.
export const SHOW_ELEMENT = 1
export const SHOW_TEXT = 4

/** Told by its type: each window has an `Element` of its own. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
