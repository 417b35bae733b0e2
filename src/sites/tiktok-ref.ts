import type { ProfileRef } from '../profile.ts'
import type { PostRef } from './site.ts'

const HOST = /^(www\.|m\.)?tiktok\.com$/

/** `/@handle` and nothing behind it: posts, lives, collections and playlists are no profiles. */
export function profileAt(url: URL): ProfileRef | undefined {
  const handle = pathOf(url)?.match(/^\/(?:@|%40)([\w.]{2,24})\/?$/)?.[1]
  return handle === undefined ? undefined : profileOf(handle)
}

export function profileOf(handle: string): ProfileRef {
  return { platform: 'tiktok', handle, url: `https://www.tiktok.com/@${handle}` }
}

/** `/@handle/video/ID` and `/@handle/photo/ID`. */
export function postAt(url: URL): PostRef | undefined {
  const [, handle, kind, id] = pathOf(url)?.match(/^\/(?:@|%40)([\w.]{2,24})\/(video|photo)\/(\d{5,25})\/?$/) ?? []
  if (handle === undefined || id === undefined) return undefined
  return { platform: 'tiktok', id, handle, url: `https://www.tiktok.com/@${handle}/${kind}/${id}` }
}

/** A post opened from the grid is a layer with an address of its own; the profile stays behind it. */
export function isLayerOver(url: URL, ref: ProfileRef): boolean {
  return postAt(url)?.handle?.toLowerCase() === ref.handle.toLowerCase()
}

function pathOf(url: URL): string | undefined {
  return HOST.test(url.hostname) && /^https?:$/.test(url.protocol) ? url.pathname : undefined
}
