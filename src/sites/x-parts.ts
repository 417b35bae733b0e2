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

const PARTS = 'article,[data-testid],a[href],time,h2,[role="tab"],[role="link"],[role="progressbar"]'

export function partsOf(screen: Element): Parts {
  const header: Element[] = []
  const articles: Article[] = []
  let parts = header
  let article: Element | undefined
  let quote: Element | undefined
  for (const part of screen.querySelectorAll(PARTS)) {
    if (quote?.contains(part)) continue
    if (part.localName === 'article' && !article?.contains(part)) {
      article = part
      parts = []
      articles.push({ element: part, parts })
    } else if (article?.contains(part)) {
      if (isQuote(part)) quote = part
      else parts.push(part)
    } else if (article === undefined) header.push(part)
  }
  return { header, articles }
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
    if (node.nodeType === node.TEXT_NODE) {
      const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim()
      if (text !== '') texts.push(text)
    } else if (node.nodeType === node.ELEMENT_NODE) {
      const child = node as Element
      if (child.localName === 'img') texts.push(child.getAttribute('alt') ?? '')
      // "https://" before a shortened address is there for copying, and is not shown.
      else if (child.localName !== 'svg' && child.getAttribute('aria-hidden') !== 'true') texts.push(...textsIn(child))
    }
  }
  return texts
}
