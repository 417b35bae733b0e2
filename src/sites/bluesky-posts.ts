import type { Post } from '../profile.ts'
import { controlsIn } from './bluesky-controls.ts'
import { lineOf } from './bluesky-line.ts'
import type { Item } from './bluesky-parts.ts'
import type { Owner } from './bluesky-screen.ts'
import { writtenAt } from './bluesky-time.ts'
import { readOnce } from './read-once.ts'
import { blankPost } from './snapshot.ts'

/** A post of the profile's own, and where it stands. */
interface OwnPost {
  readonly post: Post
  readonly element: Element
}

/**
 * The posts of the profile's own in its feed: neither what it reposted nor the posts of others that it answered, whose
 * items name their own authors.
 */
export function ownPosts(feed: readonly Item[], owner: Owner, lang: string): OwnPost[] {
  return feed.flatMap((item, at) => {
    if (!owner.names.has(item.author.toLowerCase())) return []
    const pinned = at === 0 && isPinned(item)
    const post = once(item.element, [lang, pinned, ...owner.names], () => postOf(item, owner, lang, pinned))
    return post === null ? [] : [{ post, element: item.element }]
  })
}

const once = readOnce<Post | null>()

function postOf(item: Item, owner: Owner, lang: string, pinned: boolean): Post | null {
  const line = lineOf(item, owner.names)
  if (line === null) return null
  return {
    ...blankPost(line.id),
    // Media is an attachment here: every post is a text first.
    kind: 'text',
    publishedAt: writtenAt(line.id, line.date),
    ...controlsIn(item, lang),
    pinned,
  }
}

/**
 * Above the first post of a feed stands "Pinned" beside its icon; above a repost, "Reposted by Ada", a link to Ada. The
 * words are of any language: what counts is that there are some, and no link, before the author's picture.
 */
function isPinned(item: Item): boolean {
  const [author] = item.links
  const picture = author?.querySelector('[data-testid="userAvatarImage"],[data-testid="userAvatarFallback"]')
  if (author === undefined || picture == null) return false
  let icon = false
  const walker = item.element.ownerDocument.createTreeWalker(item.element, 5 /* elements and texts */)
  for (let node = walker.nextNode(); node !== null && node !== author; node = walker.nextNode()) {
    if (node.nodeName.toLowerCase() === 'svg') icon = true
    else if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') return icon
  }
  return false
}
