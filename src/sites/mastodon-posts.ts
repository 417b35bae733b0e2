import type { Count, Post } from '../profile.ts'
import { isoTime, pathOf } from './mastodon-header.ts'
import { shownCount } from './mastodon-number.ts'
import type { Page } from './mastodon-page.ts'
import { isElement, SHOW_ELEMENT } from './node.ts'
import { readOnce } from './read-once.ts'
import { settle } from './settle.ts'
import { blankPost } from './snapshot.ts'

/** A post as it stands in a list, without what it quotes. */
export interface ShownPost {
  readonly element: Element
  readonly id: string
  /** In lower case, as the post's own address names its author. */
  readonly author: string
  readonly at: string | null
  readonly parts: readonly Element[]
}

interface OwnPost {
  readonly post: Post
  readonly element: Element
}

const ACCEPT = 1
const REJECT = 2

/** The profile's own posts: not what it boosted, nor what its posts quote. */
export function ownPosts(page: Page, handle: string): OwnPost[] {
  const byId = new Map<string, { element: Element; id: string; at: string | null; readings: Readings[] }>()
  for (const element of listed(page.app)) {
    const carousel = element.closest('.featured-carousel') !== null
    const own = once(element, [handle, page.lang, page.isLangSure, carousel], () => {
      const shown = postIn(element)
      return shown?.author === handle ? { id: shown.id, at: shown.at, readings: readingsOf(shown, page) } : null
    })
    if (own === null) continue
    const seen = byId.get(own.id)
    if (seen === undefined) byId.set(own.id, { ...own, element, readings: [own.readings] })
    else seen.readings.push(own.readings)
  }
  return [...byId.values()].map(({ element, ...shown }) => ({ element, post: merged(shown, shown.readings) }))
}

const once = readOnce<{ id: string; at: string | null; readings: Readings } | null>()

/** A post may stand here twice, pinned and in its place: what the two contradict each other in is not known. */
function merged(shown: Pick<ShownPost, 'id' | 'at'>, readings: readonly Readings[]): Post {
  const settled = (name: 'reply' | 'boost' | 'favourite') => settle({ now: readings.flatMap((one) => one[name]) })
  return {
    ...blankPost(shown.id),
    // Pictures and films are attachments here, as on X.
    kind: 'text',
    publishedAt: shown.at,
    comments: settled('reply'),
    // Quotes are in it since there are any (4.5).
    shares: settled('boost'),
    likes: settled('favourite'),
    pinned: readings.some(({ pinned }) => pinned),
  }
}

const LISTED = 'article[data-id],div[data-id]'

/** Every post that is mounted now, in page order. */
export function shownPosts(app: Element): ShownPost[] {
  return listed(app).flatMap((element) => postIn(element) ?? [])
}

function listed(app: Element): Element[] {
  return [...app.querySelectorAll(LISTED)].filter((element) => !element.parentElement?.closest(LISTED))
}

/** The post that an element is: of one id, with one dated address that has the same id. */
function postIn(element: Element): ShownPost | null {
  // A pinned post is listed as "f-" and its id, a boost under an id of its own.
  const id = /^(?:f-)?(\d{1,25})$/.exec(element.getAttribute('data-id') ?? '')?.[1]
  if (id === undefined) return null
  const parts = partsOf(element, id)
  const dated = parts.filter((part) => part.localName === 'time').map((time) => ({ time, link: time.closest('a') }))
  const [own, ...others] = dated.flatMap(({ time, link }) => {
    const [, author, linked] = /^\/@([^/]+)\/(\d+)$/.exec(link === null ? '' : pathOf(link)) ?? []
    return author === undefined || linked === undefined ? [] : [{ author, linked, time }]
  })
  if (own === undefined || own.linked !== id) return null
  if (others.some(({ author, linked }) => author !== own.author || linked !== id)) return null
  return { element, id, author: own.author, at: isoTime(own.time.getAttribute('datetime')), parts }
}

function partsOf(root: Element, id: string): Element[] {
  const parts: Element[] = []
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_ELEMENT, (node) => {
    const inner = isElement(node) && node.localName !== 'a' ? (node.getAttribute('data-id') ?? id) : id
    // What is quoted is a post with an id of its own.
    return inner === id || inner === `f-${id}` ? ACCEPT : REJECT
  })
  while (walker.nextNode() !== null) {
    const node = walker.currentNode
    if (isElement(node)) parts.push(node)
  }
  return parts
}

interface Readings {
  readonly reply: (Count | null)[]
  readonly boost: (Count | null)[]
  readonly favourite: (Count | null)[]
  readonly pinned: boolean
}

/** What the buttons below a post count. A button says what it does by its icon, in every language. */
function readingsOf({ element, parts }: ShownPost, page: Page): Readings {
  const readings: Readings = {
    reply: [],
    boost: [],
    favourite: [],
    pinned:
      element.getAttribute('data-id')?.startsWith('f-') === true ||
      parts.some((part) => part.getAttribute('data-featured') === 'true') ||
      element.closest('.featured-carousel') !== null,
  }
  for (const button of parts) {
    if (button.localName !== 'button') continue
    const role = roleOf(button)
    if (role !== null) readings[role].push(shownCount(button, page))
  }
  return readings
}

type Role = 'reply' | 'boost' | 'favourite'

const ICONS: readonly (readonly [Role, RegExp])[] = [
  ['reply', /(?:^|\s)(?:icon|fa)-reply(?:-all)?(?:\s|$)/],
  ['boost', /(?:^|\s)(?:icon|fa)-retweet(?:\s|$)/],
  ['favourite', /(?:^|\s)(?:(?:icon|fa)-star|star-icon)(?:\s|$)/],
]
/** Where a page has lost its icons; in other languages its buttons then say nothing. */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['reply', /^reply(?: to thread)?$/i],
  ['boost', /^(?:un)?boost\b/i],
  ['favourite', /^(?:favou?rite|remove from favou?rites)$/i],
]

function roleOf(button: Element): Role | null {
  const marked = [button, ...button.querySelectorAll('svg,i')].map((part) => part.getAttribute('class') ?? '')
  const icons = ICONS.filter(([, icon]) => marked.some((names) => icon.test(names)))
  const label = button.getAttribute('aria-label') ?? ''
  const [only, another] = icons.length > 0 ? icons : WORDS.filter(([, words]) => words.test(label))
  return only === undefined || another !== undefined ? null : only[0]
}
