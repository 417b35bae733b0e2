import type { Post } from '../profile.ts'
import { readOnce } from './read-once.ts'
import { blankPost } from './snapshot.ts'
import { carriedBy } from './x-number.ts'
import { type Article, allLinked, allMarked, marked, type Part, textsIn } from './x-parts.ts'

/** A post of the profile's own, and where it stands. */
interface OwnPost {
  readonly post: Post
  readonly element: Element
}

const STATUS = /^\/(\w+)\/status\/(\d{1,25})(\/analytics)?$/

/**
 * The posts of the profile's own among those on its screen: not what it reposted, not advertisements of others, not the
 * posts of others that it answered.
 * @param handle In lower case.
 * @param name The profile's display name; tells "Ada reposted" from "Pinned" in any language.
 */
export function ownPosts(articles: readonly Article[], handle: string, name: string | null, lang: string): OwnPost[] {
  return articles.flatMap((article) => {
    const isPromoted = isSponsored(article.element)
    const post = once(article.element, [handle, name, lang, isPromoted], () => {
      const written = writtenIn(article.parts)
      if (written?.author !== handle) return null
      return { ...postOf(article, written, lang), pinned: isPinned(article.parts, name) }
    })
    return post === null ? [] : [{ post, element: article.element }]
  })
}

const once = readOnce<Post | null>()

/** Whose post an article shows, and when it was written. */
export interface Written {
  /** In lower case. */
  readonly author: string
  readonly id: string
  readonly at: string | null
  readonly isDated: boolean
}

/** `null` where an article names no post, or more than one. */
export function writtenIn(parts: readonly Part[]): Written | null {
  const times = parts.filter(({ element }) => element.localName === 'time').map(({ element }) => element)
  const links = parts.flatMap(({ element, path }) => {
    const [, author, id, analytics] = STATUS.exec(path) ?? []
    if (author === undefined || id === undefined) return []
    return { author, id, time: times.find((time) => element.contains(time)), isSure: analytics !== undefined }
  })
  const dated = links.filter(({ time }) => time !== undefined)
  // A promoted post has no time of its own: its other links still say whose it is.
  const [link] = dated.length > 0 ? dated : links
  if (link === undefined) return null
  const others = [...dated, ...links.filter(({ isSure }) => isSure)]
  if (others.some(({ author, id }) => author !== link.author || id !== link.id)) return null
  const at = isoTime(link.time?.getAttribute('datetime'))
  return { author: link.author, id: link.id, at, isDated: link.time !== undefined }
}

/** The post as its own article shows it. */
export function postOf({ element, parts }: Article, { author, id, at }: Written, lang: string): Post {
  const control = (...ids: readonly string[]) => carriedBy(allMarked(parts, ...ids), lang)
  return {
    ...blankPost(id),
    kind: 'text',
    publishedAt: at,
    comments: control('reply'),
    // The second name is the button's once the user has pressed it.
    shares: control('retweet', 'unretweet'),
    likes: control('like', 'unlike'),
    // The view count is a link to the analytics; before 2022-12 there was none, and no number on the link.
    views: carriedBy(allLinked(parts, `/${author}/status/${id}/analytics`), lang),
    sponsored: isSponsored(element),
    collab: isByTwo(parts, author),
  }
}

/** From the article outwards: the same mark is inside articles too, around every video. */
function isSponsored(article: Element): boolean {
  return article.closest('[data-testid="placementTracking"]') !== null
}

/** The author's handle as it is written above the post; `null` where the name there is another's. */
export function handleAbove(parts: readonly Part[], author: string): string | null {
  const name = marked(parts, 'User-Name')
  const links = parts.filter(({ path }) => path === `/${author}`).map(({ element }) => element)
  // Signed-out readers have pages without test ids: there a link with the handle for its text will do.
  const texts = (name === null ? links : [name]).flatMap(textsIn)
  return texts.find((text) => text.toLowerCase() === `@${author}`)?.slice(1) ?? null
}

/** Two authors' names above one post, as until 2023: beside the author a link that is another one's handle. */
function isByTwo(parts: readonly Part[], author: string): boolean {
  const names = allMarked(parts, 'User-Name')
  return parts.some(({ element, path }) => {
    const other = /^\/(\w{1,20})$/.exec(path)?.[1]
    if (other === undefined || other === author || !names.some((name) => name.contains(element))) return false
    return textsIn(element).join('').toLowerCase() === `@${other}`
  })
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
