/** The language of the interface as the page says it, which decides how its numbers are written; "" where it does not say. */
export function languageOf(root: Document): string {
  return root.documentElement.getAttribute('lang') ?? ''
}
