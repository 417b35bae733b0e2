import type { ProfileRef } from '../profile.ts'
import type { PostRef } from './site.ts'

const HOSTS: readonly string[] = ['www.threads.com', 'threads.com', 'www.threads.net', 'threads.net']
const NAME = '[\\w.]{1,30}'
const PROFILE = new RegExp(`^/@(${NAME})(?:/(?:replies|media|reposts))?/?$`)
const POST = new RegExp(`^/@(${NAME})/post/([\\w-]{5,40})(?:/media)?/?$`)
const TAB = new RegExp(`^/@(${NAME})/(?:replies|media|reposts)/?$`)
const OWN = new RegExp(`^/@(${NAME})/?$`)

export function profileAt(url: URL): ProfileRef | undefined {
  return isOurs(url) ? refOf(PROFILE.exec(url.pathname)?.[1]) : undefined
}

export function postAt(url: URL): PostRef | undefined {
  const [, handle, id] = isOurs(url) ? (POST.exec(url.pathname) ?? []) : []
  if (handle === undefined || id === undefined) return undefined
  return { platform: 'threads', id, handle, url: `https://www.threads.com/@${handle}/post/${id}` }
}

export function refOf(handle: string | undefined): ProfileRef | undefined {
  return handle === undefined ? undefined : { platform: 'threads', handle, url: `https://www.threads.com/@${handle}` }
}

/** Whose profile's tab a link leads to, in lower case: only a profile's own header has such links. */
export function tabIn(link: Element): string | null {
  return TAB.exec(pathOf(link))?.[1]?.toLowerCase() ?? null
}

/** Whose profile a link leads to, in lower case. */
export function profileIn(link: Element): string | null {
  return OWN.exec(pathOf(link))?.[1]?.toLowerCase() ?? null
}

export function postIn(link: Element): { author: string; written: string; id: string } | null {
  const [, written, id] = POST.exec(pathOf(link)) ?? []
  return written === undefined || id === undefined ? null : { author: written.toLowerCase(), written, id }
}

/** Where on the site a link leads; "" elsewhere. */
export function pathOf(link: Element): string {
  return (
    /^(?:https:\/\/(?:www\.)?threads\.(?:com|net))?(\/[^/?#][^?#]*)/.exec(link.getAttribute('href') ?? '')?.[1] ?? ''
  )
}

function isOurs(url: URL): boolean {
  return url.protocol === 'https:' && HOSTS.includes(url.host)
}
