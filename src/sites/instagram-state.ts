import type { Count } from '../profile.ts'
import { headOwner } from './instagram-meta.ts'
import { pathIn, pathOf } from './instagram-path.ts'
import type { Reading } from './site.ts'

/** The tabs of a profile that show other people's posts. */
const OTHERS_TABS = /\/(tagged|reposts|saved)\/?$/

/** Whether the grid is another tab's than the profile's own. Both the address and the chosen tab may lag behind: either says no. */
export function showsOthersPosts(root: Document, main: Element): boolean {
  const chosen = main.querySelector('[role="tablist"] a[aria-selected="true"]')
  return [pathIn(root.URL), chosen === null ? null : pathOf(chosen)].some((path) => OTHERS_TABS.test(path ?? ''))
}

/**
 * Whether the posts are hidden from this visitor, in any language: no tabs, no lists to open, and under the header a
 * notice with its lock. A profile that is still being drawn has its links, and no words under the header.
 */
export function isClosed(main: Element, header: Element, handle: string): boolean {
  if (main.querySelector('[role="tablist"]') !== null) return false
  if (linksTo(main, [`/${handle}/followers/`, `/${handle}/following/`])) return false
  const icons = [...main.querySelectorAll('svg')].filter((icon) => !header.contains(icon))
  const words = (main.textContent ?? '').length - (header.textContent ?? '').length
  return icons.length > 0 && words > 10
}

/** Why a page gave no follower count. */
export function unreadable(
  root: Document,
  header: Element | null,
  handle: string,
  counts: Readonly<Record<string, Count | null>>,
): Reading {
  // A head that is about another profile has outlived it: the page is on its way to this one.
  if (root.readyState !== 'complete' || (header === null && (headOwner(root) ?? handle) !== handle))
    return { state: 'loading' }
  if (isDrawn(root, header, handle))
    return { state: 'layout-changed', missing: Object.keys(counts).filter((field) => counts[field] === null) }
  const main = root.querySelector('main, [role="main"]')
  return { state: 'unavailable', why: main !== null && saysMissing(main) ? 'missing' : 'login-wall' }
}

/** Whether the profile itself is on the page: only its own page links into it, to tabs, lists, posts. */
function isDrawn(root: Document, header: Element | null, handle: string): boolean {
  const main = root.querySelector('main, [role="main"]')
  return header !== null || (main !== null && linksInto(main, handle))
}

/**
 * Whether the page is one of those before the site itself, so that its head is all that speaks of anything: a way to sign in,
 * or the picture that is shown until scripts run. A page of which nothing is left is neither.
 */
export function isBefore(root: Document): boolean {
  const site = 'nav, header, [role="tablist"], article, a[href*="/p/"], a[href*="/reel/"]'
  if (root.querySelector(site) !== null) return false
  return root.querySelector('a[href*="/accounts/"], img[src^="data:image/"]') !== null
}

/** "Sorry, this page isn't available. … Go back to Instagram": words, one way back, and nothing to sign in with. */
function saysMissing(main: Element): boolean {
  if (main.querySelector('input, a[href*="/accounts/"]') !== null) return false
  return main.querySelector('header, article, [role="tablist"]') === null && linksTo(main, ['/'])
}

function linksTo(main: Element, paths: readonly string[]): boolean {
  return [...main.querySelectorAll('a[href]')].some((link) => paths.includes(pathOf(link)?.toLowerCase() ?? ''))
}

function linksInto(main: Element, handle: string): boolean {
  return [...main.querySelectorAll('a[href]')].some((link) => {
    const path = pathOf(link)?.toLowerCase() ?? ''
    return path.startsWith(`/${handle}/`) && path.length > handle.length + 2
  })
}
