import type { Count } from '../profile.ts'
import { labelledNumberIn, onlyNumberIn, plainText, titleIn } from './instagram-number.ts'
import { pathOf } from './instagram-path.ts'
import { settle } from './settle.ts'

/** A count of the header and the element on the page that shows it with its label. */
interface Stat {
  readonly count: Count
  readonly place: Element
}

export interface Stats {
  readonly posts: Stat | null
  readonly followers: Stat | null
  readonly following: Stat | null
}

type Cells = readonly [posts: Stat, followers: Stat, following: Stat]

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

/** `/name/followers/` and `/name/following/`; not `/name/followers/mutualOnly`. */
function listAt(link: Element): { owner: string; list: string } | null {
  const match = /^\/([\w.]{1,30})\/(followers|following)\/?$/.exec(pathOf(link) ?? '')
  return match?.[1] === undefined || match[2] === undefined ? null : { owner: match[1].toLowerCase(), list: match[2] }
}

/**
 * The three counts as the page shows them, each by two ways: its cell in the row of three around an anchor, and an
 * anchor of its own. The anchors: the followers' number alone has a title, which is exact; the two lists have links, but
 * only where they may be opened. Order of the row in all languages: posts, followers, following (CONTRACTS § 2.1).
 */
export function statsIn(header: Element, handle: string, lang: string): Stats {
  // On a narrow screen the row stands under the header, as its sibling.
  for (const scope of [header, header.parentElement ?? header]) {
    const titled = [...scope.querySelectorAll('span[title]')].find((span) => titleIn(span, lang) !== null)
    const links = [...scope.querySelectorAll('a[href*="/follow"]')]
    const linkTo = (list: string) =>
      links.find((link) => {
        const at = listAt(link)
        return at?.owner === handle && at.list === list
      })
    const [followers, following] = [titled ?? linkTo('followers'), linkTo('following')]
    if (followers === undefined && following === undefined) continue
    const cells = cellsAround(followers, 1, scope, lang) ?? cellsAround(following, 2, scope, lang)
    return {
      posts: cells?.[0] ?? null,
      followers: cells?.[1] ?? statAt(followers, lang),
      following: cells?.[2] ?? statAt(following, lang),
    }
  }
  const [posts, followers, following] = bareRow(header, lang) ?? [null, null, null]
  return { posts, followers, following }
}

function statAt(element: Element | undefined, lang: string): Stat | null {
  if (element === undefined) return null
  const count = settle({ now: [titleIn(element, lang), labelledNumberIn(element, lang)?.count ?? null] })
  return count === null ? null : { count, place: element }
}

/** The row of three around an anchor that stands in its cell `index`: every cell holds one number. */
function cellsAround(anchor: Element | undefined, index: number, scope: Element, lang: string): Cells | null {
  for (let cell = anchor; cell !== undefined && cell !== scope; cell = cell.parentElement ?? undefined) {
    const row = cell.parentElement
    if (row === null || row.childElementCount < 3) continue
    const stats = [...row.children].flatMap((child) => statAt(child, lang) ?? [])
    const [posts, followers, following] = stats
    // More than three numbers beside one another are no longer this row.
    if (posts === undefined || followers === undefined || following === undefined || stats.length > 3) return null
    return stats[index]?.place === cell ? [posts, followers, following] : null
  }
  return null
}

/**
 * Neither titles nor links (some variants for signed-out visitors): three cells beside one another, each with a number in
 * an element of its own and a label. Lines of a bio have no such element, highlights have pictures.
 */
function bareRow(header: Element, lang: string): Cells | null {
  for (const row of header.querySelectorAll('ul, div, section')) {
    if (row.childElementCount !== 3 || (row.textContent ?? '').length > 150) continue
    if (row.querySelector('img, svg, canvas') !== null || row.closest('[role="menu"], a, button') !== null) continue
    const [posts, followers, following] = [...row.children].flatMap((child) => {
      const number = onlyNumberIn(child, lang)
      return number === null || number.element === child ? [] : { count: number.count, place: child }
    })
    if (posts !== undefined && followers !== undefined && following !== undefined) return [posts, followers, following]
  }
  return null
}
