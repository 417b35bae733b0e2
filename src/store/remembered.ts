import type { Post, ProfileSnapshot } from '../profile.ts'
import { joined, type Owner, type PostRecord, postAt, recordOf } from './post-record.ts'

/** How many posts that the page does not show now may join the ones it shows. */
const MOST_REMEMBERED = 50
/** What a snapshot holds at most (`ProfileSnapshotSchema`). */
const MOST_POSTS = 1_000

/**
 * Whose shelf a profile's memories stand on: sites take a handle in any case for the same account. On Mastodon a handle means
 * somebody else on every server, and on LinkedIn a person and a company may share one: there the address tells them apart.
 */
export function ownerOf({ platform, handle, url }: { platform: string; handle: string; url: string }): Owner {
  if (platform !== 'mastodon' && platform !== 'linkedin') return { platform, handle: handle.toLowerCase() }
  if (!URL.canParse(url)) return { platform, handle: handle.toLowerCase() }
  const { host, pathname } = new URL(url)
  const place = platform === 'mastodon' ? `${handle}@${host}` : pathname.replace(/^\/|\/$/g, '')
  return { platform, handle: place.toLowerCase() }
}

/**
 * What the page shows, filled up with what is remembered: blanks of its posts, and posts that it does not show now. The
 * page's own posts come first, in its order; then the others, newest first.
 *
 * A post that is not on the page is not gone: pages show a dozen at a time. So it still counts, until its
 * numbers are a season old (`postAt`). The counts of the header are the page's alone: what stood there before is history,
 * not the present. And private is private: what was public once is not told then.
 */
export function withRemembered(look: ProfileSnapshot, memory: readonly PostRecord[]): ProfileSnapshot {
  const now = look.observedAt
  const owner = ownerOf(look)
  const byId = new Map(memory.map((record) => [record.id, record]))
  const shown = look.recent.map((post) => {
    const record = byId.get(post.id)
    const seen = recordOf(post, owner, now)
    return postAt(record === undefined ? seen : joined(record, seen), now)
  })
  if (look.account.isPrivate === true) return { ...look, recent: shown }

  const onPage = new Set(look.recent.map((post) => post.id))
  const others = memory
    .filter((record) => !onPage.has(record.id))
    .map((record) => postAt(record, now))
    .filter(hasCount)
    .sort(newestFirst)
    .slice(0, Math.min(MOST_REMEMBERED, Math.max(0, MOST_POSTS - shown.length)))
  return { ...look, recent: [...shown, ...others] }
}

function hasCount({ likes, comments, shares, views }: Post): boolean {
  return likes !== null || comments !== null || shares !== null || views !== null
}

/** Undated posts last; then by id, so that the order never depends on the disk's. */
function newestFirst(a: Post, b: Post): number {
  const later =
    (b.publishedAt === null ? 0 : Date.parse(b.publishedAt)) - (a.publishedAt === null ? 0 : Date.parse(a.publishedAt))
  if (later !== 0) return later
  return a.id < b.id ? 1 : -1
}
