import { plainText } from './instagram-number.ts'
import { listAt } from './instagram-path.ts'

/** The header of the profile; `'other'` where another profile's is still mounted; `null` where there is none. */
export function headerOf(root: Document, handle: string): Element | 'other' | null {
  let other = false
  for (const header of root.querySelectorAll('header')) {
    if (header.closest('article, [role="dialog"]') !== null) continue
    const owners = ownersOf(header, handle)
    if (owners.includes(handle)) return header
    if (owners.length > 0 && header.closest('main, [role="main"]') !== null) other = true
  }
  return other ? 'other' : null
}

/**
 * Whose header it is: the links to its lists say; where there are none, a line that is the handle and no link to another
 * profile ("Followed by …"), mostly the heading.
 */
function ownersOf(header: Element, handle: string): string[] {
  const lists = [...header.querySelectorAll('a[href*="/follow"]')].flatMap((link) => listAt(link)?.owner ?? [])
  if (lists.length > 0) return lists
  const lines = [...header.querySelectorAll('span')].filter((line) => line.closest('a[href^="/"]') === null)
  if (lines.some((line) => line.childElementCount === 0 && nameOn(line) === handle)) return [handle]
  return [...header.querySelectorAll('h1, h2')].map(nameOn).filter((name) => /^[\w.]{1,30}$/.test(name))
}

function nameOn(element: Element): string {
  return plainText(element).toLowerCase()
}
