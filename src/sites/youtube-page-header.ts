import { displayName } from './snapshot.ts'
import { channelAddress } from './youtube-address.ts'
import { type HeaderLine, namedRows, type Part, readHeaderLine } from './youtube-header.ts'

/** The channel header that the page shows now. */
export interface PageHeader extends HeaderLine<Element> {
  readonly name: string | null
  /** Whether the header shows anything where the counts and the handle stand. */
  readonly hasLine: boolean
  readonly isVerified: boolean | null
  readonly hasLink: boolean | null
  /** Ids of channels whose tabs the header links to: as a rule its own alone, or none. */
  readonly ids: readonly string[]
}

// Custom element names outlived every renaming of classes (2024 to 2026).
const TABBED_HEADER = 'ytd-c4-tabbed-header-renderer'
const TOPIC_HEADER = 'ytd-topic-channel-details-renderer'
const HEADERS = new Set(['yt-page-header-renderer', 'yt-page-header-view-model', TABBED_HEADER, TOPIC_HEADER])

/** The headers within one screen of the page, as a rule one. */
export function pageHeaders(screen: Element, lang: string): PageHeader[] {
  const found = [...screen.querySelectorAll([...HEADERS].join(','))].filter((one) => one.closest('[hidden]') === null)
  return found
    .filter((header) => !found.some((other) => other !== header && other.contains(header)))
    .map((header) => readHeader(header, lang))
}

function readHeader(header: Element, lang: string): PageHeader {
  return { ...lookOf(header, lang), ids: idsIn(header) }
}

/** A link to a tab of a channel that has no handle names its id; one that thanks somebody names no tab. */
function idsIn(header: Element): string[] {
  const tabs = [...header.querySelectorAll('a[href*="/channel/"]')].flatMap((link) => {
    const address = channelAddress(link.getAttribute('href') ?? '')
    return address?.key.startsWith('channel/') && address.tab !== '' ? [address.key] : []
  })
  return [...new Set(tabs)]
}

function lookOf(header: Element, lang: string): Omit<PageHeader, 'ids'> {
  if (header.localName === TABBED_HEADER) return tabbedHeader(header, lang)
  if (header.localName === TOPIC_HEADER) return topicHeader(header, lang)
  const title = header.querySelector('h1')
  const rows = [...header.querySelectorAll('yt-content-metadata-view-model')].flatMap(metadataRows)
  return {
    ...readHeaderLine(rows, lang),
    ...nameOf(title),
    hasLine: rows.length > 0,
    isVerified: title === null ? null : title.querySelector('svg, img, [role="img"], yt-icon-shape') !== null,
    hasLink: header.querySelector('yt-attribution-view-model') === null ? null : true,
  }
}

/** Rows of texts, each row's parts in order; the dots between them are hidden from screen readers. */
export function metadataRows(metadata: Element): Part<Element>[][] {
  const rows: Part<Element>[][] = []
  let loose: Part<Element>[] | undefined
  for (const child of shownChildren(metadata)) {
    // A row is a block of parts. Parts that stand without one form a row of their own.
    if (child.localName === 'span') {
      if (loose === undefined) {
        loose = []
        rows.push(loose)
      }
      loose.push(partAt(child))
    } else {
      const parts = shownChildren(child)
      rows.push(parts.length > 0 ? parts.map(partAt) : [partAt(child)])
      loose = undefined
    }
  }
  return rows.map((row) => row.filter(hasText)).filter((row) => row.length > 0)
}

/** The text of an element without the titles of its pictures, which are names of icons. */
export function textOf(element: Element): string {
  return textBeside(element)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

function textBeside(node: Node): string {
  let text = ''
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT) text += child.nodeValue ?? ''
    else if (child.nodeType === ELEMENT && child.nodeName !== 'svg') text += textBeside(child)
  }
  return text
}

const ELEMENT = 1
const TEXT = 3

function shownChildren(element: Element): Element[] {
  const shown: Element[] = []
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    const isHidden = child.getAttribute('aria-hidden') === 'true' || child.hasAttribute('hidden')
    if (!isHidden && !child.localName.includes('badge')) shown.push(child)
  }
  return shown
}

/** One text of the page, with what is read out in its place. */
export function partAt(element: Element): Part<Element> {
  return { text: textOf(element), label: element.getAttribute('aria-label') || null, where: element }
}

function hasText(part: Part<Element>): boolean {
  return /[\p{L}\p{N}]/u.test(part.text)
}

function nameOf(title: Element | null): { name: string | null } {
  return { name: displayName(title === null ? null : textOf(title)).displayName }
}

/** Until 2024: every text has an id of its own, so that no position is needed. */
function tabbedHeader(header: Element, lang: string): Omit<PageHeader, 'ids'> {
  const at = (id: string) => header.querySelector(`#${id}`)
  const [handle, subscribers, videos] = ['channel-handle', 'subscriber-count', 'videos-count'].map((id) => {
    const element = at(id)
    return element ? partAt(element) : { text: '', label: null, where: header }
  })
  const blank = { text: '', label: null, where: header }
  const rows = namedRows(handle ?? blank, subscribers ?? blank, videos ?? blank, blank)
  const name = header.querySelector('ytd-channel-name #text, ytd-channel-name')
  return {
    ...readHeaderLine(rows, lang),
    ...nameOf(name),
    hasLine: rows.flat().some(hasText),
    isVerified: header.querySelector('[class*="badge-style-type-verified"]') !== null,
    hasLink: header.querySelector('#links-holder a[href]') === null ? null : true,
  }
}

function topicHeader(header: Element, lang: string): Omit<PageHeader, 'ids'> {
  const subtitle = header.querySelector('#subtitle') ?? header.querySelector('#subscriber-count')
  const rows = subtitle === null ? [] : [[{ ...partAt(subtitle), named: 'subscribers' as const }]]
  return {
    ...readHeaderLine(rows, lang),
    ...nameOf(header.querySelector('#title')),
    hasLine: subtitle !== null,
    isVerified: null,
    hasLink: null,
  }
}
