import type { Count } from '../profile.ts'
import { profileUrl } from './mastodon-address.ts'
import { isoTime, pathOf } from './mastodon-header.ts'
import { shownCount } from './mastodon-number.ts'
import { type Page, pageIn } from './mastodon-page.ts'
import { type ShownPost, shownPosts } from './mastodon-posts.ts'
import { settle } from './settle.ts'
import type { PostReading, PostRef, ShownComment } from './site.ts'
import { blankPost } from './snapshot.ts'

/** Quotes, and a number of them beside the number of boosts, came with 4.5. */
const QUOTES_SINCE = 405

/** Reads the post that is open: its counts are links to the lists of who favoured, boosted and quoted it. */
export function openPost(root: Document, ref: PostRef, at: string): PostReading {
  const page = pageIn(root)
  if (page === null || ref.handle === null) return { state: 'unavailable' }
  const address = `/@${ref.handle.toLowerCase()}/${ref.id}`
  const links = [...page.app.querySelectorAll('a')].map((link) => ({ link, path: pathOf(link) }))
  const to = (path: string) => links.filter((one) => one.path === path).map((one) => one.link)
  const favourites = to(`${address}/favourites`)
  const [place] = favourites
  if (place === undefined) return { state: page.app.querySelector('.error-column') ? 'unavailable' : 'loading' }
  const dated = to(address).flatMap((link) => [...link.querySelectorAll('time')])
  const post = {
    ...blankPost(ref.id),
    kind: 'text' as const,
    publishedAt: isoTime(dated[0]?.getAttribute('datetime')),
    likes: count(favourites, page),
    shares: shares(to(`${address}/reblogs`), to(`${address}/quotes`), page),
  }
  const author = { platform: ref.platform, handle: ref.handle, url: profileUrl(new URL(ref.url), ref.handle) }
  return {
    state: 'ready',
    sighting: { author, observedAt: at, post, followers: null },
    comments: commentsBelow(page, place, ref.id),
  }
}

function count(links: readonly Element[], page: Page): Count | null {
  return settle({ now: links.map((link) => shownCount(link, page)) })
}

/** Boosts and quotes together, as the buttons in lists count them. */
function shares(boosted: readonly Element[], quoted: readonly Element[], page: Page): Count | null {
  const boosts = count(boosted, page)
  const quotes = count(quoted, page)
  // Without a link there may still be a number, which guests see and cannot follow.
  if (quoted.length === 0) return page.version !== null && page.version < QUOTES_SINCE ? boosts : null
  if (boosts === null || quotes === null) return null
  return {
    value: boosts.value + quotes.value,
    low: boosts.low + quotes.low,
    high: boosts.high + quotes.high,
    exact: boosts.exact && quotes.exact,
  }
}

/** What others answered stands below the post, what it answers above. */
function commentsBelow(page: Page, place: Element, id: string): ShownComment[] {
  const below = shownPosts(page.app).filter(
    (shown) => shown.id !== id && place.compareDocumentPosition(shown.element) & FOLLOWING,
  )
  return below.flatMap((shown, index) => {
    const text = textOf(shown)
    return text === null
      ? []
      : [{ id: shown.id, author: shown.author, text, isReply: index > 0 && isReplyToReply(shown) }]
  })
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4

function textOf({ parts }: ShownPost): string | null {
  const content = parts.find((part) => part.classList.contains('status__content'))
  return content?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 2_000) ?? null
}

/**
 * A thread is drawn flat, with a line from each answer to the post or to the answer above it. One that begins a thread of its
 * own answers the post, unless no line leads to it: then it answers something further up.
 */
function isReplyToReply({ element, parts }: ShownPost): boolean {
  const all = [element, ...parts]
  const has = (name: string) => all.some((part) => part.classList.contains(name))
  if (!has('status--in-thread')) return false
  return !has('status--first-in-thread') || !has('status__line')
}
