import type { Account, Count } from '../profile.ts'
import { blankAccount, displayName } from './snapshot.ts'
import { pathOf, profileIn, tabIn } from './threads-address.ts'
import type { DataUser } from './threads-embedded.ts'
import { countInText, shownIn, textsIn, titled } from './threads-number.ts'
import type { Shown } from './threads-parts.ts'
import { FOLLOWERS } from './threads-words.ts'

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

/** "5.4M Followers • 0 Threads • …": the first is right, if stale and short; the second is always 0. */
export function followersInHead(root: Document, handle: string, lang: string): Count | null {
  const content = (property: string) =>
    root.querySelector(`meta[property="${property}"]`)?.getAttribute('content')?.trim() ?? ''
  const address = content('og:url').toLowerCase()
  if (!/^https:\/\/(?:www\.)?threads\.(?:com|net)\/@/.test(address) || address.split('/@')[1] !== handle) return null
  const [followers = '', threads = ''] = content('og:description').split(' • ')
  if (!FOLLOWERS.test(followers) || FOLLOWERS.test(threads) || !/\p{Nd}/u.test(threads)) return null
  return countInText(followers, lang)
}

/** The picture that everyone has who has set none. */
const NO_AVATAR = /44884218_345707102882519_|464760996_1254146839119862_/

/** What the page's data says of the account; the name that the header shows comes first. */
export function accountOf(written: string, shown: Shown, column: Column | null, user: DataUser | null): Account {
  const heading = column === null ? undefined : shown.names.find((name) => name.column === column.element)
  const picture = user?.profile_pic_url ?? null
  return {
    ...blankAccount(written),
    ...displayName(heading?.element.textContent?.slice(0, 400) ?? user?.full_name),
    bioLength: user?.biography == null ? null : [...user.biography].length,
    hasAvatar: picture === null ? null : !NO_AVATAR.test(picture),
    hasLink: user?.bio_links == null ? null : user.bio_links.length > 0,
    isVerified: user?.is_verified ?? null,
    isPrivate: user?.text_post_app_is_private ?? null,
  }
}
