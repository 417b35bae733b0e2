import { type Decided, labelledAs } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { labelledNumberIn, onlyNumberIn, plainText, titleIn } from './instagram-number.ts'
import { listAt, pathOf } from './instagram-path.ts'

/** What shows one count of the header: the number by every sign that it is this count, and the element that shows it. */
interface Stat {
  readonly counts: readonly (Count | null)[]
  readonly place: Element | null
}

export interface Stats {
  readonly posts: Stat
  readonly followers: Stat
  readonly following: Stat
}

type Field = keyof Stats

/** An element and the count that it is a sign of. */
interface Sign {
  readonly field: Field
  readonly element: Element
}

/** The order of the row in all languages (CONTRACTS § 2.1). It proves no number by itself: two others must be proved. */
const ORDER: readonly Field[] = ['posts', 'followers', 'following']
/** "Reacties" may be comments or reactions: neither is a count of the row. */
const DECIDED: Decided = { responses: 'comments' }
/** No cell of the row says more than a number and its label. */
const LONGEST_CELL = 60
const MOST_CELLS = 8

/**
 * The three counts as the page shows them, each by what proves it: the followers' number alone has a title, which is
 * exact; the two lists have links, but only where they may be opened; and the words beside the numbers.
 */
export function statsIn(header: Element, handle: string, lang: string): Stats {
  // On a narrow screen the row stands under the header, as its sibling.
  for (const scope of [header, header.parentElement ?? header]) {
    const anchors = anchorsIn(scope, handle, lang)
    if (anchors.length > 0) return statsBy(anchors, rowAround(anchors, scope, lang), lang)
  }
  return statsBy([], bareRow(header, lang), lang)
}

function anchorsIn(scope: Element, handle: string, lang: string): Sign[] {
  const lists = [...scope.querySelectorAll('a[href*="/follow"]')].flatMap((element): Sign[] => {
    const at = listAt(element)
    return at?.owner === handle ? [{ field: at.list, element }] : []
  })
  const titles = [...scope.querySelectorAll('span[title]')].filter((span) => {
    const link = span.closest('a[href]')
    return (link === null || leadsHere(link, handle)) && titleIn(span, lang) !== null
  })
  return [...titles.map((element) => ({ field: 'followers', element }) as const), ...lists]
}

/**
 * Another account's row or card has numbers of its own. Whatever follows the name in an address, even where it is no name: what
 * leads to this account begins with it, and what leads nowhere or to the login may stand for a list that is closed.
 */
function leadsHere(link: Element, handle: string): boolean {
  const [, first = ''] = pathOf(link)?.toLowerCase().split('/') ?? []
  return first === handle || first === 'accounts' || first === ''
}

function statsBy(anchors: readonly Sign[], cells: readonly Element[], lang: string): Stats {
  const worded = cells.flatMap((element): Sign[] => {
    const field = wordOf(element, lang)
    return field === null ? [] : [{ field, element }]
  })
  const signs = [...anchors, ...worded, ...leftOver(cells, [...anchors, ...worded], lang)]
  const stat = (field: Field): Stat => {
    const own = signs.filter((sign) => sign.field === field)
    const cell = cells.find((one) => own.some(({ element }) => one.contains(element)))
    return { counts: own.flatMap((sign) => countsOf(sign, lang)), place: cell ?? own[0]?.element ?? null }
  }
  return { posts: stat('posts'), followers: stat('followers'), following: stat('following') }
}

/** The number that the element shows; the followers' title is a second way to theirs, and nobody else's. */
function countsOf({ field, element }: Sign, lang: string): (Count | null)[] {
  const word = wordOf(element, lang)
  if (word !== null && word !== field) return []
  const title = titleIn(element, lang)
  if (field !== 'followers') return title === null ? [labelledNumberIn(element, lang)?.count ?? null] : []
  return [title, labelledNumberIn(element, lang)?.count ?? null]
}

function wordOf(element: Element, lang: string): Field | null {
  if ((element.textContent ?? '').length > LONGEST_CELL * 2) return null
  const text = plainText(element)
  const word = text.length > LONGEST_CELL ? null : labelledAs(text, lang, DECIDED)
  return word === 'posts' || word === 'followers' || word === 'following' ? word : null
}

/** Where two of the three cells are proved, in their places, the third in its own is the count that is left, if it has a label at all. */
function leftOver(cells: readonly Element[], signs: readonly Sign[], lang: string): Sign[] {
  if (cells.length !== ORDER.length) return []
  const proved = cells.map((cell) => [
    ...new Set(signs.flatMap((sign) => (cell.contains(sign.element) ? sign.field : []))),
  ])
  const open = cells.flatMap((element, at) => (proved[at]?.length === 0 ? { element, field: ORDER[at] } : []))
  const [last] = open
  if (last?.field === undefined || open.length > 1) return []
  const isInPlace = proved.every(
    (fields, at) => fields.length === 0 || (fields.length === 1 && fields[0] === ORDER[at]),
  )
  const text = plainText(last.element)
  // A word for yet another count ("likes") is none of these three.
  return isInPlace && /\p{L}/u.test(text) && labelledAs(text, lang, DECIDED) === null
    ? [{ ...last, field: last.field }]
    : []
}

/** The cells beside the first sign that stands in a row of them: every cell holds one number. */
function rowAround(signs: readonly Sign[], scope: Element, lang: string): Element[] {
  for (const { element } of signs) {
    for (let cell = element; cell !== scope; cell = cell.parentElement ?? scope) {
      const row = cell.parentElement
      if (row === null || row.childElementCount < ORDER.length) continue
      // What holds more than three numbers with their labels is no longer this row.
      if (row.childElementCount > MOST_CELLS || (row.textContent ?? '').length > LONGEST_CELL * MOST_CELLS) break
      const cells = [...row.children].filter((child) => labelledNumberIn(child, lang) !== null)
      if (cells.length >= ORDER.length) return cells
    }
  }
  return []
}

/**
 * Neither titles nor links (some variants for signed-out visitors): three cells beside one another, each with a number in
 * an element of its own and a label. Lines of a bio have no such element, highlights have pictures.
 */
function bareRow(header: Element, lang: string): Element[] {
  for (const row of header.querySelectorAll('ul, div, section')) {
    if (row.childElementCount !== 3 || (row.textContent ?? '').length > 150) continue
    if (row.querySelector('img, svg, canvas') !== null || row.closest('[role="menu"], a, button') !== null) continue
    const cells = [...row.children].filter((child) => (onlyNumberIn(child, lang)?.element ?? child) !== child)
    if (cells.length === ORDER.length) return cells
  }
  return []
}
