import type { Count } from '../profile.ts'
import { postIn, profileIn, refOf } from './bluesky-address.ts'
import { controlsIn } from './bluesky-controls.ts'
import { lineOf } from './bluesky-line.ts'
import { type Item, marked, type Shown, shownOn } from './bluesky-parts.ts'
import { headNames, type PostSchema, postSchemaOf } from './bluesky-schema.ts'
import { isPictureOf } from './bluesky-screen.ts'
import { writtenAt } from './bluesky-time.ts'
import { shownIn } from './cut-number.ts'
import { languageOf } from './page-language.ts'
import { settle } from './settle.ts'
import type { PostReading, PostRef, ShownComment } from './site.ts'
import { blankPost } from './snapshot.ts'

/** What stands in the place of a handle that its domain does not confirm. */
const NO_HANDLE = 'handle.invalid'

/** Reads the post of the address among the thread it stands in: what it answers above it, the answers to it below. */
export function readPost(root: Document, ref: PostRef, at: string): PostReading {
  const name = ref.handle?.toLowerCase() ?? ''
  const shown = shownOn(root)
  const items = shown.items.filter(({ kind }) => kind === 'thread')
  const here = items.findIndex((item) => isOpen(root, item, name, ref.id))
  const item = items[here]
  const author = refOf(item?.author === NO_HANDLE ? (ref.handle ?? undefined) : item?.author)
  if (item === undefined || author === undefined) return { state: items.length === 0 ? unseen(shown) : 'loading' }
  const lang = languageOf(root)
  const schema = postSchemaOf(root, item.author.toLowerCase(), ref.id)
  return {
    state: 'ready',
    sighting: {
      author,
      observedAt: at,
      post: {
        ...blankPost(ref.id),
        kind: 'text',
        publishedAt: writtenAt(ref.id, dateIn(item)),
        ...settled(controlsIn(item, lang), expanded(item, lang), schema),
      },
      followers: null,
    },
    comments: commentsOn(item, items.slice(here + 1)),
  }
}

/** A post that is gone has words in the place of the thread, and no item. */
function unseen(shown: Shown): 'loading' | 'unavailable' {
  return marked(shown, 'postThreadScreen').some(hasWords) ? 'unavailable' : 'loading'
}

function hasWords(screen: Element): boolean {
  return (screen.textContent ?? '').trim().length > 10
}

/**
 * Whether an item is the open post: alone in its thread it is no link to itself, but links to who liked and reposted it,
 * and these name it. One that nobody has liked yet is named by the head of a page that was loaded as its own.
 */
function isOpen(root: Document, item: Item, name: string, id: string): boolean {
  const author = item.author.toLowerCase()
  const lists = item.links.flatMap((link) => postIn(link) ?? []).filter(({ list }) => list !== null)
  // Addresses name an account by its handle or by its DID: a list of this very post, or the picture, may prove that both are one.
  const isDid = name.startsWith('did:') && (lists.some((one) => one.author === name) || hasPictureOf(item, name))
  const isAuthor = author === name || isDid
  if (!isAuthor) return false
  if (lists.length > 0) return lists.every((one) => one.id === id && (one.author === author || one.author === name))
  return lineOf(item, new Set([author])) === null && headNames(root, author, id)
}

/** The address of every picture holds its owner's DID. */
function hasPictureOf(item: Item, did: string): boolean {
  return item.links.some((link) => {
    const source = profileIn(link) === null ? null : link.querySelector('img')?.getAttribute('src')
    return source != null && isPictureOf(source, did)
  })
}

function dateIn(item: Item): string {
  const texts = item.notes.map((element) => (element.textContent ?? '').slice(0, 60))
  return texts.find((text) => /\p{Nd}{4}/u.test(text)) ?? ''
}

interface Expanded {
  readonly likes: readonly (Count | null)[]
  readonly shares: readonly (Count | null)[]
}

/** The row above the buttons spells the numbers out, reposts and quotes apart. */
function expanded(item: Item, lang: string): Expanded {
  const shown = (testId: string) => marked(item, testId).map((element) => shownIn(element, lang))
  const [reposts, ...more] = shown('repostCount-expanded')
  const [quotes, ...others] = shown('quoteCount-expanded')
  const both = reposts != null && quotes != null && more.length + others.length === 0 ? [sum(reposts, quotes)] : []
  return { likes: shown('likeCount-expanded'), shares: both }
}

function sum(a: Count, b: Count): Count {
  return {
    value: a.value + b.value,
    low: a.low + b.low,
    high: a.high + b.high,
    exact: a.exact && b.exact,
  }
}

function settled(shown: ReturnType<typeof controlsIn>, more: Expanded, schema: PostSchema | null) {
  return {
    likes: settle({ now: [shown.likes, ...more.likes], loaded: [schema?.likes ?? null] }),
    comments: settle({ now: [shown.comments], loaded: [schema?.comments ?? null] }),
    shares: settle({ now: [shown.shares, ...more.shares], loaded: [schema?.shares ?? null] }),
  }
}

/**
 * The answers below the post, in page order. Those of the author's own that follow it before anyone else's are the post's
 * next parts, not answers to people.
 */
function commentsOn(post: Item, below: readonly Item[]): ShownComment[] {
  const first = below.findIndex(({ author }) => author.toLowerCase() !== post.author.toLowerCase())
  const seen = new Set<string>()
  return (first < 0 ? [] : below.slice(first)).flatMap((item) => {
    const line = lineOf(item, new Set([item.author.toLowerCase()]))
    if (line === null || seen.has(line.id)) return []
    seen.add(line.id)
    return [
      { id: line.id, author: item.author, text: (item.text?.textContent ?? '').trim(), isReply: isAnswerBelow(item) },
    ]
  })
}

/** An answer to an answer hangs from it: by a line above its picture, or in a tree, by a branch before it. */
function isAnswerBelow({ element }: Item): boolean {
  const [top, body] = element.children
  if (top === undefined) return false
  return body === undefined
    ? top.children.length === 2
    : top.children.length === 1 && top.children[0]?.childElementCount === 1
}
