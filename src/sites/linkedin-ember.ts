import { type Label, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { isSame, linked, type Named } from './linkedin-address.ts'
import { activityIn, MOST_POSTS, type OwnPost, ownPost } from './linkedin-post.ts'
import { saidCount, textsIn } from './linkedin-texts.ts'
import { readOnce } from './read-once.ts'
import { settle } from './settle.ts'

/** Posts of the layout before 2026, whose class names say what they are. */
export function emberPosts(outer: Element, who: Named, lang: string, at: string): OwnPost[] {
  return [...outer.querySelectorAll('div[data-urn^="urn:li:activity:"]')].slice(0, MOST_POSTS).flatMap((element) => {
    const id = activityIn(element.getAttribute('data-urn'))
    if (id === null || !isOwn(element, who)) return []
    const counts = once(element, [lang], () => countsIn(element, lang))
    return [{ post: ownPost(id, counts, at), element }]
  })
}

const once = readOnce<ReturnType<typeof countsIn>>()

function countsIn(element: Element, lang: string) {
  const buttons = [...element.querySelectorAll('button[aria-label]')]
  const of = (label: Label) => settle({ now: buttons.map((button) => onButton(button, label, lang)) })
  return { likes: of('reactions'), comments: of('comments'), shares: of('shares') }
}

/** No line above it ("X reposted this"), and nobody named as an author but the profile: no quote, and no post within a post. */
function isOwn(post: Element, who: Named): boolean {
  if (post.querySelector('[class*="update-components-header"],[data-urn]') !== null) return false
  const authors = [...post.querySelectorAll('a[class*="update-components-actor"]')].flatMap(
    (link) => linked(link.getAttribute('href')) ?? [],
  )
  return authors.length > 0 && authors.every((author) => isSame(author, who))
}

/** The label of a button ("12 reactions", "3 comments on Ada’s post") and the number on it must be one. */
function onButton(button: Element, label: Label, lang: string): Count | null {
  const name = button.getAttribute('aria-label')?.trim() ?? ''
  const texts = textsIn(button)
  const shown = texts.join(' ')
  const worded = saidCount(shown, label, lang)
  if (worded !== null) return name.startsWith(shown) ? worded : null
  const labelled = saidCount(name, label, lang)
  if (labelled === null) return null
  const numbers = texts
    .map((text) => parseCount(text, lang) ?? saidCount(text, label, lang))
    .filter((count) => count !== null)
  return numbers.length === 0 ? null : settle({ now: [labelled, ...numbers] })
}
