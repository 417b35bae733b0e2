import type { Count, Post } from '../profile.ts'
import { numbersIn, onlyNumberIn } from './instagram-number.ts'
import { type PostAddress, pathOf, postIn } from './instagram-path.ts'
import { readOnce } from './read-once.ts'
import { blankPost } from './snapshot.ts'

/** One tile of the profile's grid: what it shows, and where it stands. */
export interface Tile {
  readonly post: Post
  readonly place: Element
}

/** What is drawn on a tile tells its kind in every language; the labels seen so far (CONTRACTS § 2.1) are a second way. */
const PIN = [
  'path[d^="m22.707 7.583"]',
  'svg[aria-label="Pinned post icon"]',
  'svg[aria-label="Значок прикрепленной публикации"]',
].join()
const CAROUSEL = 'svg[viewBox="0 0 48 48"], svg[aria-label="Carousel"]'
const CLIP = 'path[d^="m12.823 1"], svg[aria-label="Clip"], svg[aria-label="클립"]'
/** Where links to posts are no tiles: comments, suggestions, an open post over the grid. */
const NOT_THE_GRID = 'header, footer, nav, aside, article, [role="dialog"], [role="menu"], ul'

/** The profile's own tiles in page order, as they stand: rows far from the view are taken out by the site. */
export function tilesIn(main: Element, handle: string, lang: string): Tile[] {
  const found: { link: Element; at: PostAddress }[] = []
  // One selector: jsdom gives the matches of a list of them one selector after the other, not in page order (27.4).
  for (const link of main.querySelectorAll('a[href]')) {
    if (!/\/(p|reel|tv)\//.test(link.getAttribute('href') ?? '')) continue
    const at = postIn(pathOf(link))
    if (at !== null && link.closest(NOT_THE_GRID) === null) found.push({ link, at })
  }
  // A page that names owners names them on every tile: one without is something else. Before 2025 none was named, and the
  // grid is what stands with the first of them.
  const named = found.some(({ at }) => at.owner !== null)
  const grid = gridOf(found[0]?.link)
  const own = found.filter(({ link, at }) => (named ? at.owner === handle : gridOf(link) === grid))
  const isTurned = turnedAmong(own.map(({ link }) => link))
  return own.map(({ link, at }) => {
    const post = once(link, [lang, at.id, at.kind], () => postOf(link, at, lang))
    return { post: isTurned(link) ? { ...post, likes: null, comments: null } : post, place: link }
  })
}

/**
 * Which overlays have their icons the other way round than the others have. Their pictures say nothing of themselves, but
 * likes come first on every tile.
 */
function turnedAmong(links: readonly Element[]): (link: Element) => boolean {
  const firsts = links.map((link) => iconsOf(link)[0]).filter((icon) => icon !== undefined)
  const isFirst = (icon: string | undefined) => firsts.filter((one) => one === icon).length * 2 > firsts.length
  return (link) => {
    const [first, second] = iconsOf(link)
    return first !== undefined && second !== undefined && first !== second && !isFirst(first)
  }
}

function iconsOf(link: Element): string[] {
  return [...link.querySelectorAll('ul [style*="background-position"]')].map((one) => one.getAttribute('style') ?? '')
}

const once = readOnce<Post>()

/** Tile, cell, row, grid. */
function gridOf(link: Element | undefined): Element | null {
  return link?.parentElement?.parentElement?.parentElement ?? null
}

function postOf(tile: Element, at: PostAddress, lang: string): Post {
  const kind = at.kind ?? kindOf(tile)
  return {
    ...blankPost(at.id),
    kind,
    pinned: tile.querySelector(PIN) !== null,
    ...overlayOf(tile, lang),
    views: kind === 'short' || kind === 'video' ? viewsOf(tile, lang) : null,
  }
}

function kindOf(tile: Element): Post['kind'] {
  if (tile.querySelector(CAROUSEL) !== null) return 'carousel'
  if (tile.querySelector(CLIP) !== null) return 'short'
  const icons = [...tile.querySelectorAll('svg')].filter((icon) => icon.parentElement?.querySelector(PIN) === null)
  return icons.length === 0 ? 'photo' : 'other'
}

/**
 * The overlay of the tile that the pointer is on: likes, then comments. A single number is comments where likes are
 * hidden, and likes where comments are off; only an icon's place in a picture tells which, so it is nobody's.
 */
function overlayOf(tile: Element, lang: string): Pick<Post, 'likes' | 'comments' | 'likesHidden'> {
  const shown = [...(tile.querySelector('ul')?.children ?? [])]
  // No link stands in it: what holds one has come from elsewhere.
  const items = shown.map((item) =>
    item.querySelector('a') === null ? (onlyNumberIn(item, lang)?.count ?? null) : null,
  )
  const [likes = null, comments = null] = items
  // One and the same number twice, icon and all, is one number.
  if (items.length === 2 && shown[0]?.isEqualNode(shown[1] ?? null))
    return { likes: null, comments: null, likesHidden: false }
  if (items.length === 2) return { likes, comments, likesHidden: false }
  return { likes: null, comments: null, likesHidden: items.length === 1 && likes !== null }
}

/** The plays that the Reels tab writes on each tile: the one number outside the overlay. */
function viewsOf(tile: Element, lang: string): Count | null {
  const [views, ...more] = numbersIn(tile, lang).filter(({ element }) => element.closest('ul') === null)
  return views === undefined || more.some(({ count }) => count.value !== views.count.value) ? null : views.count
}
