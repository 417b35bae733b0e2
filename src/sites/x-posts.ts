import type { Post } from '../profile.ts'
import { blankPost } from './snapshot.ts'
import { carriedBy } from './x-number.ts'
import { type Article, linked, marked, type Part, textsIn } from './x-parts.ts'

/** A post of the profile's own, and where it stands. */
interface OwnPost {
  readonly post: Post
  readonly element: Element
}

const STATUS = /^\/(\w+)\/status\/(\d{1,25})(?:\/analytics)?$/

/**
 * The posts of the profile's own among those on its screen: not what it reposted, not advertisements of others, not the
 * posts of others that it answered.
 * @param handle In lower case.
 * @param name The profile's display name; tells "Ada reposted" from "Pinned" in any language.
 */
export function ownPosts(articles: readonly Article[], handle: string, name: string | null, lang: string): OwnPost[] {
  return articles.flatMap(({ element, parts }) => {
    const written = writtenAt(parts, handle)
    if (written === null) return []
    // The view count is a link to the analytics; before 2022-12 there was none, and no number on the link.
    const analytics = linked(parts, `/${handle}/status/${written.id}/analytics`)
    const control = (...ids: readonly string[]) => carriedBy(marked(parts, ...ids), lang)
    const post: Post = {
      ...blankPost(written.id),
      kind: 'text',
      publishedAt: written.at,
      comments: control('reply'),
      // The second name is the button's once the user has pressed it.
      shares: control('retweet', 'unretweet'),
      likes: control('like', 'unlike'),
      views: carriedBy(analytics, lang),
      pinned: isPinned(parts, name),
      // From the article outwards: the same mark is inside articles too, around every video.
      sponsored: element.closest('[data-testid="placementTracking"]') !== null,
    }
    return [{ post, element }]
  })
}

function writtenAt(parts: readonly Part[], handle: string): { id: string; at: string | null } | null {
  const times = parts.filter(({ element }) => element.localName === 'time').map(({ element }) => element)
  const timeOf = (link: Part) => times.find((time) => link.element.contains(time))
  const dated = parts.find((part) => STATUS.test(part.path) && timeOf(part) !== undefined)
  // A promoted post has no time of its own: its other links still say whose it is.
  const link = dated ?? parts.find(({ path }) => STATUS.test(path))
  const [, author, id] = STATUS.exec(link?.path ?? '') ?? []
  if (author !== handle || id === undefined) return null
  return { id, at: isoTime(link && timeOf(link)?.getAttribute('datetime')) }
}

function isoTime(text: string | null | undefined): string | null {
  const time = new Date(text ?? '')
  return Number.isNaN(time.getTime()) || !/^\d{4}-/.test(time.toISOString()) ? null : time.toISOString()
}

/** Above a pinned post stands "Pinned"; above a repost, also of one's own post, "Ada reposted", a link to Ada. */
function isPinned(parts: readonly Part[], name: string | null): boolean {
  const context = marked(parts, 'socialContext')
  if (context === null || context.closest('a') !== null || context.querySelector('a') !== null) return false
  const says = textsIn(context).join(' ')
  return name === null || says === name || !says.includes(name)
}
