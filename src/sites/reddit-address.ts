import type { ProfileRef } from '../profile.ts'
import type { PostRef } from './site.ts'

const HOSTS: readonly string[] = [
  'www.reddit.com',
  'old.reddit.com',
  'reddit.com',
  'new.reddit.com',
  'sh.reddit.com',
  'np.reddit.com',
]
const USER = /^\/(?:user|u)\/([\w-]{2,30})(?:\/(?:overview|submitted|comments))?\/?$/
const COMMUNITY = /^\/r\/(\w{2,24})(?:\/(?:hot|new|top|rising|best|controversial))?\/?$/
const POST =
  /^\/(?:r\/\w{2,24}|(?:user|u)\/([\w-]{2,30}))\/comments\/([a-z0-9]{2,12})(?:\/[^/]*)?(?:\/(?:comment\/)?[a-z0-9]*)?\/?$/
/** Feeds of many communities, the reader's own pages, and the feeds of users under another name. */
const NO_COMMUNITY = /^(?:all|popular|mod|friends|random|randnsfw|myrandom|u_.*)$/i

/**
 * A user, or a community: its handle keeps the "r/" of its address, for a user may bear the same name. No user's name has a
 * slash in it.
 */
export function profileRef(url: URL): ProfileRef | undefined {
  if (!isReddit(url)) return undefined
  const user = USER.exec(url.pathname)?.[1]
  if (user !== undefined && user.toLowerCase() !== 'me') return userRef(user)
  const community = COMMUNITY.exec(url.pathname)?.[1]
  if (community === undefined || NO_COMMUNITY.test(community)) return undefined
  return { platform: 'reddit', handle: `r/${community}`, url: `https://www.reddit.com/r/${community}` }
}

export function userRef(name: string): ProfileRef {
  return { platform: 'reddit', handle: name, url: `https://www.reddit.com/user/${name}` }
}

/** The post that an address is. Only one in a user's own feed says whose it is. */
export function postRef(url: URL): PostRef | undefined {
  const [, handle = null, id] = (isReddit(url) && POST.exec(url.pathname)) || []
  if (id === undefined) return undefined
  return { platform: 'reddit', id, handle, url: `https://www.reddit.com/comments/${id}` }
}

function isReddit(url: URL): boolean {
  return url.protocol === 'https:' && HOSTS.includes(url.host)
}
