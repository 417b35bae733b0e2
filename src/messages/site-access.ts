import type { Platform } from '../profile.ts'

/** Where a site lives and when Earned reads it, for the contexts that know no site's markup (`Site` says the same). */
interface SiteAccess {
  readonly platform: Platform
  /**
   * `on-page`: granted at install. `when-allowed`: on every visit once the user has allowed it, on a click before that.
   * `on-click`: only ever on a click.
   */
  readonly reads: 'on-page' | 'when-allowed' | 'on-click'
  /** Match patterns of the one form we use: `https://host/*`, or with a star for what is below it. */
  readonly matches: readonly string[]
}

/**
 * The one list of where Earned reads; a test holds it to the sites' own declarations, and the manifest to it. The worker needs
 * it to tell which site a script speaks for, the popup to tell what may be read, both without a line of any site's markup.
 */
export const SITE_ACCESS: readonly SiteAccess[] = [
  { platform: 'instagram', reads: 'on-page', matches: ['https://www.instagram.com/*'] },
  {
    platform: 'x',
    reads: 'on-page',
    matches: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*', 'https://mobile.twitter.com/*'],
  },
  { platform: 'tiktok', reads: 'on-page', matches: ['https://www.tiktok.com/*'] },
  { platform: 'youtube', reads: 'on-page', matches: ['https://www.youtube.com/*'] },
  { platform: 'facebook', reads: 'when-allowed', matches: ['https://www.facebook.com/*', 'https://m.facebook.com/*'] },
  { platform: 'linkedin', reads: 'on-click', matches: ['https://www.linkedin.com/*', 'https://*.linkedin.com/*'] },
  { platform: 'threads', reads: 'when-allowed', matches: ['https://www.threads.com/*', 'https://www.threads.net/*'] },
  { platform: 'bluesky', reads: 'when-allowed', matches: ['https://bsky.app/*'] },
  { platform: 'twitch', reads: 'when-allowed', matches: ['https://www.twitch.tv/*'] },
  {
    platform: 'pinterest',
    reads: 'when-allowed',
    matches: [
      'https://www.pinterest.com/*',
      'https://*.pinterest.com/*',
      'https://www.pinterest.at/*',
      'https://www.pinterest.ca/*',
      'https://www.pinterest.ch/*',
      'https://www.pinterest.cl/*',
      'https://www.pinterest.co.kr/*',
      'https://www.pinterest.co.uk/*',
      'https://www.pinterest.com.au/*',
      'https://www.pinterest.com.mx/*',
      'https://www.pinterest.de/*',
      'https://www.pinterest.dk/*',
      'https://www.pinterest.es/*',
      'https://www.pinterest.fr/*',
      'https://www.pinterest.ie/*',
      'https://www.pinterest.it/*',
      'https://www.pinterest.jp/*',
      'https://www.pinterest.nz/*',
      'https://www.pinterest.ph/*',
      'https://www.pinterest.pt/*',
      'https://www.pinterest.se/*',
    ],
  },
  { platform: 'reddit', reads: 'when-allowed', matches: ['https://www.reddit.com/*', 'https://old.reddit.com/*'] },
  {
    platform: 'mastodon',
    reads: 'when-allowed',
    matches: [
      'https://mastodon.social/*',
      'https://mastodon.online/*',
      'https://mastodon.world/*',
      'https://mstdn.social/*',
      'https://mstdn.jp/*',
      'https://mas.to/*',
      'https://fosstodon.org/*',
      'https://hachyderm.io/*',
      'https://infosec.exchange/*',
      'https://techhub.social/*',
    ],
  },
]

/** A site as the worker and the popup know it. */
export interface ListedSite extends SiteAccess {
  /** Whether an address lies on this site. */
  covers(address: string): boolean
}

const LISTED: readonly ListedSite[] = SITE_ACCESS.map((site) => ({
  ...site,
  covers: (address) => site.matches.some((pattern) => covers(pattern, address)),
}))

/** What a profile and a post have on every Mastodon server: `/@ada`, `/@ada@elsewhere.example/1234`. */
const FEDERATED = /^\/@[^/]/

/**
 * Whose an address is. A site of the list; or, since anyone may run a Mastodon server, that one server, which is read on a
 * click alone and speaks for nothing but itself: there only an address of the form that its profiles have, so that no script
 * of ours runs in, or is listened to from, a page that has nothing for it. `undefined` for everything else.
 */
export function siteAt(address: string): ListedSite | undefined {
  const listed = LISTED.find((site) => site.covers(address))
  if (listed !== undefined || !URL.canParse(address)) return listed
  const { protocol, origin, port, pathname } = new URL(address)
  if (protocol !== 'https:' || port !== '' || !FEDERATED.test(pathname)) return undefined
  const matches = [`${origin}/*`]
  return { platform: 'mastodon', reads: 'on-click', matches, covers: (other) => other.startsWith(`${origin}/`) }
}

/** The sites that the user may allow for every visit. */
export const ALLOWABLE: readonly ListedSite[] = LISTED.filter((site) => site.reads === 'when-allowed')

function covers(pattern: string, address: string): boolean {
  const [, anyBelow, host] = pattern.match(/^https:\/\/(\*\.)?([^/*]+)\/\*$/) ?? []
  if (host === undefined || !URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol !== 'https:' || url.port !== '') return false
  return url.hostname === host || (anyBelow !== undefined && url.hostname.endsWith(`.${host}`))
}
