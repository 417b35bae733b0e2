/**
 * Looks at a page come again and again, and most of its posts stand as they stood: each is read once, and again when
 * anything in it has changed, or anything else that it was read by.
 */
export type ReadOnce<T> = (tile: Element, by: readonly unknown[], read: () => T) => T

interface Known<T> {
  /** The tile as it stood when it was read. */
  readonly as: Node
  readonly by: readonly unknown[]
  readonly value: T
}

/**
 * A memory of what was read from tiles, each forgotten with its tile. What is kept must hold no elements from within the
 * tile: the site may put others in their place that look the same.
 */
export function readOnce<T>(): ReadOnce<T> {
  const known = new WeakMap<Element, Known<T>>()
  return (tile, by, read) => {
    const last = known.get(tile)
    const as = standing(tile)
    if (last?.as === as && isSame(last.by, by)) return last.value
    const value = read()
    known.set(tile, { as, by, value })
    return value
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => Object.is(one, b[at]))
}

const copies = new WeakMap<Element, Node>()

/**
 * The copy of a tile as it stands: another one whenever anything in it has changed. To compare the two is the browser's own
 * work, a twentieth of a walk, and leaves out no attribute and no text: a number that has changed is never an old one.
 */
function standing(tile: Element): Node {
  const last = copies.get(tile)
  if (last !== undefined && tile.isEqualNode(last)) return last
  const copy = copyOf(tile)
  copies.set(tile, copy)
  return copy
}

/** Of each page a document that loads no pictures and wakes no custom elements: a copy in it asks for nothing. */
const inert = new WeakMap<Document, Document>()

function copyOf(tile: Element): Node {
  const page = tile.ownerDocument
  const quiet = inert.get(page) ?? page.implementation.createHTMLDocument('')
  inert.set(page, quiet)
  return quiet.importNode(tile, true)
}
