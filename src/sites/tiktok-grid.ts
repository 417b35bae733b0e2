import type { Count, Post } from '../profile.ts'
import { readOnce } from './read-once.ts'
import { settle } from './settle.ts'
import { blankPost, uniquePosts } from './snapshot.ts'
import type { Anchors } from './tiktok-anchors.ts'
import { shortenedCount, shownCount } from './tiktok-numbers.ts'
import type { EmbeddedItem } from './tiktok-schema.ts'

/** TikTok lets an account pin this many posts to the top of its grid. */
const MOST_PINNED = 3
/** No post is older than musical.ly (2014), which became TikTok; none is of tomorrow, give or take a clock. */
const OLDEST = Date.UTC(2014, 0, 1)
const DAY = 86_400_000

/** One own post and the tile that shows it. */
export interface Tile {
  readonly post: Post
  readonly element: Element
}

/** Own posts of the Videos tab. The Reposts, Favourites and Liked tabs reuse its tiles: none of theirs is read. */
export function tilesOf(anchors: Anchors, handle: string, lang: string, at: string): Tile[] {
  if (!showsVideos(anchors)) return []
  const tiles: Tile[] = []
  for (const element of anchors.named('user-post-item')) {
    const inside = anchors.within(element)
    const link = (inside.links[0] ?? element.closest('a[href]'))?.getAttribute('href') ?? ''
    const [, owner = '', kind, id] =
      /^(?:https:\/\/(?:www|m)\.tiktok\.com)?\/@([\w.]+)\/(video|photo)\/(\d{5,25})(?![\w-])/.exec(link) ?? []
    if (id === undefined || owner.toLowerCase() !== handle.toLowerCase()) continue
    tiles.push({
      element,
      post: {
        ...blankPost(id),
        kind: kind === 'photo' ? 'photo' : 'video',
        publishedAt: publishedAt(id, at),
        views: once(element, [lang], () =>
          settle({ now: inside.named('video-views').map((one) => shownCount(one.textContent, lang)) }),
        ),
      },
    })
  }
  const pinned = pinnedCount(anchors, tiles)
  return tiles.map((tile, index) => (index < pinned ? { ...tile, post: { ...tile.post, pinned: true } } : tile))
}

const once = readOnce<Count | null>()

/**
 * Where no tab says that it is chosen (older pages), the links' owner alone decides. Every page with a grid has tabs: where
 * they are gone, the grid may be that of any of them.
 */
function showsVideos(anchors: Anchors): boolean {
  const videos = anchors.named('videos-tab')[0]
  if (videos === undefined) return false
  const tabs = videos.parentElement?.querySelectorAll('[role="tab"]') ?? []
  return isChosen(videos) || ![videos, ...tabs].some((tab) => tab.hasAttribute('aria-selected'))
}

function isChosen(tab: Element): boolean {
  return tab.getAttribute('aria-selected') === 'true'
}

/**
 * How many posts at the top are pinned: those with a badge, or those that stand before a newer one (ids grow with time).
 * Sorted by "Popular" or "Oldest" the order says nothing.
 */
function pinnedCount(anchors: Anchors, tiles: readonly Tile[]): number {
  const badged = tiles.findLastIndex((tile) => anchors.within(tile.element).named('video-card-badge').length > 0) + 1
  if (badged > 0 && badged <= MOST_PINNED) return badged
  if (!sortedByTime(anchors)) return 0
  return outOfOrder(tiles.map((tile) => tile.post.id))
}

function outOfOrder(texts: readonly string[]): number {
  const ids = texts.map(BigInt)
  const atTop = ids.findLastIndex((id, index) => id < (ids[index + 1] ?? 0n)) + 1
  return atTop <= MOST_PINNED ? atTop : 0
}

function sortedByTime(anchors: Anchors): boolean {
  const control = anchors.named('videos-tab')[0]?.ownerDocument.getElementById('user-post-sort-control')
  const chosen = control?.querySelector('[data-active="true"]')
  return chosen == null || chosen === control?.querySelector('[data-active]')
}

/** A post's id begins with the second of its upload. */
export function publishedAt(id: string, at: string): string | null {
  const time = Number(BigInt(id) >> 32n) * 1000
  return time >= OLDEST && time <= Date.parse(at) + DAY ? new Date(time).toISOString() : null
}

/** Own posts of the page's data (2023 and before), with what only the data knew: likes, comments, shares. */
export function embeddedPosts(items: readonly EmbeddedItem[], at: string): Post[] {
  const pinned = outOfOrder(items.map((item) => item.id))
  return items.map((item, index) => ({
    ...blankPost(item.id),
    kind: item.imagePost == null ? 'video' : 'photo',
    publishedAt: publishedAt(item.id, at),
    likes: shortenedCount(item.stats?.diggCount),
    comments: shortenedCount(item.stats?.commentCount),
    shares: shortenedCount(item.stats?.shareCount),
    views: shortenedCount(item.stats?.playCount),
    pinned: item.isPinnedItem === true || index < pinned,
    sponsored: item.isAd === true,
  }))
}

/**
 * Own posts of page and data as one list: what a tile shows, sharpened and completed by the data of the same post. Two tiles of
 * one post that disagree show nothing.
 */
export function ownPosts(tiles: readonly Tile[], known: readonly Post[]): Post[] {
  const views = new Map<string, (Count | null)[]>()
  for (const { post } of tiles) views.set(post.id, [...(views.get(post.id) ?? []), post.views])
  const byId = new Map(known.map((post) => [post.id, post]))
  const shown = uniquePosts(tiles.map(({ post }) => post)).map((post) => ({
    ...post,
    views: settle({ now: views.get(post.id) ?? [], loaded: [byId.get(post.id)?.views ?? null] }),
  }))
  const ids = new Set(shown.map((post) => post.id))
  const others = known.filter((post) => !ids.has(post.id))
  const completed = shown.map((post) => {
    const same = byId.get(post.id)
    return same === undefined ? post : { ...(uniquePosts([post, same])[0] ?? post), views: post.views }
  })
  return uniquePosts([...completed, ...others])
}
