import { postIn, profileIn } from './bluesky-address.ts'
import type { Item } from './bluesky-parts.ts'

/** The line above a post's text: whose it is, and the link to it with its date. */
interface Line {
  readonly id: string
  readonly date: string
}

/**
 * The post's own link, in the line that names its author. `null` where the item has none, or several: one of them is
 * then not its own.
 */
export function lineOf(item: Item, names: ReadonlySet<string>): Line | null {
  const authors = item.links.filter((link) => names.has(profileIn(link) ?? ''))
  const lines = item.links.flatMap((link) => {
    const post = postIn(link)
    if (post === null || post.list !== null || !names.has(post.author)) return []
    const line = linesAround(link, item.element).find((one) => authors.some((author) => one.contains(author)))
    if (line === undefined) return []
    return [{ id: post.id, date: link.getAttribute('aria-label') ?? '' }]
  })
  const [line] = lines
  return line !== undefined && lines.every(({ id }) => id === line.id) ? line : null
}

/** The author's name is at most two elements further out. */
function linesAround(link: Element, item: Element): Element[] {
  const [line, outer] = [link.parentElement, link.parentElement?.parentElement ?? null]
  return [line, outer].filter((one) => one !== null).filter((one) => !one.contains(item))
}
