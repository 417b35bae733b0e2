/** What is shown on the page, gathered in one walk of it. */
export interface Shown {
  /** Links that stand in no post and in no dialog. */
  readonly links: readonly Placed[]
  /** Names of columns: links around a heading. */
  readonly headings: readonly Element[]
  /** Elements with a number for a title, inside a control and above the first post of their column. */
  readonly titles: readonly Titled[]
  readonly names: readonly Placed[]
  readonly items: readonly Item[]
}

/** An element and the column that it stands in: a signed-in reader may have several side by side. */
interface Placed {
  readonly element: Element
  readonly column: Element | null
}

interface Titled extends Placed {
  /** The link or button around it. */
  readonly control: Element
}

/** One post as it is shown, without the posts that it quotes. */
export interface Item {
  readonly element: Element
  readonly column: Element | null
  /** Whether it stands within another post. */
  readonly isQuoted: boolean
  /** Whether a heading stands between it and the posts before it. */
  readonly links: readonly Element[]
  /** Buttons with an icon. */
  readonly buttons: readonly Element[]
  /** What its author wrote, piece by piece. */
  readonly texts: readonly Element[]
  /** How many headings stand before it in its column. */
  readonly section: number
}

interface Within {
  readonly item: Draft | null
  readonly column: Element | null
  readonly control: Element | null
  readonly inText: boolean
}

interface Draft extends Item {
  readonly links: Element[]
  readonly buttons: Element[]
  readonly texts: Element[]
}

interface Gathered {
  readonly links: Placed[]
  readonly headings: Element[]
  readonly titles: Titled[]
  readonly names: Placed[]
  readonly items: Draft[]
  /** Columns that have shown a post already: what follows is no header. */
  readonly begun: Set<Element | null>
  section: number
}

const HIDDEN = /(?:^|[;\s])display:\s*none/

/** Steps through the elements of the page, each once, and not deeper into the stack however deep they are nested. */
export function shownOn(root: Document): Shown {
  const shown: Gathered = { links: [], headings: [], titles: [], names: [], items: [], begun: new Set(), section: 0 }
  const start: Within = { item: null, column: null, control: null, inText: false }
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
function stepInto(element: Element, within: Within, shown: Gathered): Within | null {
  const tag = element.localName
  if (tag === 'svg') {
    const { item, control } = within
    if (item !== null && control !== null && control.localName !== 'a' && item.buttons.at(-1) !== control)
      item.buttons.push(control)
    return null
  }
  const role = element.getAttribute('role')
  if (tag === 'script' || tag === 'style' || role === 'dialog') return null
  if (
    element.hasAttribute('hidden') ||
    (element.hasAttribute('style') && HIDDEN.test(element.getAttribute('style') ?? ''))
  )
    return null
  if (element.getAttribute('data-pressable-container') === 'true')
    return within.inText ? null : open(element, within, shown)
  const isControl = tag === 'a' || tag === 'button' || role === 'button'
  const control = isControl ? element : within.control
  const column = role === 'region' ? element : within.column
  if (within.item === null) noteOutside(element, { ...within, control, column }, shown)
  else if (tag === 'a') within.item.links.push(element)
  const isText =
    within.item !== null && !within.inText && control === null && tag === 'span' && element.hasAttribute('dir')
  if (isText) within.item?.texts.push(element)
  return { item: within.item, column, control, inText: within.inText || isText }
}

function open(element: Element, within: Within, shown: Gathered): Within {
  const { column, item: outer } = within
  const isQuoted = outer !== null
  const item: Draft = { element, column, isQuoted, links: [], buttons: [], texts: [], section: shown.section }
  shown.items.push(item)
  shown.begun.add(column)
  return { item, column, control: null, inText: false }
}

function noteOutside(element: Element, { column, control }: Within, shown: Gathered): void {
  const tag = element.localName
  if (tag === 'a') shown.links.push({ element, column })
  if (/^h[1-6]$/.test(tag) || element.getAttribute('role') === 'heading') {
    if (control?.localName === 'a') shown.headings.push(control)
    else if (!shown.begun.has(column)) shown.names.push({ element, column })
    shown.section += 1
  }
  const title = tag === 'span' ? element.getAttribute('title') : null
  if (title !== null && control !== null && /\p{Nd}/u.test(title) && !shown.begun.has(column))
    shown.titles.push({ element, column, control })
}
