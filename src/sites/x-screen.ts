/** The column that the page is about. Hover cards and dialogs with other people's counts live beside it, in #layers. */
export function screenOf(root: Document): Element | null {
  const main = root.getElementsByTagName('main')[0]
  return (main ?? root).querySelector('div[data-testid="primaryColumn"]') ?? main ?? null
}
