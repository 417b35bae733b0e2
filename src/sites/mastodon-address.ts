import type { PostRef } from './site.ts'

/**
 * Mastodon runs on thousands of servers, each under a name of its own, so that any host may be one. These are not: they
 * write their addresses the same way (`/@name`) and are other sites, or other software that is known never to be Mastodon.
 */
const NEVER = (
  'tiktok.com youtube.com youtu.be threads.com threads.net instagram.com facebook.com x.com twitter.com linkedin.com ' +
  'pinterest.com reddit.com twitch.tv bsky.app medium.com substack.com odysee.com unsplash.com producthunt.com steemit.com ' +
  'hive.blog peakd.com likee.video kwai.com lemon8-app.com clubhouse.com observablehq.com snapchat.com telegram.org t.me ' +
  'github.com npmjs.com google.com vk.com rumble.com tumblr.com quora.com hackernoon.com wattpad.com misskey.io'
).split(' ')

/** `name`, or `name@server` for an account of another server as this one shows it. */
const HANDLE = '[\\w.-]{1,64}(?:@[\\w.-]{1,128})?'
const PROFILE = new RegExp(`^/@(${HANDLE})(?:/(?:with_replies|media|featured|tagged/[^/]+))?/?$`)
const FOLLOWERS = new RegExp(`^/@(${HANDLE})/followers/?$`)
const POST = new RegExp(`^/@(${HANDLE})/(\\d{1,25})/?$`)

/** The account that a profile's address names, as it stands there; `undefined` for any other address. */
export function profileHandle(url: URL): string | undefined {
  return handleIn(url, PROFILE)
}

/** The account whose list of followers an address is. */
export function listedHandle(url: URL): string | undefined {
  return handleIn(url, FOLLOWERS)
}

/** The post that an address is. */
export function postRef(url: URL): PostRef | undefined {
  const handle = handleIn(url, POST)
  const id = POST.exec(url.pathname)?.[2]
  if (handle === undefined || id === undefined) return undefined
  return { platform: 'mastodon', id, handle, url: `${profileUrl(url, handle)}/${id}` }
}

/** An account's address on the server that shows it. */
export function profileUrl(url: URL, handle: string): string {
  return `https://${url.host}/@${handle}`
}

/** Whether the account lives on another server: what is known of it here may be a part. */
export function isRemote(handle: string): boolean {
  return handle.includes('@')
}

function handleIn(url: URL, shape: RegExp): string | undefined {
  if (url.protocol !== 'https:' || NEVER.some((host) => url.host === host || url.host.endsWith(`.${host}`))) return
  const handle = shape.exec(url.pathname)?.[1]
  // A server's own accounts go by their short names; it sends the long ones on to these.
  return handle?.toLowerCase().endsWith(`@${url.host}`) ? handle.slice(0, -url.host.length - 1) : handle
}
