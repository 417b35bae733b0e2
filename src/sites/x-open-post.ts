import { exactly } from '../counts/index.ts'
import type { Count, Post, ProfileRef } from '../profile.ts'
import { languageOf } from './page-language.ts'
import { settle } from './settle.ts'
import type { PostReading, PostRef } from './site.ts'
import { writtenUnder } from './x-comments.ts'
import { carriedBy, numbersInLabel, shownIn, wordOf } from './x-number.ts'
import { type Article, allLinked, allMarked, marked, type Part, type Parts, partsOf } from './x-parts.ts'
import { handleAbove, postOf, type Written, writtenIn } from './x-posts.ts'
import { screenOf } from './x-screen.ts'

/** The post itself: the article that names the address, not those above it in its thread nor the replies below. */
interface Focal {
  readonly article: Article
  readonly written: Written
}

/** Reads the post that is open on a page of its own, or beside its picture. */
export function openPost(root: Document, ref: PostRef, at: string): PostReading {
  const screen = isPictureOf(ref) ? layerOf(root) : screenOf(root)
  const parts: Parts = screen === null ? { header: [], articles: [] } : partsOf(screen)
  const focal = parts.articles.flatMap((article): Focal[] => {
    const written = writtenIn(article.parts)
    return written?.id === ref.id && written.isDated ? [{ article, written }] : []
  })
  const [first] = focal
  if (first === undefined) return { state: without(root, parts) }
  const { author } = first.written
  // An address may name anybody; what the post says of itself must agree, in its link and above its text.
  const handle = handleAbove(first.article.parts, author)
  if (handle === null || author !== (ref.handle?.toLowerCase() ?? author)) return { state: 'unavailable' }
  const lang = languageOf(root)
  const posts = focal.map((one) => countsOf(one, lang))
  // The same post twice on one screen shows the same counts, or none that can be stood by.
  const agreed = (of: (post: Post) => Count | null) => settle({ now: posts.map(of) })
  const post: Post = {
    ...postOf(first.article, first.written, lang),
    comments: agreed(({ comments }) => comments),
    shares: agreed(({ shares }) => shares),
    likes: agreed(({ likes }) => likes),
    views: agreed(({ views }) => views),
  }
  const profile: ProfileRef = { platform: 'x', handle, url: `https://x.com/${handle}` }
  const comments = writtenUnder(first.article, parts.articles, author)
  return { state: 'ready', sighting: { author: profile, observedAt: at, post, followers: null }, comments }
}

function isPictureOf(ref: PostRef): boolean {
  return /\/(?:photo|video)\/\d+$/.test(ref.url)
}

/** A picture opens in a layer over whatever was open, with its post beside it; the post that is behind may be another. */
function layerOf(root: Document): Element | null {
  const layers = root.querySelectorAll('[role="dialog"]')
  return [...layers].find((layer) => layer.querySelector('article') !== null) ?? null
}

/** Why the post is not there: not yet, or not at all. Another post's page is the one before. */
function without(root: Document, { header, articles }: Parts): 'loading' | 'unavailable' {
  if (articles.length > 0 || root.readyState !== 'complete') return 'loading'
  return header.some(({ element }) => element.getAttribute('role') === 'progressbar') ? 'loading' : 'unavailable'
}

function countsOf({ article, written }: Focal, lang: string): Post {
  const { parts } = article
  const post = postOf(article, written, lang)
  // Until 2023 the counts of an open post stood in a row of links to their lists; quotes were not among its reposts.
  const listed = carriedBy(allLinked(parts, `/${written.author}/status/${written.id}/likes`), lang)
  return {
    ...post,
    likes: settle({ now: [post.likes, listed] }),
    views: settle({ now: [post.views, viewsOf(parts, lang)] }),
  }
}

/**
 * The views of an open post are text beside its time, no link: short, and in the reader's language. Which number they are
 * their word says, or the label of the buttons below: the one number in it that is no button's. That one has every digit.
 */
function viewsOf(parts: readonly Part[], lang: string): Count | null {
  const beside = allMarked(parts, 'app-text-transition-container').filter(
    (element) => element.closest('[role="group"], a, button') === null,
  )
  return settle({
    now: beside.flatMap((element) => {
      const line = element.parentElement
      const shown = shownIn(line, lang)
      if (line === null || shown === null) return []
      const word = wordOf(line, lang)
      if (word !== null && word !== 'views') return []
      const whole = unclaimed(parts, lang).filter((number) => shown.low <= number && number <= shown.high)
      const [views, ...more] = whole
      if (views === undefined || more.length > 0) return word === 'views' ? [shown] : []
      return [shown, exactly(views)]
    }),
  })
}

/** The numbers in the label of the buttons' group that are on none of its buttons. */
function unclaimed(parts: readonly Part[], lang: string): number[] {
  const group = marked(parts, 'reply', 'like', 'unlike')?.closest('[role="group"]')
  const numbers = numbersInLabel(group?.getAttribute('aria-label') ?? '', lang) ?? []
  for (const ids of BUTTONS) {
    const at = numbers.indexOf(carriedBy(allMarked(parts, ...ids), lang)?.value ?? -1)
    if (at >= 0) numbers.splice(at, 1)
  }
  return numbers
}

const BUTTONS = [['reply'], ['retweet', 'unretweet'], ['like', 'unlike'], ['bookmark', 'removeBookmark']]
