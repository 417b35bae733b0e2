import { pathOf, profileIn } from './instagram-path.ts'
import { isElement } from './node.ts'
import type { ShownComment } from './site.ts'

/** More than a page ever mounts at once; a hostile one may. */
const MOST = 300
const LONGEST = 4_000
/** From a comment's time up to the whole of it, in the markup of any year. */
const UP = 8
/** A comment's time leads to the comment, an answer's to the answer. A caption's leads to the post, or nowhere. */
const COMMENT = /^\/(?:[\w.]{1,30}\/)?(?:p|reel|tv)\/([\w-]{1,64})\/c\/(\d{1,25})\/(?:r\/(\d{1,25})\/?)?$/

/** One comment on the page: where it stands, and what it is. */
interface Placed {
  readonly row: Element
  readonly comment: ShownComment
}

interface Words {
  readonly row: Element
  readonly author: string
  readonly text: string
}

/** The comments of the post that are mounted in `scope`, in page order. The caption is none. */
export function commentsIn(scope: Element, post: string): Placed[] {
  const links = [...scope.querySelectorAll('a[href*="/c/"]')].flatMap((link) => {
    const [, of, comment, reply] = COMMENT.exec(pathOf(link) ?? '') ?? []
    if (of !== post || comment === undefined || link.querySelector('time') === null) return []
    return [{ link, id: reply ?? comment, isAnswer: reply !== undefined }]
  })
  const found = new Map<string, Placed>()
  for (const [at, { link, id, isAnswer }] of links.slice(0, MOST).entries()) {
    const around = [links[at - 1], links[at + 1]].flatMap((other) => (other && other.id !== id ? [other.link] : []))
    const placed = placedAt(link, scope, around)
    if (placed === null || found.has(id)) continue
    const { row, author, text } = placed
    // Before answers had addresses of their own they stood in a list within the comment's.
    const isReply = isAnswer || (row.closest('li')?.parentElement?.closest('li') ?? null) !== null
    found.set(id, { row, comment: { id, author, text, isReply } })
  }
  return [...found.values()]
}

/** The smallest element around a comment's time that holds its author and its text, and no other comment. */
function placedAt(link: Element, scope: Element, around: readonly Element[]): Words | null {
  let named: Words | null = null
  let row = link.parentElement
  for (let up = 0; up < UP && row !== null && row !== scope; up += 1, row = row.parentElement) {
    const here: Element = row
    if (around.some((other) => here.contains(other))) break
    named ??= namedIn(here)
    const text = named === null ? null : textIn(here)
    if (named !== null && text !== null) return { ...named, row: here, text }
  }
  // A picture alone.
  return named
}

function namedIn(row: Element): Words | null {
  for (const link of row.querySelectorAll('a[href]')) {
    const name = profileIn(pathOf(link))
    if (name !== null && !isMention(link)) return { row, author: name, text: '' }
  }
  return null
}

function isMention(link: Element): boolean {
  return (link.textContent ?? '').trim().startsWith('@')
}

/** What a person wrote takes its direction from its letters; names and controls do not count. */
function textIn(row: Element): string | null {
  for (const text of row.querySelectorAll('[dir="auto"]')) {
    const control = text.closest('a, button, [role="button"], time')
    // A whole comment may stand within a button, too.
    if ((control !== null && row.contains(control)) || text.querySelector('time, button') !== null) continue
    const isName = [...text.querySelectorAll('a[href]')].some(
      (link) => profileIn(pathOf(link)) !== null && !isMention(link),
    )
    const words = isName ? '' : wordsOf(text).replace(/\s+/g, ' ').trim()
    if (words !== '') return words.slice(0, LONGEST)
  }
  return null
}

/** With emoji that are drawn as pictures. */
function wordsOf(node: Node): string {
  let words = ''
  for (const child of node.childNodes) {
    if (child.nodeType === 3 /* text */) words += child.nodeValue
    else if (isElement(child)) words += child.localName === 'img' ? (child.getAttribute('alt') ?? '') : wordsOf(child)
  }
  return words
}
