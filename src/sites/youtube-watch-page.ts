import type { Count } from '../profile.ts'
import { settle } from './settle.ts'
import { addressesOf, type ChannelAddress, isContradicted } from './youtube-address.ts'
import { countedBy, countsViews, isAudience, shortCountIn, subscribersIn, wasStreamed } from './youtube-labels.ts'
import { type Likes, likesSaid, sameLikes } from './youtube-like-button.ts'
import { textOf } from './youtube-page-header.ts'

/** What the screen of an open video shows now. */
export interface ShownVideo {
  readonly likes: Likes | null
  readonly views: Count | null
  readonly subscribers: Count | null
  /** The channel whose video it is; nobody where the screen names two. */
  readonly owners: readonly ChannelAddress[]
  /** Live now, or announced: its number counts the people who watch or wait. */
  readonly isRunning: boolean
  readonly wasStreamed: boolean
  readonly isCollab: boolean
}

/**
 * The watch page of this video; `null` where the screen is another video's. YouTube keeps one screen and changes what is in
 * it: both screen and description say which video they are of.
 */
export function watchPage(root: Document, id: string, lang: string): ShownVideo | null {
  const screens = [...root.getElementsByTagName('ytd-watch-flexy')].filter((one) => one.closest('[hidden]') === null)
  const below = screens.flatMap((screen) =>
    screen.getAttribute('video-id') === id ? [...screen.getElementsByTagName('ytd-watch-metadata')] : [],
  )
  const [metadata] = below
  if (metadata === undefined || below.some((one) => (one.getAttribute('video-id') ?? id) !== id)) return null
  return {
    likes: sameLikes(below.flatMap((one) => [...one.querySelectorAll(LIKE_BUTTONS)]).map((one) => likesAt(one, lang))),
    ...infoAt(below, lang),
    ...ownerAt(below, lang),
  }
}

/** Of the videos below alone: comments have buttons of their own. The second until 2024. */
const LIKE_BUTTONS = 'like-button-view-model, [id="segmented-like-button"]'

/** A like button of a video, with the number that stands in it or under it. */
export function likesAt(host: Element, lang: string): Likes {
  const button = host.querySelector('button[aria-label]')
  return likesSaid(
    textOf(host),
    button?.getAttribute('aria-label') ?? '',
    button?.getAttribute('aria-pressed') === 'true',
    lang,
  )
}

/** "116,677 views  Dec 16, 2025": the first text counts views only if it says so, in a language whose word is known. */
function infoAt(below: readonly Element[], lang: string): Pick<ShownVideo, 'views' | 'isRunning' | 'wasStreamed'> {
  const lines = below.flatMap((one) => [...one.querySelectorAll('ytd-watch-info-text [id="info"]')])
  const firsts = lines.map((line) => [...line.children].map(textOf).find((text) => text !== '') ?? textOf(line))
  const spoken = below.flatMap((one) => [...one.querySelectorAll('ytd-watch-info-text [id="view-count"][aria-label]')])
  const said = [...firsts, ...spoken.map((one) => one.getAttribute('aria-label') ?? '')].filter((text) =>
    /\p{Nd}/u.test(text),
  )
  const isRunning = said.some(isAudience)
  const views = said.filter((text) => countsViews(text)).map((text) => shortCountIn(text, lang))
  return {
    isRunning,
    wasStreamed: lines.some((line) => wasStreamed(textOf(line).slice(0, 200))),
    views: isRunning ? null : settle({ now: views }),
  }
}

/** The owner's row: portrait and name lead to one channel, and its subscribers stand under the name. */
function ownerAt(below: readonly Element[], lang: string): Pick<ShownVideo, 'owners' | 'subscribers' | 'isCollab'> {
  const rows = below.flatMap((one) => [...one.getElementsByTagName('ytd-video-owner-renderer')])
  const links = rows.flatMap((row) => [...row.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')))
  const owners = addressesOf(links)
  const counters = rows.flatMap((row) => [...row.querySelectorAll('[id="owner-sub-count"]')])
  const said = counters.flatMap((counter) => [textOf(counter), counter.getAttribute('aria-label') ?? ''])
  const isSubscribers = !said.some((text) => countedBy(text) === 'videos')
  const attributed = rows.map((row) => row.querySelector('[id="attributed-channel-name"]'))
  return {
    owners: isContradicted(owners, owners) ? [] : owners,
    subscribers: isSubscribers ? settle({ now: said.map((text) => subscribersIn(text, lang)) }) : null,
    // Several owners share one line: "A and 2 more".
    isCollab: attributed.some((line) => line !== null && textOf(line) !== ''),
  }
}
