/**
 * What is shown on the page, gathered in one walk of it: the elements that say what they are, and the posts with their
 * own. Earlier screens and the tabs that are not chosen stay in the page, hidden: they are stepped over.
 */
export interface Shown {
  /** By test id, those that stand in no post. */
  readonly marks: ReadonlyMap<string, readonly Element[]>
  /** Links that stand in no post and in nothing that a person wrote. */
  readonly links: readonly Element[]
  readonly items: readonly Item[]
}

/** One post as a feed or a thread shows it, without the posts that it quotes and those that stand within it. */
export interface Item {
  readonly element: Element
  readonly kind: 'feed' | 'thread'
  /** The profile's screen that it stands on. */
  readonly view: Element | null
  /** The author's handle, as the item's test id names it. */
  readonly author: string
  /** By test id. */
  readonly marks: ReadonlyMap<string, readonly Element[]>
  /** Links of the item's own, none of what its author wrote. */
  readonly links: readonly Element[]
  /** What its author wrote. */
  readonly text: Element | null
  /** Small texts that are neither written by its author nor part of a link or button: its date, above all. */
  readonly notes: readonly Element[]
}

interface Within {
  readonly item: Draft | null
  readonly view: Element | null
  readonly inText: boolean
  readonly inControl: boolean
}

interface Draft extends Item {
  readonly marks: Map<string, Element[]>
  readonly links: Element[]
  text: Element | null
  readonly notes: Element[]
}

const ITEM = /^(feedItem|postThreadItem)-by-(.+)$/
const TEXTS = new Set(['postText', 'contentHider-post', 'profileHeaderDescription'])
const HIDDEN = /(?:^|[;\s])display:\s*none/

/** Steps through the elements of the page, each once, and not deeper into the stack however deep they are nested. */
export function shownOn(root: Document): Shown {
  const shown = { marks: new Map<string, Element[]>(), links: [] as Element[], items: [] as Draft[] }
  const start: Within = { item: null, view: null, inText: false, inControl: false }
  const ahead: [Element, Within][] = root.body === null ? [] : [[root.body, start]]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const [element, within] = next
    const inner = stepInto(element, within, shown)
    if (inner === null) continue
    for (let child = element.lastElementChild; child !== null; child = child.previousElementSibling)
      ahead.push([child, inner])
  }
  return shown
}

/** Takes note of one element; what its children stand in, or `null` where nothing in it counts. */
function stepInto(
  element: Element,
  within: Within,
  shown: { marks: Map<string, Element[]>; links: Element[]; items: Draft[] },
): Within | null {
  const tag = element.localName
  if (tag === 'svg' || tag === 'script' || tag === 'style') return null
  if (element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '')) return null
  const id = element.getAttribute('data-testid') ?? ''
  const [, kind, author] = ITEM.exec(id) ?? []
  if (kind !== undefined && author !== undefined) {
    const item = draft(element, kind === 'feedItem' ? 'feed' : 'thread', author, within.view)
    shown.items.push(item)
    return { item, view: within.view, inText: false, inControl: false }
  }
  const { item } = within
  // A quoted post opens as a whole: it is a link that is no anchor, for it has anchors within.
  if (item !== null && tag !== 'a' && element.getAttribute('role') === 'link') return null
  if (id !== '') add(item?.marks ?? shown.marks, id, element)
  if (tag === 'a' && !within.inText) (item ?? shown).links.push(element)
  const wraps = element.hasAttribute('data-word-wrap')
  if (item !== null && item.text === null && (wraps || id === 'postText')) item.text = element
  const inText = within.inText || wraps || TEXTS.has(id)
  const inControl = within.inControl || tag === 'a' || tag === 'button' || element.getAttribute('role') === 'button'
  if (item !== null && !inText && !inControl && element.getAttribute('dir') === 'auto') item.notes.push(element)
  return { item, view: id === 'profileView' ? element : within.view, inText, inControl }
}

function draft(element: Element, kind: Item['kind'], author: string, view: Element | null): Draft {
  return { element, kind, author, view, marks: new Map(), links: [], text: null, notes: [] }
}

function add(marks: Map<string, Element[]>, id: string, element: Element): void {
  const known = marks.get(id)
  if (known === undefined) marks.set(id, [element])
  else known.push(element)
}

/** Those of one test id. */
export function marked(of: Pick<Shown, 'marks'> | Item, id: string): readonly Element[] {
  return of.marks.get(id) ?? []
}
