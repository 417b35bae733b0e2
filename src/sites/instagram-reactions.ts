import type { Count, Post } from '../profile.ts'
import { labelledNumberIn, numbersIn } from './instagram-number.ts'
import { pathIn, pathOf, postIn, profileIn } from './instagram-path.ts'

/** The icons of an open post's row, by their drawings: the same in every language. The filled heart is the pressed one. */
const HEART = 'path[d^="M16.792 3.904"], path[d^="M34.6 3.1"]'
const BUBBLE = 'path[d^="M20.656 17.008"]'
const REPOST = 'path[d^="M19.998 9.497"]'

/** What stands beside an icon, by its place alone: to be believed only where something else says the same. */
export interface BesideIcons {
  readonly likes: Count | null
  readonly comments: Count | null
}

/**
 * The link to the list of likers ("1,234 likes"). Beside a name it counts the others alone ("Liked by name and 1,233
 * others"): how many names went before is not certain, so nothing is read. Without a number likes are hidden.
 */
export function likesOf(scope: Element, id: string, lang: string): Pick<Post, 'likes' | 'likesHidden'>[] {
  return [...scope.querySelectorAll('a[href$="/liked_by/"]')].flatMap((link) => {
    if (postIn(pathIn(link.getAttribute('href')?.replace(/liked_by\/$/, '')))?.id !== id) return []
    const line = link.closest('section') ?? lineOf(link)
    const named = [...(line?.querySelectorAll('a[href]') ?? [])].some((other) => profileIn(pathOf(other)) !== null)
    if (!/\p{Nd}/u.test(link.textContent ?? '')) return { likes: null, likesHidden: true }
    return { likes: named ? null : (labelledNumberIn(link, lang)?.count ?? null), likesHidden: false }
  })
}

/** What stands around a link and says more than it does: there the names are, if there are any. */
function lineOf(link: Element): Element | null {
  let line = link.parentElement
  while (line !== null && line.textContent?.trim() === link.textContent?.trim()) line = line.parentElement
  return line
}

/** The numbers right behind heart and bubble in the row of icons, as since 2025. Comments have hearts too, but no bubble. */
export function besideIcons(scope: Element, lang: string): BesideIcons | null {
  let row = scope.querySelector(BUBBLE)?.closest('svg')?.parentElement ?? null
  while (row !== null && row !== scope && row.querySelector(HEART) === null) row = row.parentElement
  if (row === null || row === scope) return null
  const numbers = new Map(numbersIn(row, lang).map(({ element, count }) => [element, count]))
  const found = new Map<string, Count[]>()
  let icon = ''
  for (const element of row.querySelectorAll('*')) {
    if (element.localName === 'svg') icon = nameOf(element)
    const count = numbers.get(element)
    if (count !== undefined) found.set(icon, [...(found.get(icon) ?? []), count])
  }
  // A number before the first icon, or two behind one: this is not the row that it was.
  if (found.has('') || [...found.values()].some((counts) => counts.length > 1)) return null
  return { likes: found.get('likes')?.[0] ?? null, comments: found.get('comments')?.[0] ?? null }
}

function nameOf(icon: Element): string {
  if (icon.querySelector(HEART) !== null) return 'likes'
  if (icon.querySelector(BUBBLE) !== null) return 'comments'
  return icon.querySelector(REPOST) !== null ? 'shares' : 'other'
}
