/**
 * Changes to a document that can be taken back. Parsing or cloning a page costs a hundred times what breaking it does
 * (jsdom 27, 2026-11), so every mutant is the same document, broken and mended.
 */
export class Journal {
  #undo: (() => void)[] = []

  insert(node: Node, parent: Node, before: Node | null): void {
    parent.insertBefore(node, before)
    this.#undo.push(() => parent.removeChild(node))
  }

  remove(node: Node): void {
    const { parentNode: parent, nextSibling: next } = node
    if (parent === null) return
    parent.removeChild(node)
    this.#undo.push(() => parent.insertBefore(node, next))
  }

  /** Puts a node elsewhere. */
  move(node: Node, parent: Node, before: Node | null): void {
    this.remove(node)
    this.insert(node, parent, before)
  }

  attribute(element: Element, name: string, value: string | null): void {
    const was = element.getAttribute(name)
    const set = (to: string | null) => (to === null ? element.removeAttribute(name) : element.setAttribute(name, to))
    set(value)
    this.#undo.push(() => set(was))
  }

  text(node: CharacterData, value: string): void {
    const was = node.data
    node.data = value
    this.#undo.push(() => {
      node.data = was
    })
  }

  /** Mends everything, last change first. */
  mend(): void {
    for (let undo = this.#undo.pop(); undo !== undefined; undo = this.#undo.pop()) undo()
  }
}
