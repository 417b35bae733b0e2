import type { Count, Post, ProfileRef } from '../profile.ts'
import { guarded } from './guarded.ts'
import { languageOf } from './page-language.ts'
import { settle, settleHeader } from './settle.ts'
import type { Reading, Site } from './site.ts'
import { blankAccount, blankSnapshot, displayName, type HeaderField, uniquePosts } from './snapshot.ts'
import { type ChannelAddress, channelAddress } from './youtube-address.ts'
import { type ChannelData, channelData } from './youtube-embedded.ts'
import { type PageHeader, pageHeaders } from './youtube-page-header.ts'
import { pageTiles } from './youtube-page-tiles.ts'
import { postAt, profileAt } from './youtube-ref.ts'
import { isProvedBy, screensOf } from './youtube-screen.ts'
import { type Channel, isForeign, postOf, type Tile } from './youtube-tile.ts'
import { withoutChannel } from './youtube-without-channel.ts'

/** The schema of a snapshot holds no more. */
const MOST_POSTS = 1_000

function readChannel(root: Document, ref: ProfileRef, at: string): Reading {
  const asked = channelAddress(new URL(ref.url).pathname)
  if (asked === undefined || new URL(ref.url).hostname !== 'www.youtube.com')
    return { state: 'unavailable', why: 'missing' }
  const lang = languageOf(root)
  const found = channelData(root, lang)
  // After a soft navigation the data is of the channel that was left.
  const ours = found.filter(({ keys }) => keys.has(asked.key))
  const data = ours[0] ?? null
  const loaded = data ?? found[0] ?? null
  const looks = screensOf(root).flatMap((screen) => {
    const headers = pageHeaders(screen, lang)
    const all: (PageHeader | null)[] = headers.length > 0 ? headers : [null]
    return all.map((shown) => ({ screen, shown }))
  })
  const proved = looks.filter(({ shown }) => shown !== null && isProvedBy(shown, asked, loaded, root))
  const { screen = null, shown = null } = proved[0] ?? looks[0] ?? {}
  const header = proved[0]?.shown ?? null
  const gone = withoutChannel(root, screen, { asked, data, loaded, header, shown })
  if (gone !== null) return gone
  const headers = proved.flatMap((look) => look.shown ?? [])
  return readProved(root, ref, at, { asked, data, ours, header, headers, screen, lang })
}

interface Proved {
  readonly asked: ChannelAddress
  readonly data: ChannelData | null
  /** All data of this channel: one, unless the page contradicts itself. */
  readonly ours: readonly ChannelData[]
  readonly header: PageHeader | null
  readonly headers: readonly PageHeader[]
  readonly screen: Element | null
  readonly lang: string
}

function readProved(
  root: Document,
  ref: ProfileRef,
  at: string,
  { asked, data, ours, header, headers, screen, lang }: Proved,
): Reading {
  const counts = settleHeader({
    followers: {
      now: headers.flatMap(({ said }) => said.subscribers),
      loaded: ours.flatMap((one) => one.header?.said.subscribers ?? []),
    },
    posts: {
      now: headers.flatMap(({ said }) => said.videos),
      loaded: ours.flatMap((one) => one.header?.said.videos ?? []),
    },
  })
  const { followers, posts, contested = [] } = counts
  const handle = header?.handle ?? data?.handle ?? (asked.key.startsWith('@') ? asked.name : null)
  const channel: Channel = {
    keys: new Set([asked.key, ...(data?.keys ?? []), ...(handle === null ? [] : [`@${handle}`].flatMap(keyOfHandle))]),
    name: displayName(header?.name ?? data?.name).displayName,
  }
  const tab = channelAddress(new URL(root.URL).pathname)?.tab ?? ''
  const tiles = header && screen ? pageTiles(screen, lang, tab) : []
  const recent = ownPosts(
    tiles.map(({ tile }) => tile),
    sharedTiles(ours),
    channel,
  )
  // A hub has neither counts nor videos of its own: nothing to say, and nothing wrong with the page.
  if (data?.header?.isHub && followers === null) return { state: 'unavailable', why: 'missing' }
  const missing = missingFrom(header ?? data?.header ?? null, { followers, posts })
  if (missing.length > 0 && contested.length === 0) return { state: 'layout-changed', missing }
  const ids = new Set(recent.map((post) => post.id))
  return {
    state: 'ready',
    snapshot: {
      ...blankSnapshot(ref, at),
      handle: handle ?? data?.id ?? ref.handle,
      ...counts,
      account: {
        // An id is no name that anyone chose: its length and digits say nothing.
        ...blankAccount(handle ?? ''),
        ...(handle === null ? { handleLength: null, handleDigits: null } : {}),
        ...displayName(header?.name ?? data?.name),
        bioLength: data?.bioLength ?? null,
        hasLink: header?.hasLink ?? data?.header?.hasLink ?? null,
        isVerified: header?.isVerified ?? data?.header?.isVerified ?? null,
        isPrivate: false,
      },
      recent,
    },
    places: {
      followers: header?.subscribersAt ?? null,
      following: null,
      posts: header?.videosAt ?? null,
      totalLikes: null,
      recent: new Map(tiles.filter(({ tile }) => ids.has(tile.id)).map(({ tile, place }) => [tile.id, place])),
    },
  }
}

function keyOfHandle(handle: string): string[] {
  const key = channelAddress(`/${handle}`)?.key
  return key === undefined ? [] : [key]
}

/**
 * The counts that do not stand where they used to. None is missing from a line that is there and shows none: a channel may
 * hide its subscribers, and a new one has no videos.
 */
function missingFrom(
  line: { hasLine: boolean; unread: readonly HeaderField[] } | null,
  read: Record<'followers' | 'posts', Count | null>,
): HeaderField[] {
  if (read.followers !== null) return []
  if (read.posts === null && line?.hasLine !== true) return ['followers', 'posts']
  return line?.unread.includes('followers') ? [...line.unread] : []
}

/** The tiles of the page's data; of two data that differ, those that both know. */
function sharedTiles(ours: readonly ChannelData[]): Tile[] {
  const ids = ours.map(({ tiles }) => new Set(tiles.map(({ id }) => id)))
  return ours.flatMap(({ tiles }) => tiles).filter(({ id }) => ids.every((known) => known.has(id)))
}

/**
 * The page's own order first, then what its data adds. Either of them may know that a video is another channel's. A video that
 * stands there twice with two numbers has none.
 */
function ownPosts(shown: readonly Tile[], data: readonly Tile[], channel: Channel): Post[] {
  const foreign = new Set([...shown, ...data].filter((tile) => isForeign(tile, channel)).map((tile) => tile.id))
  const posts = (tiles: readonly Tile[]) =>
    tiles.filter((tile) => !foreign.has(tile.id)).flatMap((tile) => postOf(tile, channel) ?? [])
  const [now, loaded] = [posts(shown), posts(data)]
  const [viewsNow, viewsLoaded] = [viewsById(now), viewsById(loaded)]
  const known = new Map(uniquePosts(loaded).map((post) => [post.id, post]))
  return uniquePosts([...now, ...loaded])
    .map((post) => {
      const same = known.get(post.id)
      const views = settle({ now: viewsNow.get(post.id) ?? [], loaded: viewsLoaded.get(post.id) ?? [] })
      return { ...post, kind: post.kind === 'video' ? (same?.kind ?? post.kind) : post.kind, views }
    })
    .slice(0, MOST_POSTS)
}

function viewsById(posts: readonly Post[]): Map<string, Post['views'][]> {
  const views = new Map<string, Post['views'][]>()
  for (const { id, views: count } of posts) views.set(id, [...(views.get(id) ?? []), count])
  return views
}

/** YouTube channels: subscribers, videos, and the views of the videos on the open tab. */
export const youtube: Site = {
  platform: 'youtube',
  label: 'YouTube',
  matches: ['https://www.youtube.com/*'],
  reads: 'on-page',
  profileAt,
  read: guarded(readChannel, ['followers', 'posts']),
  postAt,
}
