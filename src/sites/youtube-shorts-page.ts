import { addressesOf, isContradicted } from './youtube-address.ts'
import { sameLikes } from './youtube-like-button.ts'
import { likesAt, type ShownVideo } from './youtube-watch-page.ts'

/**
 * The Short that is played; `null` where it is not proved to be this one. A screen holds several, of which one is active, and
 * none carries its id but in the picture that stands behind the player.
 */
export function shortsPage(root: Document, id: string, lang: string): ShownVideo | null {
  const active = [...root.querySelectorAll('ytd-reel-video-renderer[is-active]')].filter(
    (one) => one.closest('[hidden]') === null,
  )
  const [short, ...more] = active
  if (short === undefined || more.length > 0) return null
  const pictured = picturedIn(short)
  if (pictured.size !== 1 || !pictured.has(id)) return null
  const owners = addressesOf(
    [...short.querySelectorAll('yt-reel-channel-bar-view-model a[href], ytd-channel-name a[href]')].map((link) =>
      // The name leads to the channel's own Shorts.
      link.getAttribute('href')?.replace(/\/shorts\/?$/, ''),
    ),
  )
  return {
    likes: sameLikes([...short.querySelectorAll(LIKE_BUTTONS)].map((one) => likesAt(one, lang))),
    owners: isContradicted(owners, owners) ? [] : owners,
    // Neither stands on the player: views are in the description, which may be another Short's.
    ...{ views: null, subscribers: null, isRunning: false, wasStreamed: false, isCollab: false },
  }
}

/** The second until 2024. */
const LIKE_BUTTONS = 'like-button-view-model, ytd-like-button-renderer [id="like-button"]'

/** The videos whose pictures stand behind the player. */
function picturedIn(short: Element): Set<string> {
  const ids = new Set<string>()
  for (const box of short.querySelectorAll('[style*="ytimg.com/vi"]')) {
    const id = /ytimg\.com\/vi(?:_webp)?\/([\w-]{6,20})\//.exec(box.getAttribute('style') ?? '')?.[1]
    if (id !== undefined) ids.add(id)
  }
  return ids
}
