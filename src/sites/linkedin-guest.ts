import { countIn, exactly } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { isOfAnother, isSame, linked, type Named } from './linkedin-address.ts'
import { plain } from './linkedin-head.ts'
import { activityIn, MOST_POSTS, type OwnPost, ownPost } from './linkedin-post.ts'
import { countedIn, textsIn } from './linkedin-texts.ts'
import { settle } from './settle.ts'

/** The page that guests see: a name with a few lines below it, and up to ten posts. Its class names may go at any time. */
export interface GuestCard {
  readonly name: string
  /** The line of place, followers and connections; empty where there is none, more than one where the card is there twice. */
  readonly lines: readonly Element[]
}

/**
 * The card of the profile. It names no address: the head of the page says whose it is, for a guest loads every page anew, and
 * its title begins with the name.
 * @param title As the head has it.
 */
export function guestCardOf(main: Element, who: Named, title: string | null): GuestCard | null {
  const card = cardIn(main, who)
  return card === null || (title !== null && !plain(title).startsWith(plain(card.name))) ? null : card
}

function cardIn(main: Element, who: Named): GuestCard | null {
  const [title, ...again] = main.getElementsByTagName('h1')
  const name = title === undefined ? '' : nameIn(title)
  if (title === undefined || name === '') return null
  // Below a second name stands what is of somebody else.
  const titles = [title, ...again].map((each) => (nameIn(each) === name ? lineBelow(each, main, who) : null))
  return { name, lines: titles.includes(null) ? [] : titles.filter((line) => line !== null) }
}

function nameIn(title: Element): string {
  return textsIn(title).join(' ')
}

/** Name, headline, line and slogan are neighbours. The other two are the owner's words, which may be "9,000 followers". */
function lineBelow(title: Element, main: Element, who: Named): Element | null {
  const [line, another] = [...(title.parentElement?.children ?? [])].filter(({ localName }) => localName === 'h3')
  if (line === undefined || another !== undefined) return null
  return isOfAnother(line, line.parentElement ?? main, who) ? null : line
}

/** Whether the line shows a number that is not of followers: "500+ connections" alone. */
export function showsOtherNumber(line: Element): boolean {
  return textsIn(line).some((text) => /^\p{Nd}+\+?\s/u.test(text) || /\p{Nd}+\+$/u.test(text))
}

/** The profile's own posts, without what it passed on. */
export function guestPosts(main: Element, who: Named, lang: string, at: string): OwnPost[] {
  return [...main.querySelectorAll('article[data-activity-urn]')].slice(0, MOST_POSTS).flatMap((element) => {
    const id = activityIn(element.getAttribute('data-activity-urn'))
    const lockups = within(element, '[data-test-id="main-feed-activity-card__entity-lockup"]')
    const lockup = lockups[0]
    if (id === null || lockup === undefined || lockups.length > 1 || !isOwnLockup(lockup, who)) return []
    if (isPassedOn(element, lockup)) return []
    const likes = within(element, '[data-num-reactions]').map((place) => numbered(place, 'data-num-reactions', lang))
    const comments = within(element, '[data-num-comments]').map((place) => numbered(place, 'data-num-comments', lang))
    const counts = { likes: agreed(likes), comments: agreed(comments), shares: null }
    return [{ post: ownPost(id, counts, at), element }]
  })
}

/**
 * What the organisation's own posts say below its name, each time: its followers. Below a person's name stands what that
 * person wrote there.
 */
export function followersByPosts(posts: readonly OwnPost[], who: Named, lang: string): (Count | null)[] {
  if (who.kind === 'in') return []
  return posts.flatMap(({ element }) =>
    within(element, '[data-test-id="main-feed-activity-card__entity-lockup"] p').map((line) =>
      countedIn(line, 'followers', lang),
    ),
  )
}

/** What belongs to this article and not to one within it. */
function within(article: Element, selector: string): Element[] {
  return [...article.querySelectorAll(selector)].filter((found) => found.closest('article') === article)
}

function isOwnLockup(lockup: Element, who: Named): boolean {
  const authors = [...lockup.querySelectorAll('a')].flatMap((link) => linked(link.getAttribute('href')) ?? [])
  return authors.length > 0 && authors.every((author) => isSame(author, who))
}

/**
 * Above what it passed on stands a line with a link: "X reposted this", "X likes this". Its own posts link to profiles in their
 * text alone.
 */
function isPassedOn(article: Element, lockup: Element): boolean {
  return within(article, 'a').some((link) => {
    const part = link.closest('[data-test-id]')
    const isText = part !== null && part !== article && article.contains(part)
    if (isText || lockup.contains(link)) return false
    return linked(link.getAttribute('href')) !== null || precedes(link, lockup)
  })
}

function precedes(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & 4) /* `Node.DOCUMENT_POSITION_FOLLOWING` */ !== 0
}

/** The number in full that the control carries, held against the one that it shows. */
function numbered(place: Element, attribute: string, lang: string): Count | null {
  const digits = /^\d{1,10}$/.exec(place.getAttribute(attribute) ?? '')?.[0]
  if (digits === undefined) return null
  const shown = textsIn(place).filter((text) => /\p{Nd}/u.test(text))
  return settle({ now: [exactly(Number(digits)), ...shown.map((text) => countIn(text, lang))] })
}

function agreed(counts: readonly (Count | null)[]): Count | null {
  return counts.includes(null) ? null : settle({ now: counts })
}
