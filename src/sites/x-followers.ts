import type { ProfileRef } from '../profile.ts'
import type { FollowerList, FollowerRow } from './site.ts'
import { displayName } from './snapshot.ts'
import { type Part, partsOf, textsIn } from './x-parts.ts'
import { screenOf } from './x-screen.ts'

/** More than X ever mounts at once; a hostile page may. */
const MOST = 500

/** One cell of the list and what says something in it, nested cells not among it. */
interface Cell {
  readonly element: Element
  readonly parts: readonly Part[]
}

/**
 * The list of followers that is open. Its tab is the chosen one and leads to the address: the lists beside it (followed,
 * "followers you know") have the same cells.
 * @param path `/ada/followers`, in lower case.
 */
export function followersIn(root: Document, of: ProfileRef, path: string): FollowerList | undefined {
  const screen = screenOf(root)
  if (screen === null) return undefined
  const { header } = partsOf(screen)
  const chosen = header.filter(({ element }) => element.getAttribute('aria-selected') === 'true')
  if (chosen.length === 0 || chosen.some((tab) => tab.path !== path)) return undefined
  const rows = cellsIn(header)
    .slice(0, MOST)
    .flatMap((cell) => rowOf(cell) ?? [])
  // Every cell of a list has its text, if it has one: where some have, the others have none; where none has, who knows.
  const hasTexts = rows.some(({ bioLength }) => bioLength !== null)
  const unique = new Map(rows.map((row) => [row.handle.toLowerCase(), row]))
  return {
    of,
    rows: [...unique.values()].map((row) => ({ ...row, bioLength: row.bioLength ?? (hasTexts ? 0 : null) })),
  }
}

/** The cells of the list itself: what stands under a heading of its own within it ("You might like") is none. */
function cellsIn(parts: readonly Part[]): Cell[] {
  const cells: { element: Element; parts: Part[] }[] = []
  for (const part of parts) {
    const last = cells.at(-1)
    if (last?.element.contains(part.element)) last.parts.push(part)
    else if (part.id === 'UserCell') cells.push({ element: part.element, parts: [] })
    else if (part.element.localName === 'h2' && last !== undefined) break
  }
  return cells.filter(({ element }) => element.closest('[data-testid="placementTracking"], aside') === null)
}

/** `null` for a cell that is not one account's: its link and the handle that it shows must be the same. */
function rowOf({ element, parts }: Cell): FollowerRow | null {
  const links = parts.flatMap((part) => {
    const path = /^\/(\w{1,20})$/.exec(part.path)?.[1]
    return path === undefined ? [] : { path, texts: textsIn(part.element) }
  })
  const named = links.find(({ path, texts }) => texts.length === 1 && texts[0]?.toLowerCase() === `@${path}`)
  const handle = named?.texts[0]?.slice(1)
  if (named === undefined || handle === undefined) return null
  // The name is a link of its own above the handle, and may look like it.
  const names = links.filter(({ path, texts }) => path === named.path && texts.length > 0)
  const name = names.find((link) => link !== named && link.texts.join() !== `@${handle}`) ?? names[1]
  const marks = (id: string) => parts.some((part) => part.id === id)
  return {
    handle,
    displayName: displayName(name?.texts.join(' ')).displayName,
    hasAvatar: hasAvatar(element, parts, named.path),
    bioLength: bioLength(element),
    isVerified: marks('icon-verified'),
    isPrivate: marks('icon-lock'),
  }
}

function hasAvatar(cell: Element, parts: readonly Part[], handle: string): boolean | null {
  const place = parts.find(({ id }) => id.toLowerCase() === `useravatar-container-${handle}`)?.element ?? cell
  const source = place.querySelector('img')?.getAttribute('src')
  if (source?.includes('default_profile')) return false
  return source?.includes('/profile_images/') ? true : null
}

/** What a person wrote takes its direction from its letters; names and buttons in the cell have a direction given. */
function bioLength(cell: Element): number | null {
  for (const text of cell.querySelectorAll('div[dir="auto"]')) {
    if (text.closest('a, button:not([data-testid="UserCell"]), [data-testid="placementTracking"]') !== null) continue
    const bio = textsIn(text).join(' ')
    if (bio !== '') return [...bio].length
  }
  return null
}
