import type { Label } from '../counts/index.ts'
import type { Account, Count } from '../profile.ts'
import { blankAccount, displayName } from './snapshot.ts'
import { shownIn, wordOf } from './x-number.ts'
import { allLinked, linked, marked, type Part, textsIn } from './x-parts.ts'
import type { Schema } from './x-schema.ts'

/** One count of the header, as it is shown and where. */
interface Shown {
  /** By every element that shows it. */
  readonly counts: readonly (Count | null)[]
  readonly place: Element | null
  /** Whether a link or a word says that it is this count; else it only stands where it used to. */
  readonly isProved: boolean
}

/** The header's counts. */
interface Stats {
  readonly followers: Shown
  readonly following: Shown
  readonly posts: Shown
}

/** The handle that the header itself names, in lower case; `null` where it names none. */
export function namedIn(header: readonly Part[], handle: string): string | null {
  const texts = nameTexts(header)
  return texts[handleAt(texts, handle)]?.slice(1).toLowerCase() ?? null
}

function nameTexts(header: readonly Part[]): string[] {
  const name = marked(header, 'UserName')
  return name === null ? [] : textsIn(name)
}

/** Where the handle stands: below the display name, which may look like a handle itself. */
function handleAt(texts: readonly string[], handle: string): number {
  const own = texts.findIndex((text, at) => at > 0 && text.toLowerCase() === `@${handle}`)
  return own > 0 ? own : texts.findIndex((text, at) => at > 0 && /^@\w{1,20}$/.test(text))
}

export function statsIn(header: readonly Part[], handle: string, lang: string): Stats {
  const places = allLinked(header, `/${handle}/verified_followers`, `/${handle}/followers`)
  const following = allLinked(header, `/${handle}/following`)
  const beside = places.length + following.length === 0 ? unlinked(header, lang) : null
  return {
    followers: beside === null ? linkedTo(places, lang) : named([beside.followers], 'followers', lang),
    following: beside === null ? linkedTo(following, lang) : named([beside.following], 'following', lang),
    posts: named(postCounts(header, handle), 'posts', lang),
  }
}

function linkedTo(places: readonly Element[], lang: string): Shown {
  return { place: places[0] ?? null, counts: places.map((place) => shownIn(place, lang)), isProved: true }
}

/** What stands in its place and is no link. A word for another count disproves it. */
function named(places: readonly Element[], label: Label, lang: string): Shown {
  const words = places.map((place) => wordOf(place, lang))
  const counts = places.flatMap((place, at) => {
    const word = words[at] ?? null
    return word === null || word === label ? [shownIn(place, lang)] : []
  })
  return { place: places[0] ?? null, counts, isProved: words.includes(label) }
}

/**
 * The lists of a protected account are closed, and its counts are no links: they stand in the row below the header's
 * items, each with its word, following first. Without the lock nothing is read there.
 */
function unlinked(header: readonly Part[], lang: string): { following: Element; followers: Element } | null {
  const items = marked(header, 'UserProfileHeader_Items')
  if (items === null || marked(header, 'icon-lock') === null) return null
  const row = items.nextElementSibling ?? items.parentElement?.nextElementSibling
  const [first, second, more] = row?.children ?? []
  if (first === undefined || second === undefined || more !== undefined) return null
  const isTurned = wordOf(first, lang) === 'followers' && wordOf(second, lang) === 'following'
  return isTurned ? { following: second, followers: first } : { following: first, followers: second }
}

const TABS_OF_POSTS = new Set(['', '/with_replies'])

/**
 * The line below the name at the top: posts on the profile's first two tabs, on the others what these hold. Where more than
 * one line stands there, or the name stands there twice, all of them: they must agree.
 */
function postCounts(header: readonly Part[], handle: string): Element[] {
  const tab = header.find(({ element }) => element.getAttribute('aria-selected') === 'true')
  // A protected account shows no tabs to those it does not let in.
  const first =
    tab === undefined ? marked(header, 'icon-lock') !== null : TABS_OF_POSTS.has(tab.path.slice(handle.length + 1))
  const name = marked(header, 'UserName')
  if (!first || name === null) return []
  const [shown] = textsIn(name)
  const titles = header.filter(({ element }) => element.localName === 'h2' && isSame(textsIn(element)[0], shown))
  return titles.flatMap(({ element }) => siblingsAfter(element))
}

/** Marks of direction, which nobody sees, may stand around one of two and not the other. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  return a?.replace(/\p{Cf}/gu, '') === b?.replace(/\p{Cf}/gu, '')
}

function siblingsAfter(element: Element): Element[] {
  const next = element.nextElementSibling
  return next === null ? [] : [next, ...siblingsAfter(next)]
}

/** What the header says of the account; the JSON-LD of the same profile fills in. */
export function accountIn(header: readonly Part[], written: string, schema: Schema | null): Account {
  const handle = written.toLowerCase()
  const name = marked(header, 'UserName')
  const items = marked(header, 'UserProfileHeader_Items')
  const within = (id: string) =>
    name === null ? null : header.some((part) => part.id === id && name.contains(part.element))
  return {
    ...blankAccount(written),
    ...displayName(nameIn(header, handle) ?? schema?.name),
    bioLength: bioLength(header, schema),
    hasAvatar: hasAvatar(header, handle, schema),
    // In the row of items a link is an item of its own, or is not there.
    hasLink: items === null ? null : marked(header, 'UserUrl') !== null,
    isVerified: within('icon-verified'),
    isPrivate: within('icon-lock'),
    isAutomated: isLabelledAutomated(header, name, handle) || null,
    joinedAt: joinedAt(header, schema),
  }
}

function nameIn(header: readonly Part[], handle: string): string | null {
  const texts = nameTexts(header)
  const end = handleAt(texts, handle)
  return end < 1 ? null : texts.slice(0, end).join(' ')
}

function bioLength(header: readonly Part[], schema: Schema | null): number | null {
  const bio = marked(header, 'UserDescription')
  if (bio !== null) return [...textsIn(bio).join(' ')].length
  return schema?.description === '' ? 0 : null
}

function hasAvatar(header: readonly Part[], handle: string, schema: Schema | null): boolean | null {
  const place =
    linked(header, `/${handle}/photo`) ??
    header.find(({ id }) => id.toLowerCase() === `useravatar-container-${handle}`)?.element
  const source = place?.querySelector('img')?.getAttribute('src') ?? schema?.image
  if (source?.includes('default_profile')) return false
  return source?.includes('/profile_images/') ? true : null
}

/** X labels an automated account with who runs it ("Automated by @ada"): beside the handle, a link to another account. */
function isLabelledAutomated(header: readonly Part[], name: Element | null, handle: string): boolean {
  const others = header.filter(({ element, path }) => path !== '' && path !== `/${handle}` && name?.contains(element))
  return others.some(({ element, path }) => textsIn(element).join(' ').toLowerCase() === `@${path.slice(1)}`)
}

/** The moment of the JSON-LD, unless the header's own line names another year. */
function joinedAt(header: readonly Part[], schema: Schema | null): string | null {
  const time = new Date(schema?.created ?? '')
  if (Number.isNaN(time.getTime()) || !/^20\d\d-/.test(time.toISOString())) return null
  const line = marked(header, 'UserJoinDate')
  const year = line === null ? null : /\b20\d\d\b/.exec(textsIn(line).join(' '))?.[0]
  // The line is in the reader's time zone: around New Year the two may differ by a day.
  const near = [-1, 0, 1].map((day) => String(new Date(time.getTime() + day * 86_400_000).getUTCFullYear()))
  return year == null || near.includes(year) ? time.toISOString() : null
}
