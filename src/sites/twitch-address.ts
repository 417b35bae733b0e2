/** First parts of addresses that are the site's own, no channel's. */
const RESERVED = new Set(
  (
    'directory downloads settings login logout signup subscriptions inventory wallet drops jobs p turbo store search ' +
    'videos popout moderator u user dashboard friends prime messages team collections following broadcast payments ' +
    'activate bits redeem products embed events clips legal privacy about'
  ).split(' '),
)
const CHANNEL = /^\/(\w{2,25})(?:\/(?:about|videos|clips|schedule|home))?\/?$/

/** The channel whose page or tab a path is, as it stands there; `undefined` for everything else. */
export function channelIn(path: string): string | undefined {
  const handle = CHANNEL.exec(path)?.[1]
  return handle === undefined || RESERVED.has(handle.toLowerCase()) ? undefined : handle
}

/** Where on the site a link leads, without query and fragment; "" for links elsewhere. */
export function pathOf(link: Element): string {
  const href = link.getAttribute('href') ?? ''
  return /^(?:https:\/\/(?:www\.|m\.)?twitch\.tv)?(\/(?!\/)[^?#]*)/i.exec(href)?.[1] ?? ''
}
