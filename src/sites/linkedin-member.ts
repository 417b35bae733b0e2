import type { Count } from '../profile.ts'
import { isOfAnother, isSame, linked, type Named } from './linkedin-address.ts'
import { countedIn, textsIn } from './linkedin-texts.ts'

/** What a signed-in person sees of a profile, in the layout of 2026 (every class name hashed) and the one before (Ember). */
export interface MemberPage {
  /** `other`: the cards are still those of the profile before. */
  readonly of: 'this' | 'other' | null
  readonly name: string | null
  readonly isVerified: boolean | null
  /** The places that show followers. */
  readonly followers: readonly { readonly count: Count; readonly place: Element }[]
  /** Where posts stand: one place, unless the page has it twice. */
  readonly posts: readonly Element[]
}

const NONE: MemberPage = { of: null, name: null, isVerified: null, followers: [], posts: [] }
const CARD = 'com.linkedin.sdui.profile.card.ref'
/** Posts, lists and links hold words that people wrote; the followers stand beside the heading. */
const WRITTEN =
  'li,ul,ol,article,a,button,[data-urn],[role="list"],[role="listitem"],[data-testid="expandable-text-box"]'

/** What all screens of the page show of one profile; a page has one, unless it stands there twice. */
export function memberPage(mains: readonly Element[], who: Named, lang: string): MemberPage {
  const pages = mains.map((main) => (who.kind === 'in' ? personPage : organisationPage)(main, who, lang))
  const [first = NONE] = pages
  if (first.of !== 'this') return first
  const own = pages.filter((page) => page.of === 'this')
  return { ...first, followers: own.flatMap(({ followers }) => followers), posts: own.flatMap(({ posts }) => posts) }
}

/** A person's page. */
function personPage(main: Element, who: Named, lang: string): MemberPage {
  const hashed = hashedPage(main, who, lang)
  return hashed.of === null ? emberPerson(main, who, lang) : hashed
}

/** 2026: each card carries a key, and the one with the followers the profile's own name in it. */
function hashedPage(main: Element, who: Named, lang: string): MemberPage {
  const cards = [...main.querySelectorAll(`div[componentkey^="${CARD}"],section[componentkey^="${CARD}"]`)]
  const top = cards.find((card) => keyOf(card).endsWith('Topcard'))
  const activities = cards.filter((card) => keyOf(card).endsWith('Activity'))
  const own = activities.filter((card) => slugOf(card) === who.slug)
  const isOwnTop = top !== undefined && leadsTo(top, who)
  if (own.length === 0 && !isOwnTop) return { ...NONE, of: cards.length === 0 ? null : 'other' }
  const heading = isOwnTop ? top.querySelector('h1,h2') : null
  return {
    of: 'this',
    name: heading === null ? null : textsIn(heading).join(' '),
    // A badge that is not there may only not be drawn yet.
    isVerified: heading?.parentElement?.querySelector('svg[id^="verified"]') ? true : null,

    followers: own.flatMap((card) => besideHeading(card, who, lang)),
    posts: own,
  }
}

function keyOf(card: Element): string {
  return card.getAttribute('componentkey') ?? ''
}

function slugOf(card: Element): string | null {
  return linked(`/in/${keyOf(card).slice(CARD.length, -'Activity'.length)}/`)?.slug ?? null
}

/** Whether the first profile that a card links to is this one. */
function leadsTo(card: Element, who: Named): boolean {
  for (const link of card.querySelectorAll('a')) {
    const named = linked(link.getAttribute('href'))
    if (named !== null) return isSame(named, who)
  }
  return false
}

/** Until 2025: the section with the anchor of the activities, which also links to them. */
function emberPerson(main: Element, who: Named, lang: string): MemberPage {
  const anchors = [...main.querySelectorAll('div[id="content_collections"]')]
  const cards = [...new Set(anchors.flatMap((anchor) => anchor.closest('section') ?? []))]
  const title = main.querySelector('h1')
  const owners = cards.flatMap((card) =>
    [...card.querySelectorAll('a')].flatMap((link) => {
      const named = linked(link.getAttribute('href'))
      return named?.rest.startsWith('recent-activity') ? [named] : []
    }),
  )
  if (owners.length === 0) return NONE
  if (!owners.every((owner) => isSame(owner, who))) return { ...NONE, of: 'other' }
  return {
    ...NONE,
    of: 'this',
    name: title === null ? null : textsIn(title).join(' '),
    followers: cards.flatMap((card) => besideHeading(card, who, lang)),
    posts: cards,
  }
}

function besideHeading(card: Element, who: Named, lang: string): MemberPage['followers'] {
  const heading = card.querySelector('h2')
  const beside = heading?.parentElement
  // Before 2026 the line stands one step further out.
  const around = beside !== card && beside?.parentElement !== card ? beside?.parentElement : beside
  if (around == null) return []
  return [...around.querySelectorAll('p')].flatMap((place) => {
    const written = place.closest(WRITTEN)
    if ((written !== null && around.contains(written)) || isOfAnother(place, around, who)) return []
    const count = countedIn(place, 'followers', lang)
    return count === null ? [] : [{ count, place }]
  })
}

/**
 * An organisation's page until 2025. Its header holds its own tabs; which of the items says followers varies, and big pages
 * round ("29M followers").
 */
function organisationPage(main: Element, who: Named, lang: string): MemberPage {
  const title = main.querySelector('h1')
  const headers = new Set([...main.getElementsByTagName('h1')].flatMap((each) => each.closest('section') ?? []))
  if (title === null || headers.size === 0) return NONE
  const owners = [...main.querySelectorAll('nav a')].flatMap((link) => {
    const named = linked(link.getAttribute('href'))
    return named !== null && named.kind !== 'in' && /^(?:about|posts|people|jobs|life)$/.test(named.rest) ? [named] : []
  })
  if (owners.length === 0) return NONE
  if (!owners.every((owner) => isSame(owner, who))) return { ...NONE, of: 'other' }
  const followers = [...headers].flatMap((header) =>
    [...header.querySelectorAll('.org-top-card-summary-info-list__info-item')].flatMap((place) => {
      const count = isOfAnother(place, header, who) ? null : countedIn(place, 'followers', lang)
      return count === null ? [] : [{ count, place }]
    }),
  )
  return { ...NONE, of: 'this', name: textsIn(title).join(' '), followers, posts: [main] }
}
