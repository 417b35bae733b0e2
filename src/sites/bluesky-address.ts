import type { ProfileRef } from '../profile.ts'
import type { PostRef } from './site.ts'

/** The site and its forks, which show the same network in the same markup and keep the test ids (2026-08). */
const HOSTS: readonly string[] = [
  'bsky.app',
  'www.bsky.app',
  'main.bsky.dev',
  'staging.bsky.app',
  'deer.social',
  'blacksky.community',
  'catsky.social',
  'witchsky.app',
  'zeppelin.social',
]
/** A handle is a domain name; an account that has none any more is addressed by its DID. */
const NAME = '(?:[a-z\\d][a-z\\d-]*(?:\\.[a-z\\d-]+)+|did:[a-z]+:[\\w.%:-]+)'
/** A record's key may hold all of these (AT Protocol, record keys); the site's own are 13 letters and digits. */
const KEY = '[\\w.:~-]{1,100}'
const PROFILE = new RegExp(`^/profile/(${NAME})/?$`, 'i')
const POST = new RegExp(`^/profile/(${NAME})/post/(${KEY})(/[\\w-]+)?/?$`, 'i')
const FOLLOWERS = new RegExp(`^/profile/(${NAME})/followers/?$`, 'i')

export function profileAt(url: URL): ProfileRef | undefined {
  return isOurs(url) ? refOf(PROFILE.exec(pathOf(url.pathname))?.[1]) : undefined
}

export function postAt(url: URL): PostRef | undefined {
  const [, handle, id, list] = isOurs(url) ? (POST.exec(pathOf(url.pathname)) ?? []) : []
  if (handle === undefined || id === undefined || list !== undefined) return undefined
  return { platform: 'bluesky', id, handle, url: `https://bsky.app/profile/${handle}/post/${id}` }
}

/** Whose followers the address lists. */
export function followersAt(url: URL): ProfileRef | undefined {
  return isOurs(url) ? refOf(FOLLOWERS.exec(pathOf(url.pathname))?.[1]) : undefined
}

export function refOf(handle: string | undefined): ProfileRef | undefined {
  if (handle === undefined || handle.length > 200) return undefined
  return { platform: 'bluesky', handle, url: `https://bsky.app/profile/${handle}` }
}

/** Whom a link leads to, in lower case: `/profile/ada.example` and nothing behind it. */
export function profileIn(link: Element): string | null {
  return PROFILE.exec(pathOf(link.getAttribute('href')))?.[1]?.toLowerCase() ?? null
}

/** Whose list of followers a link leads to, in lower case. */
export function followersIn(link: Element): string | null {
  return FOLLOWERS.exec(pathOf(link.getAttribute('href')))?.[1]?.toLowerCase() ?? null
}

/** Which post a link leads to, and to which list beneath it (`/liked-by`). */
export function postIn(link: Element): { author: string; id: string; list: string | null } | null {
  const [, author, id, list] = POST.exec(pathOf(link.getAttribute('href'))) ?? []
  return author === undefined || id === undefined ? null : { author: author.toLowerCase(), id, list: list ?? null }
}

/** A link of the site itself, or one to the site in full. */
function pathOf(href: string | null): string {
  const path = /^(?:https:\/\/bsky\.app)?(\/[^?#]*)/.exec(href ?? '')?.[1] ?? ''
  return path.replace(/%3A/gi, ':')
}

function isOurs(url: URL): boolean {
  return url.protocol === 'https:' && HOSTS.includes(url.host)
}
