import type { ProfileRef } from '../profile.ts'
import type { PostRef } from './site.ts'
import { channelAddress } from './youtube-address.ts'
import { videoAddress } from './youtube-video-address.ts'

const HOSTS = new Set(['www.youtube.com', 'm.youtube.com', 'youtube.com'])
const TABS = new Set([
  ...['', 'featured', 'videos', 'shorts', 'streams', 'podcasts', 'courses', 'playlists', 'community', 'posts', 'store'],
  ...['releases', 'about', 'search', 'membership', 'channels', 'shows', 'home'],
])
/** The channel whose page the address is. */
export function profileAt(url: URL): ProfileRef | undefined {
  const channel = HOSTS.has(url.hostname) ? channelAddress(url.pathname) : undefined
  if (channel === undefined || !TABS.has(channel.tab)) return undefined
  const steps = channel.key.startsWith('@') ? 1 : 2
  const path = url.pathname
    .split('/')
    .slice(0, steps + 1)
    .join('/')
  return { platform: 'youtube', handle: channel.name, url: `https://www.youtube.com${path}` }
}

/** The video or Short that the address opens. Neither says whose it is. */
export function postAt(url: URL): PostRef | undefined {
  const video = HOSTS.has(url.hostname) && /^https?:$/.test(url.protocol) ? videoAddress(url.href) : undefined
  if (video === undefined || url.pathname.startsWith('/embed/')) return undefined
  const path = video.isShort ? `/shorts/${video.id}` : `/watch?v=${video.id}`
  return { platform: 'youtube', id: video.id, handle: null, url: `https://www.youtube.com${path}` }
}
