import { isElement } from './node.ts'

/**
 * The parts of a profile's screen, gathered in one walk of it: what stands before the first post is the header, the rest
 * belongs to the post it stands in.
 */
export interface Parts {
  readonly header: readonly Part[]
  readonly articles: readonly Article[]
}

/** One post as the page shows it, without what is inside the posts that it quotes. */
export interface Article {
  readonly element: Element
  /** Gathered when it is first asked for: most posts stand as they stood when they were read. */
  readonly parts: readonly Part[]
  /** How many headings stand between the first post and this one: below a heading ("Discover more") begins something else. */
  readonly section: number
}

/** An element that says what it is. */
export interface Part {
  readonly element: Element
  /** Its `data-testid`, "" without one. */
  readonly id: string
  /** Where on the site it leads, in lower case and without query; "" for what is no link. */
  readonly path: string
}

const ROLES = new Set(['tab', 'link', 'progressbar'])

/** Steps through the elements of a screen, each once. */
export function partsOf(screen: Element): Parts {
  const header: Part[] = []
  const articles: Article[] = []
  let section = 0
  const within = (outer: Element, parts: Part[] | null): void => {
    for (let element = outer.firstElementChild; element !== null; element = element.nextElementSibling) {
      const tag = element.localName
      if (parts === null && tag === 'article') {
        articles.push(articleOf(element, section, within))
      } else if (parts === null || !isQuote(element, tag)) {
        const part = partOf(element, tag)
        if (part !== null && parts !== null) parts.push(part)
        else if (part !== null && articles.length === 0) header.push(part)
        else if (part !== null && tag === 'h2') section += 1
        if (tag !== 'svg') within(element, parts)
      }
    }
  }
  within(screen, null)
  return { header, articles }
}

function articleOf(element: Element, section: number, within: (outer: Element, parts: Part[]) => void): Article {
  let gathered: Part[] | undefined
  return {
    element,
    section,
    get parts() {
      if (gathered === undefined) {
        gathered = []
        within(element, gathered)
      }
      return gathered
    },
  }
}

function partOf(element: Element, tag: string): Part | null {
  const id = element.getAttribute('data-testid') ?? ''
  if (tag === 'a') return { element, id, path: pathOf(element.getAttribute('href') ?? '') }
  const speaks = id !== '' || tag === 'time' || tag === 'h2' || ROLES.has(element.getAttribute('role') ?? '')
  return speaks ? { element, id, path: '' } : null
}

/** A quoted post opens as a whole: it is a link that is no anchor, for it has anchors within (seen 2022 to 2025). */
function isQuote(element: Element, tag: string): boolean {
  return tag === 'article' || (tag !== 'a' && element.getAttribute('role') === 'link')
}

/** The first part that carries one of these test ids. */
export function marked(parts: readonly Part[], ...ids: readonly string[]): Element | null {
  return parts.find((part) => ids.includes(part.id))?.element ?? null
}

/** All that carry one of these test ids: one and the same may stand there twice. */
export function allMarked(parts: readonly Part[], ...ids: readonly string[]): Element[] {
  return parts.filter((part) => ids.includes(part.id)).map(({ element }) => element)
}

/** The first link to one of these paths. */
export function linked(parts: readonly Part[], ...paths: readonly string[]): Element | null {
  return parts.find((part) => paths.includes(part.path))?.element ?? null
}

/** All links to one of these paths. */
export function allLinked(parts: readonly Part[], ...paths: readonly string[]): Element[] {
  return parts.filter((part) => paths.includes(part.path)).map(({ element }) => element)
}

/**
 * Handles are the same in every case: `/Ada/followers`, `https://x.com/ada/followers?s=20`. X ends no address with a slash;
 * Instagram's links to the same lists do.
 */
function pathOf(href: string): string {
  const path = /^(?:https:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com)?(\/[^/?#][^?#]*)(?:[?#]|$)/i.exec(href)?.[1]
  return path?.toLowerCase() ?? ''
}

/** The texts within an element, one a text node, with emoji (which X draws as pictures) by their `alt`. */
export function textsIn(element: Element): string[] {
  const texts: string[] = []
  gather(element, texts)
  return texts
}

function gather(outer: Node, texts: string[]): void {
  for (let node = outer.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 /* text */) push(texts, node.nodeValue)
    else if (isElement(node)) {
      if (node.localName === 'img') push(texts, node.getAttribute('alt'))
      // "https://" before a shortened address is there for copying, and is not shown.
      else if (node.localName !== 'svg' && node.getAttribute('aria-hidden') !== 'true') gather(node, texts)
    }
  }
}

function push(texts: string[], text: string | null): void {
  const words = (text ?? '').replace(/\s+/g, ' ').trim()
  if (words !== '') texts.push(words)
}
