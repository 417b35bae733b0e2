import type { Post } from '../profile.ts'

/** A post's address: with its owner since 2025, without before (CONTRACTS § 2.1). */
const POST = /^\/(?:([\w.]{1,30})\/)?(p|reel|tv)\/([\w-]{1,64})\/?$/

/** The post that an address names; `owner` in lower case, `null` where the address does not say. */
export interface PostAddress {
  readonly id: string
  readonly owner: string | null
  readonly kind: Post['kind'] | null
}

/** The path that a link leads to on Instagram; `null` for other hosts, fragments and scripts. */
export function pathOf(link: Element): string | null {
  return pathIn(link.getAttribute('href'))
}

/** The path of an address on Instagram, relative or full. */
export function pathIn(address: string | null | undefined): string | null {
  if (address === null || address === undefined || address === '' || address.startsWith('#')) return null
  // Nearly all of a page's links; building a URL of each would cost more than all the rest of a reading.
  if (/^\/[\w./-]*$/.test(address) && !address.includes('//') && !address.includes('/..')) return address
  if (!URL.canParse(address, 'https://www.instagram.com/')) return null
  const url = new URL(address, 'https://www.instagram.com/')
  return /^(www\.)?instagram\.com$/.test(url.hostname) ? url.pathname : null
}

/** The profile that a path names, in lower case: `/name/` and nothing behind it. */
export function profileIn(path: string | null): string | null {
  return /^\/([\w.]{1,30})\/?$/.exec(path ?? '')?.[1]?.toLowerCase() ?? null
}

/** The post that a link leads to; `null` for everything else, a single comment and the list of likers included. */
export function postIn(path: string | null): PostAddress | null {
  const match = POST.exec(path ?? '')
  if (match?.[3] === undefined) return null
  const kind = match[2] === 'reel' ? 'short' : match[2] === 'tv' ? 'video' : null
  return { id: match[3], owner: match[1]?.toLowerCase() ?? null, kind }
}

/** `/name/followers/` and `/name/following/`; not `/name/followers/mutualOnly`. The owner in lower case. */
export function listAt(link: Element): { owner: string; list: 'followers' | 'following' } | null {
  const match = /^\/([\w.]{1,30})\/(followers|following)\/?$/.exec(pathOf(link) ?? '')
  if (match?.[1] === undefined) return null
  return { owner: match[1].toLowerCase(), list: match[2] === 'followers' ? 'followers' : 'following' }
}
