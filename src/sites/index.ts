import { instagram } from './instagram.ts'
import { pinterest } from './pinterest.ts'
import type { Site } from './site.ts'
import { tiktok } from './tiktok.ts'
import { twitch } from './twitch.ts'
import { x } from './x.ts'
import { youtube } from './youtube.ts'

/** Every site that Earned reads. For tests and the command line: a content script imports its own site alone. */
export const SITES: readonly Site[] = [instagram, x, tiktok, youtube, twitch, pinterest]

/**
 * The site that an address belongs to; `undefined` for addresses that Earned does not read. A saved page may also be named by
 * a host that only redirects (`tiktok.com`, `m.youtube.com`): where the site knows a profile there, it is the site's.
 */
export function siteAt(url: URL): Site | undefined {
  return SITES.find((site) => site.matches.some((pattern) => matchesHost(pattern, url)) || site.profileAt(url))
}

/** All our patterns are `https://host/*`. */
function matchesHost(pattern: string, url: URL): boolean {
  return url.protocol === 'https:' && new URL(pattern.replace('/*', '/')).host === url.host
}
