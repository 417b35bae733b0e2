import { countIn, exactly } from '../counts/index.ts'
import type { Count, Post } from '../profile.ts'
import { languageOf } from './page-language.ts'
import { readOnce } from './read-once.ts'
import { settle } from './settle.ts'
import { blankPost } from './snapshot.ts'

/** A post as the page draws it, and what it says of itself: every digit, in every language. */
export interface ShownPost {
  readonly element: Element
  readonly id: string
  /** In lower case; `null` where it is gone. */
  readonly author: string | null
  /** As it stands there. */
  readonly writtenAuthor: string | null
  /** In lower case, without "r/". */
  readonly community: string | null
  readonly at: string | null
  readonly kind: Post['kind']
  readonly score: readonly (Count | null)[]
  readonly comments: readonly (Count | null)[]
  readonly isScoreHidden: boolean
  readonly pinned: boolean
}

/** The posts that are mounted now, in page order, without advertisements and without what a post has inside it. */
export function shownPosts(root: Document): ShownPost[] {
  const found: ShownPost[] = []
  for (const element of root.querySelectorAll('shreddit-post')) {
    const post = element.parentElement?.closest('shreddit-post') ? null : once(element, [], () => newPost(element))
    if (post !== null) found.push(post)
  }
  const lang = languageOf(root)
  for (const element of root.querySelectorAll('.thing[data-fullname^="t3_"]')) {
    const post = once(element, [lang], () => oldPost(element, lang))
    if (post !== null) found.push(post)
  }
  return found
}

const once = readOnce<ShownPost | null>()

/** One post each, in page order: what two drawings of a post contradict each other in is not known. */
export function postsOf(shown: readonly ShownPost[], at: string): { post: Post; element: Element }[] {
  const byId = new Map<string, ShownPost[]>()
  for (const one of shown) byId.set(one.id, [...(byId.get(one.id) ?? []), one])
  return [...byId].flatMap(([id, drawn]) => {
    const [first] = drawn
    return first === undefined ? [] : [{ element: first.element, post: merged(id, drawn, at) }]
  })
}

function merged(id: string, drawn: readonly ShownPost[], at: string): Post {
  const likes = settle({ now: drawn.flatMap(({ score }) => score) })
  const publishedAt = drawn.find((one) => one.at !== null)?.at ?? null
  const isHidden = drawn.some(({ isScoreHidden }) => isScoreHidden)
  return {
    ...blankPost(id),
    kind: drawn[0]?.kind ?? 'text',
    publishedAt,
    likes: isHidden || isTooEarly(likes, publishedAt, at) ? null : likes,
    comments: settle({ now: drawn.flatMap(({ comments }) => comments) }),
    pinned: drawn.some(({ pinned }) => pinned),
    likesHidden: isHidden,
  }
}

const A_DAY = 86_400_000

/** Communities hide the scores of young posts, and a hidden score may stand in the markup as the author's own one vote. */
function isTooEarly(likes: Count | null, publishedAt: string | null, at: string): boolean {
  return likes !== null && likes.high <= 1 && publishedAt !== null && Date.parse(at) - Date.parse(publishedAt) < A_DAY
}

/** The current client says it all in attributes; what is drawn from them is in shadow roots. */
function newPost(element: Element): ShownPost | null {
  const said = (name: string) => element.getAttribute(name)
  const [, community, owner, id] = PERMALINK.exec(said('permalink') ?? '') ?? []
  const named = said('id')
  if (id === undefined || element.hasAttribute('promoted') || (named !== null && named !== `t3_${id}`)) return null
  const author = name(said('author'))
  // A post in its author's own feed says it twice.
  if (owner !== undefined && owner.toLowerCase() !== author?.toLowerCase()) return null
  return {
    element,
    id,
    author: author?.toLowerCase() ?? null,
    writtenAuthor: author,
    community: community?.toLowerCase() ?? null,
    at: isoTime(said('created-timestamp')),
    kind: KINDS.get(said('post-type') ?? '') ?? 'text',
    score: [whole(said('score'))],
    comments: [whole(said('comment-count'))],
    isScoreHidden: false,
    pinned: element.hasAttribute('pinned') || element.hasAttribute('stickied'),
  }
}

const PERMALINK = /^\/(?:r\/(\w+)|(?:user|u)\/([\w-]+))\/comments\/([a-z0-9]+)(?:\/|$)/i
/** A score as the old client shows it: "48.2k", and nothing else. */
const SCORE = /^\P{L}{0,4}\p{Nd}[\p{Nd}.,]{0,10}\s?\p{L}?\P{L}{0,4}$/u
const KINDS: ReadonlyMap<string, Post['kind']> = new Map([
  ['image', 'photo'],
  ['gallery', 'carousel'],
  ['video', 'video'],
])

/** The old client says it in attributes as well, and shows it: what is hidden is a dot there. */
function oldPost(element: Element, lang: string): ShownPost | null {
  const said = (name: string) => element.getAttribute(`data-${name}`)
  const id = /^t3_([a-z0-9]+)$/.exec(said('fullname') ?? '')?.[1]
  if (id === undefined || said('promoted') === 'true') return null
  const author = name(said('author'))
  const shown = [...element.querySelectorAll('.midcol > .score')]
  const score = whole(said('score'))
  const isScoreHidden = shown.length > 0 && !shown.some((one) => SCORE.test(one.textContent ?? ''))
  const titles = shown.flatMap((one) => whole(one.getAttribute('title')) ?? [])
  // One of the three is shown: without the reader's vote, with a vote for it, with one against it.
  const agrees = titles.length === 0 || titles.some(({ value }) => value === score?.value)
  // A score that is hidden stands there as the author's own one vote: with nothing shown, a 1 may be any number.
  const isDoubtful = shown.length === 0 && score !== null && score.value <= 1
  return {
    element,
    id,
    author: author?.toLowerCase() ?? null,
    writtenAuthor: author,
    community: said('subreddit')?.toLowerCase() ?? null,
    at: isoTime(stamp(said('timestamp'))),
    kind: oldKind(said('domain') ?? '', said('is-gallery')),
    score: [agrees && !isDoubtful ? score : null],
    comments: [whole(said('comments-count')), commentsLink(element, lang)],
    isScoreHidden,
    pinned: element.classList.contains('stickied'),
  }
}

function commentsLink(element: Element, lang: string): Count | null {
  const text = element.querySelector('a.comments')?.textContent ?? ''
  const count = text.length > 60 ? null : countIn(text, lang)
  return count?.exact ? count : null
}

function oldKind(domain: string, isGallery: string | null): Post['kind'] {
  if (isGallery === 'true') return 'carousel'
  return domain === 'i.redd.it' ? 'photo' : domain === 'v.redd.it' ? 'video' : 'text'
}

function name(author: string | null): string | null {
  return author !== null && /^[\w-]{2,30}$/.test(author) ? author : null
}

/** A whole number from nought on. A score may be below, which is no count of anything. */
export function whole(text: string | null): Count | null {
  return text !== null && /^\d{1,12}$/.test(text) ? exactly(Number(text)) : null
}

function stamp(milliseconds: string | null): string | null {
  return /^\d{12,13}$/.test(milliseconds ?? '') ? new Date(Number(milliseconds)).toISOString() : null
}

/** "2025-10-01T10:00:00.000000+0000" is not quite ISO 8601: the offset wants its colon, and three digits are enough. */
export function isoTime(text: string | null | undefined): string | null {
  const time = new Date((text ?? '').replace(/(\.\d{3})\d+/, '$1').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(time.getTime()) || !/^\d{4}-/.test(time.toISOString()) ? null : time.toISOString()
}
