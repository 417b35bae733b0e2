import type { Count, Post } from '../profile.ts'
import { type Item, marked } from './bluesky-parts.ts'
import { labelled, shownIn } from './cut-number.ts'
import { settle } from './settle.ts'

/**
 * What the row below a post shows. Replies and likes in full in the labels of their buttons ("Like (3,817 likes)"), short
 * beside the icons; reposts, quotes among them, short alone. No number beside an icon is not yet a nought: only a label
 * that says 0 is.
 */
export function controlsIn(item: Item, lang: string): Pick<Post, 'likes' | 'comments' | 'shares'> {
  const shown = (testId: string): (Count | null)[] => marked(item, testId).map((element) => shownIn(element, lang))
  const said = (testId: string): (Count | null)[] =>
    marked(item, testId).map((element) => labelled(element.getAttribute('aria-label') ?? '', lang))
  return {
    likes: settle({ now: [...said('likeBtn'), ...shown('likeCount')] }),
    comments: settle({ now: [...said('replyBtn'), ...shown('replyBtn')] }),
    shares: settle({ now: shown('repostCount') }),
  }
}
