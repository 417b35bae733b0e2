import type { Reading } from './site.ts'
import type { ChannelAddress } from './youtube-address.ts'
import type { ChannelData } from './youtube-embedded.ts'
import type { PageHeader } from './youtube-page-header.ts'

interface Found {
  readonly asked: ChannelAddress
  /** The data, if it is of the channel in the address. */
  readonly data: ChannelData | null
  /** The data of the last hard load, whosever it is. */
  readonly loaded: ChannelData | null
  /** The header, if it is proved to be of the channel in the address. */
  readonly header: PageHeader | null
  /** The header on the screen, whosever it is. */
  readonly shown: PageHeader | null
}

const CONSENT = 'form[action*="//consent."], ytd-consent-bump-v2-lightbox'
const NOT_FOUND = 'iframe[src*="/error?src=404"], #error-page'

/** What to say where no channel stands on the page that is proved to be the one in the address; `null` where one does. */
export function withoutChannel(root: Document, screen: Element | null, found: Found): Reading | null {
  const { asked, data, loaded, header, shown } = found
  if (header !== null) return null
  if (data?.isAgeGated || (shown === null && has(screen, 'ytd-channel-age-gate-renderer'))) {
    return { state: 'unavailable', why: 'age-gate' }
  }
  if (data?.isMissing || (shown === null && has(screen, 'ytd-alert-renderer[type="ERROR"]'))) {
    return { state: 'unavailable', why: 'missing' }
  }
  if (data?.header) return null
  if (root.querySelector(NOT_FOUND) !== null) return { state: 'unavailable', why: 'missing' }
  if (root.readyState !== 'complete') return { state: 'loading' }
  if (root.querySelector(CONSENT) !== null) return { state: 'unavailable', why: 'login-wall' }
  // A header says its handle and no id: after a soft navigation to an address with an id nothing tells whose it is, and never
  // will before the page is loaded anew.
  if (shown !== null && !asked.key.startsWith('@') && loaded !== null && data === null)
    return { state: 'unavailable', why: 'unproved' }
  // Another channel's header or data: YouTube is on its way to the channel in the address.
  if (shown?.handle || (loaded !== null && data === null)) return { state: 'loading' }
  const isChannelScreen =
    screen?.getAttribute('page-subtype') === 'channels' && screen.querySelector('h1, a[href]') !== null
  if (shown !== null || data !== null || isChannelScreen)
    return { state: 'layout-changed', missing: ['followers', 'posts'] }
  // Screens of other pages: the one for this address is still to come. No screen at all: this is no page of the site's own.
  const isApp = root.getElementsByTagName('ytd-browse').length + root.getElementsByTagName('ytd-watch-flexy').length > 0
  return isApp ? { state: 'loading' } : { state: 'unavailable', why: 'login-wall' }
}

function has(screen: Element | null, selector: string): boolean {
  return screen !== null && screen.querySelector(selector) !== null
}
