import type { ShownComment } from './site.ts'

/** More than a person scrolls through, and few enough to be read at every look. */
const MOST = 1_000
const LONGEST = 10_000

/**
 * The comments that are mounted. Name and text of each stand one after the other under names that say whether it answers the
 * post (1) or a comment (2). A name without a text, or a text without a name before it, is left out.
 */
export function commentsIn(within: ParentNode): ShownComment[] {
  const comments: ShownComment[] = []
  let before: { level: string; author: string } | null = null
  for (const element of within.querySelectorAll('[data-e2e^="comment-username-"], [data-e2e^="comment-level-"]')) {
    const [, part, level = ''] = /^comment-(username|level)-([12])$/.exec(element.getAttribute('data-e2e') ?? '') ?? []
    if (part === 'username') {
      const author = authorAt(element)
      before = author === null ? null : { level, author }
      continue
    }
    const text = (element.textContent ?? '').trim().slice(0, LONGEST)
    if (before?.level === level && text !== '')
      comments.push({ id: null, author: before.author, text, isReply: level === '2' })
    before = null
    if (comments.length >= MOST) break
  }
  return comments
}

/** The name shown is the display name: the handle stands in the link. */
function authorAt(element: Element): string | null {
  const link = element.querySelector('a[href]') ?? element.closest('a[href]')
  return (
    /^(?:https:\/\/www\.tiktok\.com)?\/@([\w.]{2,24})\/?(?:\?|$)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? null
  )
}
