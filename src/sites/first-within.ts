/**
 * The first elements of one tag within another. Never the whole list of them: a page can put fifty thousand into a card, and
 * to go through a list that changes with the page is the slowest thing there is.
 */
export function firstWithin(outer: Element, tag: string, most: number): Element[] {
  const all = outer.getElementsByTagName(tag)
  const found: Element[] = []
  for (let at = 0; at < most; at++) {
    const element = all.item(at)
    if (element === null) break
    found.push(element)
  }
  return found
}
