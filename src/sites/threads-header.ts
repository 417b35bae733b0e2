import { type CountStyle, type Decided, labelledCount, parseCount } from '../counts/index.ts'
import type { Account, Count } from '../profile.ts'
import { CUT, shownIn, textsIn } from './cut-number.ts'
import { blankAccount, displayName } from './snapshot.ts'
import { pathOf, profileIn, tabIn } from './threads-address.ts'
import type { DataUser } from './threads-embedded.ts'
import type { Shown } from './threads-parts.ts'

/** The column that is the address's profile. */
export interface Column {
  readonly element: Element | null
}

/** Whose profile is shown: `own`, `other` (the page is still on its way), or none that says so. */
export function columnOf(shown: Shown, handle: string): Column | 'other' | null {
  const owners = new Map<Element | null, Set<string>>()
  for (const { element, column } of shown.links) {
    const owner = tabIn(element)
    if (owner !== null) owners.set(column, (owners.get(column) ?? new Set()).add(owner))
  }
  for (const [element, names] of owners) if (names.has(handle) && names.size === 1) return { element }
  if (owners.size > 0) return 'other'
  // A closed profile has no tabs; its column still has its name above it, a link to itself around a heading.
  const named = shown.headings.map(profileIn).filter((name) => name !== null)
  if (named.length === 0) return null
  const columns = new Set([...shown.names, ...shown.titles].map(({ column }) => column))
  if (!named.includes(handle) || named.some((name) => name !== handle)) return 'other'
  const [element, more] = columns
  return element === undefined || more !== undefined ? null : { element }
}

interface Stat {
  readonly ways: readonly (Count | null)[]
  readonly place: Element | null
}

/**
 * The only number of the header: short, in full in its title, inside the link or button that opens the list of followers
 * (for guests the way to sign in).
 */
export function followersIn(shown: Shown, column: Column, handle: string, lang: string): Stat {
  const own = shown.titles.filter((one) => one.column === column.element && isOwnControl(one.control, handle))
  return {
    ways: own.flatMap(({ element, control }) => [titled(element, lang), shownIn(control, lang)]),
    place: own[0]?.control ?? null,
  }
}

/** The number in full that stands in an element's title ("5,427,419" on "5.4M"). */
function titled(element: Element, lang: string): Count | null {
  const count = parseCount(element.getAttribute('title') ?? '', lang)
  return count?.exact ? count : null
}

function isOwnControl(control: Element, handle: string): boolean {
  if (control.localName === 'a') {
    const path = pathOf(control).toLowerCase()
    if (!/^\/login(?:\/|$)/.test(path) && !path.startsWith(`/@${handle}/`)) return false
  }
  // Its label stands beside the number: a number alone is not said to be anyone's followers.
  if (!textsIn(control).some((text) => /\p{L}{2}/u.test(text))) return false
  const around = control.parentElement?.parentElement
  // Suggested accounts beside a number have links to themselves.
  return [...(around?.querySelectorAll('a[href]') ?? [])].every((link) => (profileIn(link) ?? handle) === handle)
}

/** Threads says of a profile how many follow it, and nowhere how many it follows (CONTRACTS § 2.7): متابع is one of those who do. */
const DECIDED: Decided = { follows: 'followers' }
/** German has no short thousand and writes "68.000" for the head's "68K": noughts past the second digit prove nothing. */
const IN_HEAD: CountStyle = { ...CUT, significantDigits: 2 }

/**
 * "5.4M Followers • 0 Threads • …. See the latest conversations with @ada.": the first is right, if stale and short; the
 * second is always 0. A head with the descriptions of two profiles says nothing of either.
 */
export function followersInHead(root: Document, handle: string, lang: string): Count | null {
  const addresses = contentsOf(root, 'og:url').map((address) => address.toLowerCase())
  const [description, more] = contentsOf(root, 'og:description')
  const isOwn = (address: string) =>
    /^https:\/\/(?:www\.)?threads\.(?:com|net)\/@/.test(address) && address.split('/@')[1] === handle
  if (addresses.length === 0 || !addresses.every(isOwn) || description === undefined || more !== undefined) return null
  const [followers = '', threads = ''] = description.split(' • ')
  if (!namesOf(description.slice(followers.length)).includes(handle)) return null
  const said = /\p{Nd}/u.test(threads) ? labelledCount(followers, lang, IN_HEAD, DECIDED) : null
  return said?.label === 'followers' ? said.count : null
}

function contentsOf(root: Document, property: string): string[] {
  const metas = [...root.querySelectorAll(`meta[property="${property}"]`)]
  return [...new Set(metas.map((meta) => meta.getAttribute('content')?.trim() ?? ''))]
}

function namesOf(text: string): string[] {
  return (text.match(/@[\w.]+/g) ?? []).map((name) => name.slice(1).replace(/\.+$/, '').toLowerCase())
}

/** The picture that everyone has who has set none. */
const NO_AVATAR = /44884218_345707102882519_|464760996_1254146839119862_/

/** What the page's data says of the account; the name that the header shows comes first. */
export function accountOf(
  written: string,
  shown: Shown,
  column: Column | null,
  user: DataUser | null,
  isClosed: boolean,
): Account {
  const heading = column === null ? undefined : shown.names.find((name) => name.column === column.element)
  const picture = user?.profile_pic_url ?? null
  return {
    ...blankAccount(written),
    ...displayName(heading?.element.textContent?.slice(0, 400) ?? user?.full_name),
    bioLength: user?.biography == null ? null : [...user.biography].length,
    hasAvatar: picture === null ? null : !NO_AVATAR.test(picture),
    hasLink: user?.bio_links == null ? null : user.bio_links.length > 0,
    isVerified: user?.is_verified ?? null,
    isPrivate: isClosed || (user?.text_post_app_is_private ?? null),
  }
}
