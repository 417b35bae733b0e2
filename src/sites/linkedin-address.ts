import type { ProfileRef } from '../profile.ts'

/** What an address or a link names. Companies, schools and showcases share one space of names; people have another. */
export interface Named {
  readonly kind: Kind
  /** In lower case, decoded. */
  readonly slug: string
  /** What follows the name: "about", "overlay/contact-info"; "" for the profile itself. */
  readonly rest: string
}

type Kind = 'in' | 'company' | 'school' | 'showcase'

const PATH = /^\/(in|company|school|showcase)\/([^/?#]{1,300})(?:\/([^?#]*?))?\/?(?:[?#]|$)/i
const LINK = /^https:\/\/(?:[a-z]{1,3}\.)?linkedin\.com(?=\/)/i
/** The tabs of an organisation that keep its header. Jobs are another page. */
const TABS = new Set('about posts people videos life insights mycompany events products services'.split(' '))
/** Guests are sent to a profile in their language: `/in/ada-example/de`. */
const LANGUAGE = /^(?:[a-z]{2}(?:-[a-z]{2})?)?$/i
const RESERVED = new Set(['me', 'unavailable', 'setup', 'new', 'login', 'signup'])

/** Whose profile an address is; `undefined` for jobs, posts, the feed and everything else. */
export function profileIn(url: URL): ProfileRef | undefined {
  if (url.protocol !== 'https:' || !/^(?:(?:www|m|[a-z]{2})\.)?linkedin\.com$/.test(url.host)) return undefined
  const match = PATH.exec(url.pathname)
  const named = namedBy(match)
  if (match === null || named === null || RESERVED.has(named.slug)) return undefined
  if (named.kind === 'in' ? !LANGUAGE.test(named.rest) : named.rest !== '' && !TABS.has(named.rest.toLowerCase()))
    return undefined
  const handle = decoded(match[2] ?? '')
  if (handle === null || handle.length > 200) return undefined
  return { platform: 'linkedin', handle, url: `https://www.linkedin.com/${named.kind}/${encodeURIComponent(handle)}/` }
}

/** The profile that a reference stands for. */
export function namedIn(ref: ProfileRef): Named | null {
  return linked(ref.url)
}

/** The profile that a link leads to, or whose tab or layer it is; `null` for all others. */
export function linked(href: string | null | undefined): Named | null {
  return href === null || href === undefined || href.length > 2_000 ? null : namedBy(PATH.exec(href.replace(LINK, '')))
}

/** Whether two names are one profile's. */
export function isSame(a: Named, b: Named): boolean {
  return a.slug === b.slug && (a.kind === 'in') === (b.kind === 'in')
}

/**
 * Whether a place belongs to somebody else who is introduced within the card: between the two, an element also links to another
 * profile. A suggested account has its own followers.
 */
export function isOfAnother(place: Element, card: Element, who: Named): boolean {
  for (let around: Element | null = place; around !== null && around !== card; around = around.parentElement)
    for (const link of around.getElementsByTagName('a')) {
      const named = linked(link.getAttribute('href'))
      if (named !== null && !isSame(named, who)) return true
    }
  return false
}

function namedBy(match: RegExpExecArray | null): Named | null {
  const kind = kindOf(match?.[1] ?? '')
  const slug = decoded(match?.[2] ?? '')
  return kind === null || slug === null ? null : { kind, slug: slug.toLowerCase(), rest: match?.[3] ?? '' }
}

function kindOf(text: string): Kind | null {
  const kind = text.toLowerCase()
  return kind === 'in' || kind === 'company' || kind === 'school' || kind === 'showcase' ? kind : null
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text).normalize('NFC') || null
  } catch {
    return null
  }
}
