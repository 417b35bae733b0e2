/** The column that the page is about. Hover cards and dialogs with other people's counts live beside it, in #layers. */
export function screenOf(root: Document): Element | null {
  // X has one; of two, either may be the page before.
  const [main, another] = root.getElementsByTagName('main')
  if (another !== undefined) return null
  return (main ?? root).querySelector('div[data-testid="primaryColumn"]') ?? main ?? null
}
