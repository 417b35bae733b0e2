import type { Account, ProfileRef } from '../profile.ts'
import { agreedPosts } from './agreed-posts.ts'
import { firstWithin } from './first-within.ts'
import { guarded } from './guarded.ts'
import { languageOf } from './page-language.ts'
import { settleHeader } from './settle.ts'
import { shortText } from './short-text.ts'
import type { Reading, Site } from './site.ts'
import { blankAccount, blankSnapshot, displayName } from './snapshot.ts'
import { channelIn, pathOf } from './twitch-address.ts'
import { followersIn } from './twitch-followers.ts'
import { type Screen, screenOf, type Title } from './twitch-screen.ts'
import { videosIn } from './twitch-videos.ts'

const HOSTS: readonly string[] = ['www.twitch.tv', 'twitch.tv', 'm.twitch.tv']

/**
 * Twitch: followers in short numbers, views of recordings. No followed, no likes, no data in the page. While a stream is on,
 * the header shows its viewers and no followers: those stand in the panel below it, or nowhere.
 */
export const twitch: Site = {
  platform: 'twitch',
  label: 'Twitch',
  matches: ['https://www.twitch.tv/*'],
  reads: 'when-allowed',
  profileAt,
  read: guarded(look, ['followers']),
}

function profileAt(url: URL): ProfileRef | undefined {
  if (url.protocol !== 'https:' || !HOSTS.includes(url.host)) return undefined
  const handle = channelIn(url.pathname)
  return handle === undefined ? undefined : { platform: 'twitch', handle, url: `https://www.twitch.tv/${handle}` }
}

function look(root: Document, ref: ProfileRef, at: string): Reading {
  const handle = ref.handle.toLowerCase()
  const lang = languageOf(root)
  const screen = screenOf(root)
  const titles = screen.titles.filter(({ channel }) => channel === handle)
  if (titles.length === 0) return unread(root, screen, handle)
  const { counts, place, panel } = followersIn(screen, titles, handle, lang)
  const header = settleHeader({ followers: { now: counts } })
  const isContested = header.contested?.includes('followers') === true
  if (header.followers === null && !isContested && !screen.isLive) {
    if (root.readyState !== 'complete') return { state: 'loading' }
    return { state: 'layout-changed', missing: ['followers'] }
  }
  const own = videosIn(screen.cards, titles, handle, lang)
  return {
    state: 'ready',
    snapshot: {
      ...blankSnapshot(ref, at),
      ...header,
      account: accountIn(panel, titles, ref.handle),
      recent: agreedPosts(own.map(({ post }) => post)),
    },
    places: {
      followers: header.followers === null ? null : place,
      following: null,
      posts: null,
      totalLikes: null,
      recent: new Map(own.map(({ post, element }) => [post.id, element] as const).reverse()),
    },
  }
}

/** Why the channel's name stands nowhere on its page. */
function unread(root: Document, screen: Screen, handle: string): Reading {
  if (screen.isGone) return { state: 'unavailable', why: 'missing' }
  // The address changes before the page does.
  if (screen.titles.length > 0 || root.readyState !== 'complete') return { state: 'loading' }
  if (screen.linked.has(handle)) return { state: 'layout-changed', missing: ['followers'] }
  return { state: 'unavailable', why: 'login-wall' }
}

function accountIn(panel: Element | null, titles: readonly Title[], handle: string): Account {
  const [title] = titles
  const bio = panel?.getElementsByTagName('p')[0]
  const picture = titles.map(({ link, channel }) => pictureBeside(link, channel)).find((source) => source !== null)
  return {
    ...blankAccount(handle),
    ...displayName(title === undefined ? null : shortText(title.name)?.replaceAll('\n', ' ')),
    bioLength: bio === undefined ? null : [...(shortText(bio, 2_000) ?? '')].length || null,
    hasAvatar: picture == null ? null : !picture.includes('user-default-pictures'),
    // Every channel is open to everyone.
    isPrivate: false,
  }
}

/** The picture stands in a link of its own, to the same channel, a few boxes up from the name. */
function pictureBeside(link: Element, channel: string): string | null {
  let box: Element | null = link
  for (let level = 0; level < 4 && box !== null; level++, box = box.parentElement) {
    for (const image of firstWithin(box, 'img', 4)) {
      const source = image.getAttribute('src') ?? ''
      const around = image.closest('a')
      const isOurs = around !== null && channelIn(pathOf(around))?.toLowerCase() === channel
      if (isOurs && /user-default-pictures|jtv_user_pictures/.test(source)) return source
    }
  }
  return null
}
