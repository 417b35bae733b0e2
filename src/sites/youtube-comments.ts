import type { Count } from '../profile.ts'
import type { ShownComment } from './site.ts'
import { addressesOf } from './youtube-address.ts'
import { shortCountIn } from './youtube-labels.ts'
import { textOf } from './youtube-page-header.ts'
import { videoAddress } from './youtube-video-address.ts'

/** More than a person scrolls through, and few enough to be read at every look. */
const MOST = 1_000
/** A comment may be as long as 10,000 characters. */
const LONGEST = 10_000

export interface CommentSection {
  readonly comments: readonly ShownComment[]
  readonly count: Count | null
}

/** The comments of this video that are mounted. Each of them links to the video it is of. */
export function commentSection(root: Document, id: string, lang: string): CommentSection {
  const byId = new Map<string, ShownComment>()
  const own = new Set<Element>()
  const others = new Set<Element>()
  for (const element of commentsIn(root)) {
    const parts = partsOf(element)
    const of = parts.links.map(videoAddress).find((address) => address !== undefined)
    if (of === undefined) continue
    const section = element.closest('ytd-comments')
    if (section !== null) (of.id === id ? own : others).add(section)
    const comment = of.id === id ? commentAt(element, parts, of.comment) : null
    if (comment !== null && !byId.has(comment.key)) byId.set(comment.key, comment.shown)
    if (byId.size >= MOST) break
  }
  // The header above is this video's if the comments under it are.
  const counts = [...own].filter((section) => !others.has(section)).map((section) => countAbove(section, lang))
  const [count = null, ...more] = counts.filter((one) => one !== null)
  return { comments: [...byId.values()], count: more.every((one) => one.low === count?.low) ? count : null }
}

/** The second until 2024. */
function commentsIn(root: Document): Element[] {
  return [...root.querySelectorAll('ytd-comment-view-model, ytd-comment-renderer')].slice(0, 2 * MOST)
}

interface Parts {
  /** What its age links to: the comment's own address. */
  readonly links: string[]
  /** What its author's name links to. */
  readonly authors: string[]
  text: Element | null
}

/** One descent into a comment: asking for each part costs a walk of it every time. */
function partsOf(element: Element): Parts {
  const parts: Parts = { links: [], authors: [], text: null }
  const descend = (within: Element, place: string | null) => {
    for (let child = within.firstElementChild; child !== null; child = child.nextElementSibling) {
      const id = child.getAttribute('id')
      if (id === 'content-text') parts.text ??= child
      const at = id !== null && PLACES.has(id) ? id : place
      const href = at !== null && child.localName === 'a' ? child.getAttribute('href') : null
      if (href !== null) (at === 'published-time-text' ? parts.links : parts.authors).push(href)
      descend(child, at)
    }
  }
  descend(element, null)
  return parts
}

/** The owner's own name stands in a badge; the plain link beside it is hidden, or empty. */
const PLACES = new Set(['published-time-text', 'author-text', 'author-comment-badge'])

function commentAt(element: Element, parts: Parts, id: string | null): { key: string; shown: ShownComment } | null {
  const [author, ...more] = addressesOf(parts.authors)
  if (author === undefined || more.some((other) => other.key !== author.key)) return null
  const text = wordsIn(parts.text).trim().slice(0, LONGEST)
  if (text === '') return null
  // The id of an answer begins with that of its comment: "Ugx….9ab…".
  const isReply = id?.includes('.') === true || element.closest('ytd-comment-replies-renderer') !== null
  return { key: id ?? `${author.key} ${text}`, shown: { id, author: author.name, text, isReply } }
}

/** Emoji are pictures whose names are the emoji themselves. */
function wordsIn(element: Element | null): string {
  let text = ''
  for (const node of element?.childNodes ?? []) {
    if (isElement(node)) text += node.localName === 'img' ? (node.getAttribute('alt') ?? '') : wordsIn(node)
    else if (node.nodeType === node.TEXT_NODE) text += node.nodeValue ?? ''
    if (text.length > LONGEST) break
  }
  return text
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}

function countAbove(section: Element, lang: string): Count | null {
  const [header, ...more] = section.querySelectorAll('ytd-comments-header-renderer [id="count"]')
  return header === undefined || more.length > 0 ? null : shortCountIn(textOf(header), lang)
}
