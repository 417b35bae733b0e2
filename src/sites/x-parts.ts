/**
 * The parts of a profile's screen, gathered in one walk of it: what stands before the first post is the header, the rest
 * belongs to the post it stands in.
 */
export interface Parts {
  readonly header: readonly Element[]
  readonly articles: readonly Article[]
}

/** One post as the page shows it, without what is inside the posts that it quotes. */
export interface Article {
  readonly element: Element
  readonly parts: readonly Element[]
}

const TAGS = new Set(['article', 'time', 'h2'])
const ROLES = new Set(['tab', 'link', 'progressbar'])

/** Steps through the elements of a screen, each once; no selector does it in fewer steps in every engine. */
export function partsOf(screen: Element): Parts {
  const header: Element[] = []
  const articles: Article[] = []
  const walker = screen.ownerDocument.createTreeWalker(screen, /* NodeFilter.SHOW_ELEMENT */ 1)
  const within = (parts: Element[] | null): void => {
    let node = walker.firstChild()
    if (node === null) return
    for (; node !== null; node = walker.nextSibling()) {
      if (!isElement(node)) continue
      if (parts !== null && isQuote(node)) continue
      let inner = parts
      if (node.localName === 'article') {
        inner = []
        articles.push({ element: node, parts: inner })
      } else if (isPart(node)) (parts ?? (articles.length === 0 ? header : [])).push(node)
      if (node.localName !== 'svg') within(inner)
    }
    walker.parentNode()
  }
  within(null)
  return { header, articles }
}

function isPart(element: Element): boolean {
  return (
    element.hasAttribute('data-testid') ||
    element.hasAttribute('href') ||
    TAGS.has(element.localName) ||
    ROLES.has(element.getAttribute('role') ?? '')
  )
}

/** A quoted post opens as a whole: it is a link that is no anchor, for it has anchors within (seen 2022 to 2025). */
function isQuote(part: Element): boolean {
  return part.localName === 'article' || (part.localName !== 'a' && part.getAttribute('role') === 'link')
}

export function testIdOf(part: Element): string {
  return part.getAttribute('data-testid') ?? ''
}

/** The first part that carries one of these test ids. */
export function marked(parts: readonly Element[], ...ids: readonly string[]): Element | null {
  return parts.find((part) => ids.includes(testIdOf(part))) ?? null
}

/** The first link to one of these paths, written as they may be: `/Ada/followers`, `https://x.com/ada/followers?s=20`. */
export function linked(parts: readonly Element[], ...paths: readonly string[]): Element | null {
  return parts.find((part) => part.localName === 'a' && paths.includes(pathOf(part))) ?? null
}

/** Where on the site a link leads, in lower case, without query: handles are the same in every case. "" for other sites. */
export function pathOf(link: Element): string {
  const href = link.getAttribute('href') ?? ''
  return (
    /^(?:https:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com)?(\/[^/?#][^?#]*?)\/?(?:[?#]|$)/i
      .exec(href)?.[1]
      ?.toLowerCase() ?? ''
  )
}

/** The texts within an element, one a text node, with emoji (which X draws as pictures) by their `alt`. */
export function textsIn(element: Element): string[] {
  const texts: string[] = []
  for (const node of element.childNodes) {
    if (!isElement(node)) texts.push(node.nodeType === node.TEXT_NODE ? (node.textContent ?? '') : '')
    else if (node.localName === 'img') texts.push(node.getAttribute('alt') ?? '')
    // "https://" before a shortened address is there for copying, and is not shown.
    else if (node.localName !== 'svg' && node.getAttribute('aria-hidden') !== 'true') texts.push(...textsIn(node))
  }
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}
