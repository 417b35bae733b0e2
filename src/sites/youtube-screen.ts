import { displayName } from './snapshot.ts'
import { type ChannelAddress, channelAddress, handleKey } from './youtube-address.ts'
import type { ChannelData } from './youtube-embedded.ts'
import type { PageHeader } from './youtube-page-header.ts'

/**
 * The parts of the page that may show a channel now. YouTube keeps the screens that were left in the document, hidden; a
 * saved page may have lost which.
 */
export function screensOf(root: Document): Element[] {
  const screens = [...root.getElementsByTagName('ytd-browse'), ...root.getElementsByTagName('ytm-browse')]
  if (screens.length === 0) return root.body ? [root.body] : []
  const shown = screens.filter((screen) => screen.closest('[hidden]') === null)
  const channels = shown.filter((screen) => screen.getAttribute('page-subtype') === 'channels')
  if (channels.length > 0) return channels
  return shown.length === 1 && !shown[0]?.hasAttribute('page-subtype') ? shown : []
}

/**
 * Whether the header on the screen is proved to be of the channel in the address. While YouTube changes from one channel to
 * the next, address, header and data may each speak of another one: without a proof nothing is read.
 */
export function isProvedBy(
  header: PageHeader,
  asked: ChannelAddress,
  loaded: ChannelData | null,
  root: Document,
): boolean {
  const shown = header.handle === null ? undefined : handleKey(header.handle)
  if (shown !== undefined && asked.key.startsWith('@')) return shown === asked.key
  const [id, another] = header.ids
  if (id !== undefined && asked.key.startsWith('channel/')) return id === asked.key && another === undefined
  if (loaded?.keys.has(asked.key)) {
    const handles = [...loaded.keys].filter((key) => key.startsWith('@'))
    if (shown !== undefined && handles.length > 0) return handles.includes(shown)
    return header.name !== null && header.name === displayName(loaded.name).displayName
  }
  // Links in the head, like the data, stay those of the last hard load: where there is data and it is another
  // channel's, they are too.
  if (loaded !== null || !headAddresses(root).includes(asked.key)) return false
  // A handle that nothing links to the id in the address: the head must know it by the same name.
  return shown === undefined || asked.key.startsWith('@') || headNames(root).includes(header.name ?? '')
}

function headNames(root: Document): (string | null)[] {
  const names = [root.querySelector('meta[property="og:title"]')?.getAttribute('content'), root.title]
  return names.map((name) => displayName(name?.replace(/ - YouTube$/, '')).displayName)
}

function headAddresses(root: Document): string[] {
  const hrefs = [
    root.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    root.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ]
  return hrefs.flatMap((href) => (href ? (channelAddress(href)?.key ?? []) : []))
}
