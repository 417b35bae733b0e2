import { type CountStyle, labelledCount } from '../counts/index.ts'
import type { Count, Post } from '../profile.ts'
import { firstWithin } from './first-within.ts'
import { readOnce } from './read-once.ts'
import { settle } from './settle.ts'
import { shortText } from './short-text.ts'
import { blankPost } from './snapshot.ts'
import { channelIn, pathOf } from './twitch-address.ts'
import type { Title } from './twitch-screen.ts'

/** A recording of the channel's own, and the card that it stands in. */
export interface OwnVideo {
  readonly post: Post
  readonly element: Element
}

const STYLE: CountStyle = { significantDigits: 3 }
const VIDEO = /^\/videos\/(\d{1,20})\/?$/
/** More than the site mounts at once. */
const MOST_CARDS = 300
const MOST_PARTS = 200
const NO_COUNT = 'h1, h2, h3, h4, h5, h6, p, button, [title], [data-a-target*="title"]'

/**
 * The recordings among the cards of a channel's screen. Clips are not among them: viewers make those.
 * @param handle In lower case.
 */
export function videosIn(
  cards: readonly Element[],
  titles: readonly Title[],
  handle: string,
  lang: string,
): OwnVideo[] {
  const read = cards.slice(0, MOST_CARDS).flatMap((element) => {
    const card = once(element, [lang], () => cardOf(element, lang))
    return card === null
      ? []
      : [
          {
            ...card,
            element,
            isOurs: card.channels.length === 0 ? null : card.channels.length === 1 && card.channels.includes(handle),
          },
        ]
  })
  // A card that does not say whose it is may be anybody's, unless none does and it stands right beside the channel's name.
  const areNamed = read.some(({ isOurs }) => isOurs !== null)
  const isBeside = (card: Element) => titles.some(({ name }) => card.parentElement?.contains(name))
  const ours = read.filter(({ isOurs, element }) => isOurs ?? (!areNamed && isBeside(element)))
  // One recording stands in two shelves with one number, or with none that can be believed.
  const views = new Map<string, Count[]>()
  for (const card of ours) views.set(card.id, [...(views.get(card.id) ?? []), ...card.views])
  return ours.map(({ id, element }) => ({
    element,
    post: { ...blankPost(id), kind: 'video', views: settle({ now: views.get(id) ?? [] }) },
  }))
}

interface Card {
  readonly id: string
  /** Whose it says it is, in lower case. */
  readonly channels: readonly string[]
  readonly views: readonly Count[]
}

const once = readOnce<Card | null>()

/** `null` for a card that is not of one recording. */
function cardOf(element: Element, lang: string): Card | null {
  const paths = firstWithin(element, 'a', MOST_PARTS).map(pathOf)
  const [id, another] = new Set(paths.flatMap((path) => VIDEO.exec(path)?.[1] ?? []))
  if (id === undefined || another !== undefined) return null
  const channels = new Set(paths.flatMap((path) => channelIn(path)?.toLowerCase() ?? []))
  return { id, channels: [...channels], views: viewsIn(element, lang) }
}

/** "23.4K views" over the picture. A title that says as much is a heading, or bears itself as `title`; a tag is a button. */
function viewsIn(card: Element, lang: string): Count[] {
  const said: Count[] = []
  for (const part of firstWithin(card, '*', MOST_PARTS)) {
    // "23.4K views" is one text, or two in as many elements.
    if (part.childElementCount > 2) continue
    if (part.closest(NO_COUNT) !== null || part.querySelector(NO_COUNT) !== null) continue
    const link = part.closest('a')
    if (link !== null && !VIDEO.test(pathOf(link))) continue
    const text = shortText(part, 60)
    const labelled = text === null ? null : labelledCount(text, lang, STYLE)
    if (labelled?.label === 'views') said.push(labelled.count)
  }
  return said
}
