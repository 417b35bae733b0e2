import { isElement, SHOW_ELEMENT } from './node.ts'
import { channelIn, pathOf } from './twitch-address.ts'

/** What stands on a channel's screen, gathered in one walk of it. */
export interface Screen {
  /** The links around the channel's name, each with the channel that it leads to, in lower case. */
  readonly titles: readonly Title[]
  /** `data-a-target="followers-count"` and `"channel-header"`: the headers of some layouts. */
  readonly counters: readonly Element[]
  readonly headers: readonly Element[]
  readonly about: readonly Element[]
  readonly cards: readonly Element[]
  /** Whether a stream is on: then the header shows viewers in the place of followers. */
  readonly isLive: boolean
  /** Whether the page says that there is no such channel. */
  readonly isGone: boolean
  /** The channels that links of the screen lead into, in lower case. */
  readonly linked: ReadonlySet<string>
}

export interface Title {
  readonly link: Element
  readonly name: Element
  readonly channel: string
  /** In the box below a running stream, which holds words of the streamer's own. */
  readonly isLive: boolean
}

const LIVE = 'live-channel-stream-information'
const CARD = /^video-(?:tower|carousel)-card-/
/** Side bars, dialogs and chat show other channels; no part of the channel itself stands in them. */
const ELSEWHERE = new Set(['nav', 'aside', 'svg', 'script', 'style', 'dialog'])
const [ACCEPT, REJECT] = [1, 2]

export function screenOf(root: Document): Screen {
  const titles: Title[] = []
  const counters: Element[] = []
  const headers: Element[] = []
  const about: Element[] = []
  const cards: Element[] = []
  const linked = new Set<string>()
  let isLive = false
  let isGone = false
  const visit = (element: Element): number => {
    const tag = element.localName
    if (ELSEWHERE.has(tag) || element.getAttribute('role') === 'dialog') return REJECT
    const target = element.getAttribute('data-a-target') ?? ''
    // Cards of other channels are articles too.
    if (tag === 'article') {
      if (CARD.test(target)) cards.push(element)
      return REJECT
    }
    if (tag === 'h1') {
      const title = titleOf(element)
      if (title !== null) titles.push(title)
    } else if (tag === 'a') {
      const channel = channelIn(pathOf(element))
      if (channel !== undefined) linked.add(channel.toLowerCase())
    }
    if (target === 'followers-count') counters.push(element)
    else if (target === 'channel-header') headers.push(element)
    else if (target === 'core-error-message') isGone = true
    if (target === 'animated-channel-viewers-count' || element.id === LIVE) isLive = true
    if (element.classList.contains('about-section__panel--content')) about.push(element)
    return ACCEPT
  }
  const top = root.getElementsByTagName('main')[0] ?? root.body
  const walker = root.createTreeWalker(top, SHOW_ELEMENT, (node) => (isElement(node) ? visit(node) : REJECT))
  while (walker.nextNode() !== null);
  return { titles, counters, headers, about, cards, isLive, isGone, linked }
}

function titleOf(name: Element): Title | null {
  const link = name.closest('a') ?? name.querySelector('a')
  const channel = link === null ? undefined : channelIn(pathOf(link))
  if (link === null || channel === undefined) return null
  return { link, name, channel: channel.toLowerCase(), isLive: link.closest(`#${LIVE}`) !== null }
}
