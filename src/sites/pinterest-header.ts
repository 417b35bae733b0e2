import { type CountStyle, countIn, type Decided, type Label, labelledAs, labelledCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { SHOW_TEXT } from './node.ts'
import { shortText } from './short-text.ts'

/** Whether it cuts or rounds is not known; noughts beyond the third digit may be what is left of a longer number. */
const STYLE: CountStyle = { significantDigits: 3 }
/** "Reacties" may be comments or reactions: neither is a count of a header. */
const DECIDED: Decided = { responses: 'comments' }

/** One count of the header, and where it stands. */
interface Shown {
  readonly count: Count
  readonly place: Element
}

/** What the screen shows of profiles: of this one, of another, or nothing yet but the frame of one. */
export interface Header {
  readonly whose: 'ours' | 'another' | 'hollow' | 'nobody'
  readonly name: string | null
  readonly followers: readonly Shown[]
  readonly following: readonly Shown[]
}

/**
 * The test ids around each count. `follower-count` is the followed, whatever its name says (2023-09): it stands beside
 * `profile-followers-link`, and its word says so.
 */
const KIND_OF: Readonly<Record<string, 'followers' | 'following'>> = {
  'profile-followers-count': 'followers',
  'profile-followers-link': 'followers',
  'profile-following-count': 'following',
  'profile-following-link': 'following',
  'follower-count': 'following',
}
const NAME = 'profile-name'
const HIGHEST = 10
const MOST_TEXTS = 400
/** What a profile's own header links to: its lists and its tabs. */
const LIST = /^(?:https:\/\/[a-z.]+)?\/(\w{3,30})\/_\w+\/?$/i

/** @param handle In lower case. */
export function headerOf(root: Document, handle: string, lang: string): Header {
  const marked = markedIn(root)
  const names = marked.filter(({ id }) => id === NAME).map(({ element }) => element)
  const claims = marked
    .filter(({ id }) => id !== NAME)
    .map((mark) => ({ ...mark, box: boxAround(mark.element, names) }))
  const boxes = new Set(claims.length > 0 ? claims.map(({ box }) => box) : names.map((name) => boxAround(name, names)))
  const seen = [...boxes].flatMap((box) => (box === null ? [] : [{ box, ...ownerOf(box, names, handle) }]))
  const ours = seen.filter(({ whose }) => whose === 'ours')
  const own = claims.filter(({ box }) => ours.some((header) => header.box === box))
  const shown = (kind: 'followers' | 'following') => {
    const all = own
      .filter(({ id }) => KIND_OF[id] === kind)
      .map(({ id, element }) => ({ count: countOf(element, kind, id === 'follower-count', lang), place: element }))
    // Of two that are marked alike, one that is not understood makes the other doubtful.
    const read = all.flatMap(({ count, place }) => (count === null ? [] : [{ count, place }]))
    return read.length === all.length ? read : []
  }
  const whose = ours[0]?.whose ?? seen.find((header) => header.whose === 'another')?.whose ?? seen[0]?.whose ?? 'nobody'
  return { whose, name: ours[0]?.name ?? null, followers: shown('followers'), following: shown('following') }
}

interface Marked {
  readonly id: string
  readonly element: Element
}

function markedIn(root: Document): Marked[] {
  // One selector, and the browser's own search: a walk of our own costs more than all the rest.
  return [...root.body.querySelectorAll('[data-test-id]')].flatMap((element) => {
    const id = element.getAttribute('data-test-id') ?? ''
    const isMarked = id === NAME || Object.hasOwn(KIND_OF, id)
    return isMarked && element.closest('svg, [role="dialog"]') === null ? [{ id, element }] : []
  })
}

/** The smallest box around a count that holds a profile's name: cards of other accounts have boxes of their own. */
function boxAround(element: Element, names: readonly Element[]): Element | null {
  let box = element.parentElement
  for (let level = 0; level < HIGHEST && box !== null; level++, box = box.parentElement) {
    const held = names.filter((name) => box?.contains(name))
    if (held.length > 1) return null
    if (held.length === 1) return box
  }
  return null
}

/**
 * Whose header a box is. Below the name stands "@handle"; the first such word decides, for a bio may mention anyone. A shell that
 * was never filled says "@undefined", or has no name, and its zeros are no counts (2023-09).
 */
function ownerOf(box: Element, names: readonly Element[], handle: string): Pick<Header, 'whose' | 'name'> {
  const title = names.find((element) => box.contains(element))
  const name = title === undefined ? null : shortText(title)?.replaceAll('\n', ' ') || null
  const lists = [...box.querySelectorAll('a')].flatMap((link) => LIST.exec(link.getAttribute('href') ?? '')?.[1] ?? [])
  if (lists.some((owner) => owner.toLowerCase() !== handle)) return { whose: 'another', name }
  const walker = box.ownerDocument.createTreeWalker(box, SHOW_TEXT)
  for (let left = MOST_TEXTS; left > 0; left--) {
    const node = walker.nextNode()
    if (node === null) break
    if (title?.contains(node)) continue
    const text = (node.nodeValue ?? '').replace(/[\p{Cf}\s]+/gu, '').toLowerCase()
    if (!text.startsWith('@')) continue
    // A linked word is a mention.
    const link = node.parentElement?.closest('a')
    if (link != null && box.contains(link)) continue
    if (text === '@undefined' && name === null) return { whose: 'hollow', name }
    if (text === `@${handle}`) return { whose: name === null ? 'hollow' : 'ours', name }
    if (/^@\w{3,30}$/.test(text)) return { whose: text === '@undefined' ? 'hollow' : 'another', name }
  }
  return { whose: 'nobody', name }
}

function countOf(element: Element, kind: Label, isMisnamed: boolean, lang: string): Count | null {
  const text = shortText(element)
  if (text === null) return null
  const label = labelledAs(text, lang, DECIDED)
  // Under a name that says the opposite, the word must say it. A word of another language than the page's would mean that
  // the number is written in that language too.
  if (label === null ? isMisnamed || labelledAs(text, '', DECIDED) !== null : label !== kind) return null
  return label === null ? countIn(text, lang, STYLE) : (labelledCount(text, lang, STYLE)?.count ?? null)
}
