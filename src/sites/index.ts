import { bluesky } from './bluesky.ts'
import { blueskyDeeper } from './bluesky-deeper.ts'
import type { Deeper } from './deeper.ts'
import { facebook } from './facebook.ts'
import { instagram } from './instagram.ts'
import { instagramDeeper } from './instagram-deeper.ts'
import { linkedin } from './linkedin.ts'
import { mastodon } from './mastodon.ts'
import { mastodonDeeper } from './mastodon-deeper.ts'
import { pinterest } from './pinterest.ts'
import { reddit } from './reddit.ts'
import { redditDeeper } from './reddit-deeper.ts'
import type { Site } from './site.ts'
import { threads } from './threads.ts'
import { threadsDeeper } from './threads-deeper.ts'
import { tiktok } from './tiktok.ts'
import { tiktokDeeper } from './tiktok-deeper.ts'
import { twitch } from './twitch.ts'
import { x } from './x.ts'
import { xDeeper } from './x-deeper.ts'
import { youtube } from './youtube.ts'
import { youtubeDeeper } from './youtube-deeper.ts'

/** All that is read of a site: its profiles, and what is opened beside them. */
export type WholeSite = Site & Deeper

/**
 * Every site that Earned reads, Mastodon last: any host may be one of its servers. For tests and the command line: a content
 * script imports its own site alone.
 */
export const SITES: readonly WholeSite[] = [
  { ...instagram, ...instagramDeeper },
  { ...x, ...xDeeper },
  { ...tiktok, ...tiktokDeeper },
  { ...youtube, ...youtubeDeeper },
  facebook,
  linkedin,
  { ...threads, ...threadsDeeper },
  { ...bluesky, ...blueskyDeeper },
  twitch,
  pinterest,
  { ...reddit, ...redditDeeper },
  { ...mastodon, ...mastodonDeeper },
]

/**
 * The site that an address belongs to; `undefined` for addresses that Earned does not read. A saved page may also be named by
 * a host that only redirects (`tiktok.com`, `m.youtube.com`): where the site knows a profile there, it is the site's.
 */
export function siteAt(url: URL): WholeSite | undefined {
  return SITES.find((site) => site.matches.some((pattern) => matchesHost(pattern, url)) || site.profileAt(url))
}

/** All our patterns are `https://host/*`. */
function matchesHost(pattern: string, url: URL): boolean {
  return url.protocol === 'https:' && new URL(pattern.replace('/*', '/')).host === url.host
}
