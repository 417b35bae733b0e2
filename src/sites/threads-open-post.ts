import { textsIn } from './cut-number.ts'
import { languageOf } from './page-language.ts'
import type { PostReading, PostRef, ShownComment } from './site.ts'
import { refOf } from './threads-address.ts'
import { type Data, type DataPost, dataOf } from './threads-embedded.ts'
import { shownOn } from './threads-parts.ts'
import { type Placed, placed, postOf } from './threads-posts.ts'

/** Reads the post of the address among the thread it stands in: what it answers above it, the answers to it below. */
export function readPost(root: Document, ref: PostRef, at: string): PostReading {
  const handle = ref.handle?.toLowerCase() ?? ''
  const lang = languageOf(root)
  const { items } = shownOn(root)
  const data = dataOf(root)
  const all = placed(items)
  const here = all.findIndex(({ id, author }) => id === ref.id && author === handle)
  const open = all[here]
  const author = refOf(open?.written)
  if (open === undefined || author === undefined)
    return { state: all.length > 0 || isBuilding(root) ? 'loading' : 'unavailable' }
  const post = postOf(open, items, data, lang)
  return {
    state: 'ready',
    sighting: { author, observedAt: at, post, followers: null },
    comments: commentsOn(open, all.slice(here + 1), data),
  }
}

function isBuilding(root: Document): boolean {
  return root.readyState !== 'complete' || root.querySelector('#barcelona-page-layout') === null
}

/**
 * The answers below the post, in page order, up to the next heading: behind it are posts of other threads. Those of the
 * author's own that follow it before anyone else's are the post's next parts, not answers to people.
 */
function commentsOn(open: Placed, below: readonly Placed[], data: Data): ShownComment[] {
  const about = (one: Placed) => data.posts.find(({ id, author }) => id === one.id && author === one.author)
  const here = about(open)
  const seen = new Set([open.id])
  const answers = below.filter((one) => {
    if (one.item.column !== open.item.column || one.item.section !== open.item.section || seen.has(one.id)) return false
    seen.add(one.id)
    return isAnswer(about(one), here)
  })
  const first = answers.findIndex(({ author }) => author !== open.author)
  return (first < 0 ? [] : answers.slice(first)).map((one) => ({
    id: one.id,
    author: one.written,
    text: textOf(one),
    isReply: isAnswerBelow(about(one), open.author),
  }))
}

/** Where the data knows a post, it says whether it is an answer at all, and which are parts of the open post's own thread. */
function isAnswer(post: DataPost | undefined, open: DataPost | undefined): boolean {
  if (post === undefined) return true
  return post.isReply !== false && (post.thread === null || post.thread !== open?.thread)
}

function isAnswerBelow(post: DataPost | undefined, author: string): boolean {
  return post !== undefined && (post.place > 0 || (post.answers !== null && post.answers !== author))
}

/** Its date is a text of the same kind, around a link. */
function textOf({ item }: Placed): string {
  const written = item.texts.filter((text) => text.querySelector('time') === null)
  return written.map(wordsIn).join('\n').trim()
}

function wordsIn(text: Element): string {
  const words = textsIn(text)
  return words.length > 0 ? words.join(' ') : (text.textContent ?? '').trim()
}
