import { displayName } from './snapshot.ts'
import { type HeaderLine, handleIn, type Part, readHeaderLine } from './youtube-header.ts'

/** The channel header that the page shows now. */
export interface PageHeader extends HeaderLine<Element> {
  readonly name: string | null
  /** Whether the header shows anything where the counts and the handle stand. */
  readonly hasLine: boolean
  readonly isVerified: boolean | null
  readonly hasLink: boolean | null
}

// Custom element names outlived every renaming of classes (2024 to 2026).
const PAGE_HEADER = 'yt-page-header-renderer, yt-page-header-view-model'
const TABBED_HEADER = 'ytd-c4-tabbed-header-renderer'
const TOPIC_HEADER = 'ytd-topic-channel-details-renderer'

/** The header within one screen of the page; `null` where there is none. */
export function pageHeader(screen: Element, lang: string): PageHeader | null {
  const header = screen.querySelector(`${PAGE_HEADER}, ${TABBED_HEADER}, ${TOPIC_HEADER}`)
  if (header === null) return null
  if (header.localName === TABBED_HEADER) return tabbedHeader(header, lang)
  if (header.localName === TOPIC_HEADER) return topicHeader(header, lang)
  const title = header.querySelector('h1')
  const metadata = header.querySelector('yt-content-metadata-view-model')
  const rows = metadata ? metadataRows(metadata) : []
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
  const text = element.querySelector('svg') === null ? element.textContent : textBeside(element)
  return (text ?? '').replace(/\s*\n\s*/g, ' ').trim()
}

function textBeside(node: Node): string {
  let text = ''
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) text += child.nodeValue ?? ''
    else if (child.nodeType === 1 && child.nodeName.toLowerCase() !== 'svg') text += textBeside(child)
  }
  return text
}

function shownChildren(element: Element): Element[] {
  return [...element.children].filter(
    (child) =>
      child.getAttribute('aria-hidden') !== 'true' &&
      !child.hasAttribute('hidden') &&
      !child.localName.includes('badge'),
  )
}

function partAt(element: Element): Part<Element> {
  const label = element.getAttribute('aria-label') ?? element.querySelector('[aria-label]')?.getAttribute('aria-label')
  return { text: textOf(element), label: label || null, where: element }
}

function hasText(part: Part<Element>): boolean {
  return /[\p{L}\p{N}]/u.test(part.text)
}

function nameOf(title: Element | null): { name: string | null } {
  return { name: displayName(title === null ? null : textOf(title)).displayName }
}

/** Until 2024: every text has an id of its own, so that no position is needed. */
function tabbedHeader(header: Element, lang: string): PageHeader {
  const at = (id: string) => header.querySelector(`#${id}`)
  const [handle, subscribers, videos] = ['channel-handle', 'subscriber-count', 'videos-count'].map((id) => {
    const element = at(id)
    return element ? partAt(element) : { text: '', label: null, where: header }
  })
  const isShifted = subscribers !== undefined && handleIn(subscribers.text) !== null
  const blank = { text: '', label: null, where: header }
  const rows = isShifted
    ? [[subscribers], [videos ?? blank, blank]]
    : [[handle ?? blank], [subscribers ?? blank, videos ?? blank]]
  const name = header.querySelector('ytd-channel-name #text, ytd-channel-name')
  return {
    ...readHeaderLine(rows, lang),
    ...nameOf(name),
    hasLine: rows.flat().some(hasText),
    isVerified: header.querySelector('[class*="badge-style-type-verified"]') !== null,
    hasLink: header.querySelector('#links-holder a[href]') === null ? null : true,
  }
}

function topicHeader(header: Element, lang: string): PageHeader {
  const subtitle = header.querySelector('#subtitle') ?? header.querySelector('#subscriber-count')
  const rows = subtitle === null ? [] : [[partAt(subtitle), { text: '', label: null, where: header }]]
  return {
    ...readHeaderLine(rows, lang),
    ...nameOf(header.querySelector('#title')),
    hasLine: subtitle !== null,
    isVerified: null,
    hasLink: null,
  }
}
