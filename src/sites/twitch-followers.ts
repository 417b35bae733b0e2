import { type CountStyle, countIn, type Decided, labelledAs, labelledCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { firstWithin } from './first-within.ts'
import { shortText } from './short-text.ts'
import { channelIn, pathOf } from './twitch-address.ts'
import type { Screen, Title } from './twitch-screen.ts'

/** Whether Twitch cuts or rounds is not known; noughts beyond the third digit may be what is left of a longer number. */
const STYLE: CountStyle = { significantDigits: 3 }
/** "Reacties" may be comments or reactions: neither are followers. */
const DECIDED: Decided = { responses: 'comments' }

/** A number that may be the followers, and where it stands. */
interface Shown {
  readonly count: Count
  readonly place: Element
  /** What proves it: its word or its test id; else its place alone, which does not suffice. */
  readonly isNamed: boolean
}

/** The numbers of followers that the screen states, best first, the place of the first, and the channel's panel about itself. */
export interface Followers {
  readonly counts: readonly Count[]
  readonly place: Element | null
  readonly panel: Element | null
}

/** @param titles The channel's own names on the screen. */
export function followersIn(screen: Screen, titles: readonly Title[], handle: string, lang: string): Followers {
  const header = [...titles.flatMap((title) => besideName(title, lang)), ...inHeaders(screen, titles, lang)]
  const panels = screen.about.slice(0, MOST).map((panel) => ({
    panel,
    isOurs: isNamedIn(panel, titles, handle),
    shown: inPanel(panel, lang),
  }))
  const ours = panels.flatMap(({ isOurs, shown }) => (isOurs === true ? shown : []))
  // A panel that says of nobody may say again what the header says, or contradict it, but nothing by itself.
  const nobodys = panels.flatMap(({ isOurs, shown }) => (isOurs === null ? shown : []))
  const isNamed = (shown: Shown) => shown.isNamed
  const proved = [...header.filter(isNamed), ...ours.filter(isNamed)]
  const shown = proved.length > 0 ? [...proved, ...nobodys.filter(isNamed)] : seconded(header, [...ours, ...nobodys])
  const panel = panels.find(({ isOurs }) => isOurs === true)?.panel ?? null
  return { counts: shown.map(({ count }) => count), place: shown[0]?.place ?? null, panel }
}

/** In a language whose words are not known, or mean two things: what header and panel both say. */
function seconded(header: readonly Shown[], panel: readonly Shown[]): Shown[] {
  return header.filter(({ count }) =>
    panel.some((other) => other.count.low === count.low && other.count.high === count.high),
  )
}

const MOST = 8
const MOST_LINKS = 200

/** "1.5M followers" stands beside the link around the name. Below a running stream the streamer's own words do. */
function besideName({ link, channel, isLive }: Title, lang: string): Shown[] {
  const shown: Shown[] = []
  if (isLive || isShared(link.parentElement, channel)) return shown
  let sibling = link.nextElementSibling
  for (let at = 0; at < MOST && sibling !== null; at++, sibling = sibling.nextElementSibling) {
    const line = unwrapped(sibling)
    if (line.localName === 'p') shown.push(...shownIn(line, lang))
  }
  return shown
}

/** What stands in boxes that hold nothing else. */
function unwrapped(outer: Element): Element {
  let element = outer
  for (let level = 0; level < MOST && element.localName !== 'p'; level++) {
    const [only, another] = element.childNodes.length > MOST ? [] : [...element.childNodes].filter(isSaid)
    if (only?.nodeType !== 1 || another !== undefined || element.firstElementChild === null) break
    element = element.firstElementChild
  }
  return element
}

function isSaid(node: Node): boolean {
  return node.nodeType === 1 || (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '')
}

/** Whether a box holds links into other channels too: then what stands beside the name may be another's. */
function isShared(box: Element | null, channel: string): boolean {
  const links = box === null ? [] : firstWithin(box, 'a', MOST_LINKS)
  return links.some((link) => (channelIn(pathOf(link))?.toLowerCase() ?? channel) !== channel)
}

function inHeaders(screen: Screen, titles: readonly Title[], lang: string): Shown[] {
  // With another channel's name on the screen they may be that one's.
  if (titles.length === 0 || titles.length < screen.titles.length) return []
  const { counters, headers } = screen
  const marked = counters.flatMap((counter) => shownIn(counter, lang, true))
  const spans = headers.flatMap((header) => firstWithin(header, 'span', MOST * 2))
  return [...marked, ...spans.flatMap((span) => shownIn(span, lang)).filter(({ isNamed }) => isNamed)].slice(0, MOST)
}

/**
 * Whose panel it is: its heading says "About Ada" in any language, and after a navigation may still name the last channel.
 * `null` for a panel without one.
 */
function isNamedIn(panel: Element, titles: readonly Title[], handle: string): boolean | null {
  const names = [handle, ...titles.map(({ name }) => shortText(name)?.toLowerCase() ?? '')].filter(
    (name) => name !== '',
  )
  let box: Element | null = panel
  for (let level = 0; level < 3 && box !== null; level++, box = box.parentElement) {
    const heading = headingBefore(box)
    if (heading === null) continue
    const text = shortText(heading)?.toLowerCase() ?? ''
    return names.some((name) => isWordIn(text, name))
  }
  return null
}

function headingBefore(box: Element): Element | null {
  let before = box.previousElementSibling
  for (let at = 0; at < MOST && before !== null; at++, before = before.previousElementSibling) {
    const heading = /^h[2-4]$/.test(before.localName) ? before : before.querySelector('h2, h3, h4')
    if (heading !== null && !heading.hasAttribute('data-a-target')) return heading
  }
  return null
}

/** "ada" is not in "About Adam", but is in "adaについて". */
function isWordIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = [text.charAt(at - 1), text.charAt(at + name.length)]
    if (!around.some((letter) => /[\w\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]/u.test(letter))) return true
  }
  return false
}

/** In the panel: neither what the streamer wrote (paragraphs), nor links, nor anything inside either. */
function inPanel(panel: Element, lang: string): Shown[] {
  return firstWithin(panel, 'span', MOST * 2)
    .filter((span) => span.closest('p, a, button, h1, h2, h3, h4') === null)
    .flatMap((span) => shownIn(span, lang))
}

function shownIn(place: Element, lang: string, isMarked = false): Shown[] {
  const text = shortText(place)
  if (text === null || !/\p{Nd}/u.test(text)) return []
  const labelled = labelledCount(text, lang, STYLE)
  if (labelled !== null) return labelled.label === 'followers' ? [{ count: labelled.count, place, isNamed: true }] : []
  // A word of another language than the page's would mean that the number is written in that language too.
  if (labelledAs(text, lang, DECIDED) !== null || labelledAs(text, '', DECIDED) !== null) return []
  const count = countIn(text, lang, STYLE)
  return count === null ? [] : [{ count, place, isNamed: isMarked }]
}
