import type { Post } from '../profile.ts'
import { labelledNumberIn } from './instagram-number.ts'
import { pathIn, pathOf, postIn, profileIn } from './instagram-path.ts'
import type { Tile } from './instagram-posts.ts'
import { blankPost } from './snapshot.ts'

/** The profile's own post that is open over its grid. `null` for somebody else's, and where the page does not say whose. */
export function openPost(root: Document, handle: string, lang: string): Tile | null {
  const article = root.querySelector('[role="dialog"] article')
  const author = [...(article?.querySelectorAll('header a[href]') ?? [])].map((link) => profileIn(pathOf(link)))
  if (article === null || author.find((name) => name !== null) !== handle) return null
  for (const time of article.querySelectorAll('a[href] time[datetime]')) {
    const link = time.closest('a[href]')
    // Comments have times too; their links lead to /p/CODE/c/…
    const at = link === null ? null : postIn(pathOf(link))
    if (at === null || (at.owner ?? handle) !== handle) continue
    const post = { ...blankPost(at.id), kind: at.kind ?? 'other', publishedAt: isoTime(time.getAttribute('datetime')) }
    return { post: { ...post, ...likesOf(article, at.id, lang) }, place: article }
  }
  return null
}

function isoTime(text: string | null): string | null {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/**
 * The link to the list of likers ("1,234 likes"). Beside a name it counts the others alone ("Liked by name and 1,233
 * others"): how many names went before is not certain, so nothing is read. Without a number likes are hidden.
 */
function likesOf(article: Element, id: string, lang: string): Pick<Post, 'likes' | 'likesHidden'> {
  for (const link of article.querySelectorAll('a[href$="/liked_by/"]')) {
    if (postIn(pathIn(link.getAttribute('href')?.replace(/liked_by\/$/, '')))?.id !== id) continue
    const line = link.closest('section') ?? link.parentElement
    const named = [...(line?.querySelectorAll('a[href]') ?? [])].some((other) => profileIn(pathOf(other)) !== null)
    if (!/\p{Nd}/u.test(link.textContent ?? '')) return { likes: null, likesHidden: true }
    return { likes: named ? null : (labelledNumberIn(link, lang)?.count ?? null), likesHidden: false }
  }
  return { likes: null, likesHidden: false }
}
