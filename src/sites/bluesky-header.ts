import type { Account, Count } from '../profile.ts'
import { followersIn } from './bluesky-address.ts'
import { marked, type Shown } from './bluesky-parts.ts'
import type { ProfileSchema } from './bluesky-schema.ts'
import type { Owner } from './bluesky-screen.ts'
import { labelled, shownIn, textsIn } from './cut-number.ts'
import { blankAccount, displayName } from './snapshot.ts'

/** One count of the header: each way that it is shown, and where. */
interface Stat {
  readonly ways: readonly (Count | null)[]
  readonly place: Element | null
}

/** The account's own header among the screens shown, by its link to its followers. */
export interface Header {
  readonly view: Element
  readonly followers: Stat
  readonly following: Stat
  readonly posts: Stat
}

/** Whose headers are shown: the address's own, another's (the page is still on its way), or none yet. */
export function headersOf(shown: Shown, owner: Owner): { own: readonly Element[]; others: boolean } {
  const links = marked(shown, 'profileHeaderFollowersButton')
  const own = links.filter((link) => owner.names.has(followersIn(link) ?? ''))
  return { own, others: own.length < links.length }
}

/** @param links The account's own links to its followers; a header drawn twice has two, and each is heard. */
export function headerOf(shown: Shown, links: readonly Element[], lang: string): Header | null {
  const view = links[0]?.closest('[data-testid="profileView"]')
  if (view == null) return null
  const rows = links.map((link) => rowOf(shown, link))
  const following = rows.every((row) => row.following !== null) ? rows.flatMap((row) => row.following ?? []) : []
  // Of two rows the one whose number cannot be told may be the true one.
  const posts = rows.every((row) => row.posts !== null) ? rows.flatMap((row) => row.posts ?? []) : []
  return {
    view,
    followers: stat(links, (link) => ways(link, lang)),
    following: stat(following, (link) => ways(link, lang)),
    posts: stat(posts, (text) => [shownIn(text, lang)]),
  }
}

function stat(places: readonly Element[], read: (place: Element) => readonly (Count | null)[]): Stat {
  return { ways: places.flatMap(read), place: places[0] ?? null }
}

/** The other two numbers of the row that a link to the followers stands in. */
function rowOf(shown: Shown, link: Element): { following: Element | null; posts: Element | null } {
  const row = link.parentElement
  const following = row === null ? null : childBy(row, 'profileHeaderFollowsButton')
  const view = link.closest('[data-testid="profileView"]')
  if (row === null || following === null || view === null) return { following, posts: null }
  return { following, posts: postsIn(row, link, following, marksIn(shown, view, 'profilePager-selector-0')) }
}

/** Every digit in the label since 2025, a rounded number in it before; short on the screen. */
function ways(element: Element, lang: string): (Count | null)[] {
  return [labelled(element.getAttribute('aria-label') ?? '', lang), shownIn(element, lang)]
}

/** Those of one test id on one screen. */
function marksIn(shown: Shown, view: Element, testId: string): Element[] {
  return marked(shown, testId).filter((element) => view.contains(element))
}

function childBy(row: Element, testId: string): Element | null {
  const found = [...row.children].filter((child) => child.getAttribute('data-testid') === testId)
  return found.length === 1 ? (found[0] ?? null) : null
}

/**
 * The third number of the row is no link and has no test id. It is the posts' where its word is that of the tab of posts
 * ("329 posts" above "Posts"), in any language.
 */
function postsIn(row: Element, followers: Element, following: Element, tabs: readonly Element[]): Element | null {
  const [third, more] = [...row.children].filter((child) => child !== followers && child !== following)
  if (third === undefined || more !== undefined || third.querySelector('a,button') !== null) return null
  const word = wordsIn(third)
  return tabs.some((tab) => isAlike(word, wordsIn(tab))) ? third : null
}

/** The words of a small element, its number left out. */
function wordsIn(element: Element): string {
  return textsIn(element)
    .join(' ')
    .replace(/\p{Nd}+(?:[.,'’٬٫\s]\p{Nd}+)*/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** "постов" and "Посты", "1 post" and "Posts", "件の投稿" and "投稿". */
function isAlike(word: string, tab: string): boolean {
  if (word === '' || tab === '') return false
  return tab.includes(word.slice(0, 4)) || word.includes(tab.slice(0, 4))
}

/** What the header says of the account; the JSON-LD of the same profile fills in. */
export function accountIn(
  shown: Shown,
  header: Header | null,
  owner: Owner,
  written: string,
  schema: ProfileSchema | null,
): Account {
  const part = (testId: string) => (header === null ? undefined : marksIn(shown, header.view, testId)[0])
  const name = part('profileHeaderDisplayName')
  const bio = part('profileHeaderDescription')
  const handle = written.toLowerCase().startsWith('did:') ? owner.handle : written
  return {
    ...blankAccount(handle ?? ''),
    ...(handle === null ? { handleLength: null, handleDigits: null } : {}),
    ...displayName(name === undefined ? schema?.name : nameIn(name)),
    bioLength: bioLength(bio ?? null, schema),
    hasAvatar: hasAvatar(part('profileHeaderAviButton'), schema),
    hasLink: bio?.querySelector('a[href^="http"]') != null ? true : null,
    // The check is a button that opens who vouches; nothing else in the name can be pressed.
    isVerified: name === undefined ? null : name.querySelector('button svg, [role="button"] svg') !== null,
    // The network has no private accounts: an author can only ask that readers sign in.
    isPrivate: false,
    joinedAt: created(schema),
  }
}

function nameIn(name: Element): string {
  const texts = [...name.childNodes].filter(({ nodeType, nodeName }) => nodeType === 3 || nodeName === 'SPAN')
  return texts.map((node) => (node.textContent ?? '').slice(0, 400)).join('')
}

function bioLength(bio: Element | null, schema: ProfileSchema | null): number | null {
  const text = bio?.textContent ?? schema?.description ?? null
  return text === null ? null : [...text.trim()].length
}

function hasAvatar(place: Element | undefined, schema: ProfileSchema | null): boolean | null {
  if (place?.querySelector('[data-testid="userAvatarImage"]') != null) return true
  if (place?.querySelector('[data-testid="userAvatarFallback"]') != null) return false
  return schema?.image?.includes('/avatar/') ? true : null
}

function created(schema: ProfileSchema | null): string | null {
  const time = new Date(schema?.created ?? '')
  return Number.isNaN(time.getTime()) || !/^20\d\d-/.test(time.toISOString()) ? null : time.toISOString()
}
