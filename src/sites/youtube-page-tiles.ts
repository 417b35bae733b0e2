import { readOnce } from './read-once.ts'
import { settle } from './settle.ts'
import { channelAddress } from './youtube-address.ts'
import type { Part } from './youtube-header.ts'
import { countsViews, shortCountIn } from './youtube-labels.ts'
import { metadataRows, partAt, textOf } from './youtube-page-header.ts'
import { isRunningTime, readRows, type Tile } from './youtube-tile.ts'
import { isTorn } from './youtube-torn-rows.ts'

const TILES = new Set([
  ...['yt-lockup-view-model', 'ytm-shorts-lockup-view-model', 'ytm-shorts-lockup-view-model-v2'],
  // Until 2026.
  ...['ytd-rich-grid-media', 'ytd-rich-grid-slim-media', 'ytd-grid-video-renderer', 'ytd-video-renderer'],
  ...['ytd-channel-video-player-renderer', 'ytd-reel-item-renderer'],
])
/** Nothing of the channel's own grid stands within these. */
const OTHERS = new Set([
  ...[
    'ytd-ad-slot-renderer',
    'ytd-in-feed-ad-layout-renderer',
    'ytd-display-ad-renderer',
    'ytd-promoted-video-renderer',
  ],
  ...['ytd-playlist-renderer', 'ytd-grid-playlist-renderer', 'ytd-grid-channel-renderer', 'ytd-channel-renderer'],
  ...[
    'ytd-backstage-post-thread-renderer',
    'ytd-popup-container',
    'ytd-miniplayer',
    'script',
    'style',
    'svg',
    'template',
  ],
])
/** Pictures and menus: neither a link of the tile nor a word of it. */
const WORDLESS = new Set([
  'svg',
  'img',
  'button',
  'button-view-model',
  'yt-icon',
  'yt-image',
  'ytd-menu-renderer',
  'script',
  'style',
])
const COLLECTIONS = new Set(['yt-collection-thumbnail-view-model', 'yt-collections-stack', 'ytd-playlist-thumbnail'])
/** More than any page mounts for a person to see. */
const MOST = 1_000

/** A tile of the page, where it stands, and whether something that it said is gone. */
interface Seen {
  readonly tile: Tile
  readonly place: Element
  readonly isTorn: boolean
}

/**
 * The tiles of a screen, in page order, each with its place. On a page that names channels below its titles, a tile that is torn
 * and names none may have lost the name: nobody knows whose it is.
 */
export function pageTiles(screen: Element, lang: string, tab: string): Seen[] {
  const seen = allTiles(screen, lang, tab)
  const namesChannels = seen.some(({ tile }) => isNamed(tile))
  return seen.filter(({ tile, isTorn }) => !(namesChannels && isTorn) || isNamed(tile))
}

function isNamed({ byline, owners }: Tile): boolean {
  return byline !== null || owners.length > 0
}

/** One descent that leaves hidden parts and strangers out. */
function allTiles(screen: Element, lang: string, tab: string): Seen[] {
  const found: Seen[] = []
  const descend = (element: Element) => {
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
      if (found.length >= MOST || child.hasAttribute('hidden') || OTHERS.has(child.localName)) continue
      if (!TILES.has(child.localName)) {
        descend(child)
        continue
      }
      const element = child
      const read = once(element, [lang, tab], () => readTile(element, lang, tab))
      if (read !== null) found.push({ ...read, place: child.closest('ytd-rich-item-renderer') ?? child })
    }
  }
  descend(screen)
  return found
}

const once = readOnce<Omit<Seen, 'place'> | null>()

/** What one descent into a tile meets. */
interface Sight {
  id: string | null
  isShort: boolean
  isCollection: boolean
  /** Its link opens a playlist, as a collection's does and, on some shelves, a video's. */
  opensList: boolean
  isRunning: boolean
  isUpcoming: boolean
  isRestricted: boolean
  isTorn: boolean
  badges: string[]
  owners: string[]
  rows: Part<Element>[][]
  /** Texts outside the title. */
  texts: Part<Element>[]
}

function readTile(element: Element, lang: string, tab: string): Omit<Seen, 'place'> | null {
  const sight: Sight = {
    ...{ id: null, isShort: false, isCollection: false, isRunning: false, isUpcoming: false, isRestricted: false },
    ...{ opensList: false, isTorn: false },
    ...{ badges: [], owners: [], rows: [], texts: [] },
  }
  look(element, sight)
  if (sight.id === null || sight.isCollection) return null
  const kindOfNumber = sight.badges.length === 0 || sight.badges.some(isRunningTime)
  const isUpcoming = sight.isUpcoming || !(sight.isRunning || sight.isShort || kindOfNumber)
  // A tile that says nothing but its title has lost what it would say of its channel or its members.
  if (!sight.isShort && sight.rows.length === 0) return null
  const rows = readRows(sight.rows.filter(isOfTexts), lang)
  const isLive = sight.isRunning || rows.wasStreamed || tab === 'streams'
  // The class of such a badge may change; that it has a row of its own does not.
  const isRestricted = sight.isRestricted || !sight.rows.every(isOfTexts)
  const flags = { isRunning: sight.isRunning, isUpcoming, isRestricted, owners: sight.owners }
  const views = sight.isRunning || rows.isAudience ? null : rows.views
  // A collection may have lost the picture that says so; it never has views.
  if (sight.opensList && !sight.isShort && views === null) return null
  const tile: Tile = sight.isShort
    ? { ...flags, id: sight.id, kind: 'short', views: shortViews(sight, lang), byline: null }
    : { ...flags, id: sight.id, kind: isLive ? 'live' : 'video', views, byline: rows.byline }
  return { tile, isTorn: sight.isTorn }
}

/** "Members only" and its like have a row of their own. */
function isOfTexts(row: readonly Part<Element>[]): boolean {
  return row.some(({ where }) => where.localName !== 'badge-shape' && where.querySelector('badge-shape') === null)
}

function look(element: Element, sight: Sight) {
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    const name = child.localName
    if (WORDLESS.has(name) || child.hasAttribute('hidden')) continue
    if (name === 'a') lookAtLink(child.getAttribute('href') ?? '', sight)
    else if (name === 'badge-shape') lookAtBadge(child, child.getAttribute('class') ?? '', sight)
    else if (name === 'yt-content-metadata-view-model') lookAtRows(child, sight)
    else if (name === 'ytd-thumbnail-overlay-time-status-renderer') lookAtOverlay(child, sight)
    else if (name === 'lockup-attachments-view-model') sight.isUpcoming = true
    else if (COLLECTIONS.has(name) || OTHERS.has(name)) sight.isCollection = true
    else if (!lookAtBox(child, sight)) continue
    look(child, sight)
  }
}

function lookAtRows(metadata: Element, sight: Sight) {
  sight.rows.push(...metadataRows(metadata))
  if (isTorn(metadata)) sight.isTorn = true
}

/** Blocks of the older layouts are told apart by their ids and classes. `false`: nothing within is of the tile. */
function lookAtBox(box: Element, sight: Sight): boolean {
  const id = box.getAttribute('id')
  // A trailer's description links to whomever it thanks.
  if (id?.startsWith('description')) return false
  const classes = box.getAttribute('class')
  if (id === 'metadata-line' || (classes && /subhead/i.test(classes))) sight.rows.push(lineOf(box))
  if (box.getAttribute('role') === 'text' && box.closest('h3') === null) sight.texts.push(partAt(box))
  if (classes?.includes('badge-style-type-live-now')) sight.isRunning = true
  if (classes?.includes('badge-style-type-members-only')) sight.isRestricted = true
  return true
}

function lookAtLink(href: string, sight: Sight) {
  const path = href.replace(/^https:\/\/(?:www|m)\.youtube\.com(?=\/)/, '')
  const short = /^\/shorts\/([\w-]{6,20})/.exec(path)?.[1]
  sight.id ??= short ?? /^\/watch\?(?:[^#]*&)?v=([\w-]{6,20})/.exec(path)?.[1] ?? null
  if (short !== undefined) sight.isShort = true
  if (path.startsWith('/playlist?')) sight.isCollection = true
  if (/^\/watch\?(?:[^#]*&)?list=/.test(path)) sight.opensList = true
  const owner = channelAddress(path)?.key
  if (owner !== undefined && !sight.owners.includes(owner)) sight.owners.push(owner)
}

/** Class names change, the words in them stayed: `…--thumbnail-live`, `ytBadgeShapeThumbnailLive`. */
function lookAtBadge(badge: Element, classes: string, sight: Sight) {
  if (/live/i.test(classes)) sight.isRunning = true
  else if (/thumbnail/i.test(classes)) sight.badges.push(textOf(badge))
  if (/member|commerce/i.test(classes)) sight.isRestricted = true
}

function lookAtOverlay(overlay: Element, sight: Sight) {
  const style = overlay.getAttribute('overlay-style')
  if (style === 'LIVE') sight.isRunning = true
  if (style === 'UPCOMING') sight.isUpcoming = true
  if (style === 'SHORTS') sight.isShort = true
}

/** A line of texts that stand side by side: each innermost element is a part. */
function lineOf(line: Element): Part<Element>[] {
  const parts: Part<Element>[] = []
  for (let child = line.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.localName === 'span' && !child.hasAttribute('hidden')) parts.push(partAt(child))
  }
  return (parts.length > 0 ? parts : [partAt(line)]).filter((part) => part.text !== '')
}

/** A Short shows its views alone, and says so, in a line whose class alone has a name. */
function shortViews({ rows, texts }: Sight, lang: string) {
  const said = [...rows.flat(), ...texts].filter((part) => countsViews(part.text))
  return settle({ now: said.map((part) => shortCountIn(part.text, lang)) })
}
