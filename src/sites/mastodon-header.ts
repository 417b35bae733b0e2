import type { Account, Count } from '../profile.ts'
import { isRemote } from './mastodon-address.ts'
import { fullCount, shownCount } from './mastodon-number.ts'
import type { Page } from './mastodon-page.ts'
import type { Ways } from './settle.ts'
import { blankAccount, displayName } from './snapshot.ts'

/** What a profile's header says of one count, and where. */
interface Stat extends Ways {
  readonly now: (Count | null)[]
  place: Element | null
}

export interface Header {
  readonly followers: Stat
  readonly following: Stat
  readonly posts: Stat
  /** The element that holds the row of counts; `null` where this profile's is not on the page. */
  readonly row: Element | null
  /** Whether the row is there, but another profile's. */
  readonly isOfAnother: boolean
  /** Whether anything on the page leads to this profile. */
  readonly isNamed: boolean
}

/**
 * The header's counts. Their links say whose they are and what: `/@name/followers` with every digit in its title (to 4.5)
 * or in that of the item around it (from 4.6). The number of posts stands beside them: to 4.5 a titled link to the profile
 * itself, from 4.6 the only titled item without a link. The last item's title is a date.
 * @param handle In lower case.
 */
export function headerIn(page: Page, handle: string): Header {
  const own = page.known.find(({ acct }) => acct === handle)
  const stat = (loaded: Count | null | undefined): Stat => ({ now: [], loaded: [loaded ?? null], place: null })
  const [followers, following, posts] = [stat(own?.followers), stat(own?.following), stat(own?.posts)]
  const rows = new Set<Element>()
  const profiles: Element[] = []
  let isOfAnother = false
  let isNamed = false
  for (const link of page.app.querySelectorAll('a')) {
    const path = pathOf(link)
    if (path === `/@${handle}/followers`) take(followers, link, page)
    else if (path === `/@${handle}/following`) take(following, link, page)
    else if (path === `/@${handle}`) profiles.push(link)
    else isOfAnother ||= isStat(path, link)
    if (path === `/@${handle}/followers` && isOfClient(link)) rows.add(rowOf(link))
    isNamed ||= path === `/@${handle}` || path.startsWith(`/@${handle}/`)
  }
  for (const link of profiles)
    if (link.parentElement !== null && rows.has(link.parentElement) && link.hasAttribute('title'))
      take(posts, link, page)
  for (const row of rows) for (const item of itemsWithoutLink(row)) takeItem(posts, item, page)
  return { followers, following, posts, row: [...rows][0] ?? null, isOfAnother, isNamed }
}

/** Where on this server a link leads, in lower case; "" for links elsewhere. */
export function pathOf(link: Element): string {
  const href = link.getAttribute('href') ?? ''
  return /^\/@[^?#]*/.exec(href)?.[0].toLowerCase().replace(/\/$/, '') ?? ''
}

/** A link of the client's own. Those that people write lead out of it, into a new tab. */
function isOfClient(link: Element): boolean {
  return link.getAttribute('target') !== '_blank' && link.closest('article') === null
}

function isStat(path: string, link: Element): boolean {
  return path.endsWith('/followers') && isOfClient(link)
}

function rowOf(link: Element): Element {
  return itemOf(link)?.parentElement ?? link.parentElement ?? link
}

function itemOf(link: Element): Element | null {
  const item = link.closest('li')
  return item !== null && item.querySelectorAll('a').length === 1 ? item : null
}

function take(stat: Stat, link: Element, page: Page): void {
  if (!isOfClient(link)) return
  const title = link.getAttribute('title') ?? itemOf(link)?.getAttribute('title')
  stat.now.push(fullCount(title, page), shownCount(link, page))
  stat.place ??= link
}

function itemsWithoutLink(row: Element): Element[] {
  return [...row.children].filter(
    (item) => item.localName === 'li' && item.querySelector('a,button,time') === null && item.hasAttribute('title'),
  )
}

function takeItem(stat: Stat, item: Element, page: Page): void {
  const number = item.querySelector('strong')
  const full = fullCount(item.getAttribute('title'), page)
  const shown = shownCount(number, page)
  // No address says what this item counts: title and text must both be there, and be of one number.
  if (full === null || shown === null) return
  stat.now.push(full, shown)
  stat.place ??= number
}

/** What the header says of the account itself. */
export function accountIn(page: Page, { row }: Header, written: string): Account {
  const handle = written.toLowerCase()
  const [name = written] = written.split('@')
  const header = row === null ? null : headerAround(row, page.app)
  return {
    ...blankAccount(name),
    ...displayName(header?.name),
    bioLength: bioLength(header?.element),
    hasAvatar: header === null ? null : hasAvatar(header.element),
    hasLink: header?.element.querySelector('a[rel~="me"]') ? true : null,
    isAutomated: page.known.find(({ acct }) => acct === handle)?.bot ?? null,
    // What a remote account's server does not say is made up here.
    joinedAt: row === null || isRemote(written) ? null : joinedAt(row),
  }
}

/** From the row of counts outwards, the first element that also has the account's name in a heading of its own. */
function headerAround(row: Element, app: Element): { element: Element; name: string | null } | null {
  let element: Element | null = row
  for (let steps = 0; steps < 8 && element !== null && element !== app; steps++) {
    const name = element.querySelector('h1 bdi')
    if (name !== null) return { element, name: name.textContent }
    element = element.parentElement
  }
  return null
}

function bioLength(header: Element | undefined): number | null {
  const bio = header?.querySelector('.account__header__content')?.textContent?.trim()
  return bio === undefined ? null : [...bio].length
}

/** The picture is a link to itself; a server without one for the account shows its placeholder. */
function hasAvatar(header: Element): boolean | null {
  const href = header.querySelector('a[href*="/avatars/"]')?.getAttribute('href') ?? ''
  if (/\/avatars\/original\/missing\.png/.test(href)) return false
  return /\/accounts\/avatars\//.test(href) ? true : null
}

/** From 4.6 on the last item has the moment itself, before only words. */
function joinedAt(row: Element): string | null {
  const [moment, another] = [...row.querySelectorAll('time')]
  return another === undefined ? isoTime(moment?.getAttribute('datetime')) : null
}

export function isoTime(text: string | null | undefined): string | null {
  const time = new Date(text ?? '')
  return Number.isNaN(time.getTime()) || !/^\d{4}-/.test(time.toISOString()) ? null : time.toISOString()
}
