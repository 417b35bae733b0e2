import type { Platform, ProfileRef } from '../profile.ts'
import { SITE_ACCESS, siteAt } from './site-access.ts'

/**
 * Which profile an address is, for the contexts that know no site's markup: an address that is pasted into the desk. Sites say
 * the same of the address of a page, and a test holds the two together; of what is rare (forks, old forms, servers that
 * are on no list) this knows less, and then says nothing.
 */
export function profileRefAt(text: string): ProfileRef | undefined {
  const url = addressIn(text.trim())
  const site = url && siteAt(url.href)
  // Anyone may run a Mastodon server, and many other sites write their addresses the same way: those on the list are some.
  if (url === undefined || site === undefined || !isListed(url)) return undefined
  const { platform } = site
  const [handle, address] = FORMS[platform](url) ?? []
  if (handle === undefined || address === undefined || handle.length > 200) return undefined
  return { platform, handle, url: address }
}

/** As people paste it: with or without its scheme and its `www.`. */
function addressIn(text: string): URL | undefined {
  const full = /^https?:\/\//i.test(text) ? text.replace(/^http:/i, 'https:') : `https://${text}`
  if (!URL.canParse(full)) return undefined
  const url = new URL(full)
  if (isListed(url)) return url
  url.hostname = `www.${url.hostname}`
  return url
}

/** On a site of the list; an address of no listed site may still look like one of a Mastodon server's. */
function isListed(url: URL): boolean {
  const site = siteAt(url.href)
  return (
    site !== undefined &&
    SITE_ACCESS.some(({ platform, matches }) => platform === site.platform && matches === site.matches)
  )
}

type Form = (url: URL) => readonly [handle: string, address: string] | undefined

/** One path, one name in it, and the address that the site gives the profile. */
function form(path: RegExp, address: (handle: string) => string, reserved = ''): Form {
  const own = new Set(reserved.split(' '))
  return ({ pathname }) => {
    const handle = path.exec(pathname)?.[1]
    return handle === undefined || own.has(handle.toLowerCase()) ? undefined : [handle, address(handle)]
  }
}

/** First parts of addresses that are the site's own, no person's, are named with each. */
const FORMS: Readonly<Record<Platform, Form>> = {
  instagram: form(
    /^\/(?=\.*\w)([\w.]{1,30})(?:\/(?:reels|tagged|reposts))?\/?$/,
    (handle) => `https://www.instagram.com/${handle}/`,
    'accounts explore reels reel p tv stories direct about legal developer developers api graphql web emails challenge ' +
      'oauth press ar create archive your_activity notifications directory ajax popular privacy terms session s ' +
      'robots.txt favicon.ico sitemap.xml',
  ),
  x: form(
    /^\/(\w{1,20})(?:\/(?:with_replies|highlights|articles|media|likes))?\/?$/,
    (handle) => `https://x.com/${handle}`,
    'home explore search notifications messages i settings compose login logout signup tos privacy about jobs hashtag ' +
      'intent share download account communities lists bookmarks oauth who_to_follow follower_requests followers ' +
      'following connect_people topics moments status statuses favorites mentions sessions widgets graphql error 404',
  ),
  tiktok: form(/^\/@([\w.]{2,24})\/?$/, (handle) => `https://www.tiktok.com/@${handle}`),
  youtube(url) {
    const [, sign, name] =
      /^\/(@|channel\/(?=UC[\w-]{20,30}(?:\/|$)))([^/]{1,200})(?:\/(?:featured|videos|shorts|about))?\/?$/.exec(
        url.pathname,
      ) ?? []
    const handle = name && decoded(name)
    if (handle === undefined || !/^(?:[\p{L}\p{M}\p{N}_.·-]|\p{Join_Control}){1,60}$/u.test(handle)) return undefined
    return [handle, `https://www.youtube.com/${sign}${name}`]
  },
  facebook: form(
    /^\/(?=[\d.]*[a-z])([a-z\d][a-z\d.]{1,60})\/?$/i,
    (handle) => `https://www.facebook.com/${handle}/`,
    'watch groups marketplace gaming events event reel reels stories photo photo.php photos videos video.php login ' +
      'login.php help settings notifications friends messages bookmarks ads business policies privacy hashtag search share ' +
      'sharer sharer.php dialog plugins permalink.php story.php media games checkpoint recover saved memories fundraisers me ' +
      'home home.php signup r.php l.php about directory legal terms careers developers tr ajax api feed live posts ' +
      'notes offers jobs weather donate community pages people p pg profile.php public unsupportedbrowser index.php dating ' +
      'messenger_media',
  ),
  linkedin(url) {
    const [, kind, slug = ''] = /^\/(in|company|school|showcase)\/([^/]{1,300})\/?$/.exec(url.pathname) ?? []
    const handle = decoded(slug)?.normalize('NFC')
    if (kind === undefined || !handle || /^(?:me|unavailable|setup|new|login|signup)$/i.test(handle)) return undefined
    return [handle, `https://www.linkedin.com/${kind}/${encodeURIComponent(handle)}/`]
  },
  threads: form(
    /^\/@([\w.]{1,30})(?:\/(?:replies|media|reposts))?\/?$/,
    (handle) => `https://www.threads.com/@${handle}`,
  ),
  bluesky: form(
    /^\/profile\/([a-z\d][a-z\d-]*(?:\.[a-z\d-]+)+)\/?$/i,
    (handle) => `https://bsky.app/profile/${handle}`,
  ),
  mastodon(url) {
    const handle = /^\/@([\w.-]{1,64}(?:@[\w.-]{1,128})?)\/?$/.exec(url.pathname)?.[1]
    // A server's own accounts go by their short names.
    if (handle === undefined || handle.toLowerCase().endsWith(`@${url.host}`)) return undefined
    return [handle, `https://${url.host}/@${handle}`]
  },
  twitch: form(
    /^\/(\w{2,25})(?:\/(?:about|videos|clips|schedule|home))?\/?$/,
    (handle) => `https://www.twitch.tv/${handle}`,
    'directory downloads settings login logout signup subscriptions inventory wallet drops jobs p turbo store search ' +
      'videos popout moderator u user dashboard friends prime messages team collections following broadcast payments ' +
      'activate bits redeem products embed events clips legal privacy about',
  ),
  pinterest: form(
    /^\/(\w{3,30})(?:\/(?:_created|_saved))?\/?$/,
    (handle) => `https://www.pinterest.com/${handle}/`,
    'pin search ideas today business settings login signup logout explore resource about categories topics password ' +
      'discover shopping videos notifications homefeed convert news inbox invited oauth following followers source shop ' +
      'email secure',
  ),
  reddit(url) {
    const user = /^\/(?:user|u)\/([\w-]{2,30})\/?$/.exec(url.pathname)?.[1]
    if (user !== undefined)
      return user.toLowerCase() === 'me' ? undefined : [user, `https://www.reddit.com/user/${user}`]
    const name = /^\/r\/(\w{2,24})\/?$/.exec(url.pathname)?.[1]
    if (name === undefined || /^(?:all|popular|mod|friends|random|randnsfw|myrandom|u_.*)$/i.test(name))
      return undefined
    return [`r/${name}`, `https://www.reddit.com/r/${name}`]
  },
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
