import type { ShownComment } from './site.ts'
import { type Article, marked, type Part, textsIn } from './x-parts.ts'
import { handleAbove, writtenIn } from './x-posts.ts'

/** More than X ever mounts at once; a hostile page may. */
const MOST = 300
const LONGEST = 4_000

/**
 * The replies below an open post: not the posts above it in its thread, nor its own going on in a thread, nor
 * advertisements, nor what X puts under a heading of its own ("Discover more").
 * @param author Of the open post, in lower case.
 */
export function writtenUnder(focal: Article, articles: readonly Article[], author: string): ShownComment[] {
  const comments = new Map<string, ShownComment>()
  const own = writtenIn(focal.parts)?.id
  let isAnswered = false
  for (const { element, parts, section } of articles.slice(articles.indexOf(focal) + 1)) {
    if (section !== focal.section || comments.size >= MOST) break
    const written = writtenIn(parts)
    if (written === null || !written.isDated || written.id === own) continue
    if (element.closest('[data-testid="placementTracking"]') !== null) continue
    // Before anybody has answered, an author's further posts are the thread going on.
    if (written.author === author && !isAnswered) continue
    isAnswered = true
    const text = marked(parts, 'tweetText')
    comments.set(written.id, {
      id: written.id,
      author: handleAbove(parts, written.author) ?? written.author,
      text: text === null ? '' : textsIn(text).join(' ').slice(0, LONGEST),
      // X shows an author's answer below the reply that it answers, and says of others whom they answer.
      isReply: written.author === author || isToOthers(parts, author),
    })
  }
  return [...comments.values()]
}

/** "Replying to @ada and @bob": links to handles between name and text. */
function isToOthers(parts: readonly Part[], author: string): boolean {
  const [name, text] = [marked(parts, 'User-Name'), marked(parts, 'tweetText')]
  return parts.some(({ element, path }) => {
    if (!/^\/\w{1,20}$/.test(path) || path === `/${author}`) return false
    if (name?.contains(element) || text?.contains(element)) return false
    return textsIn(element).join('').toLowerCase() === `@${path.slice(1)}`
  })
}
