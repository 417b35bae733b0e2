import { type Label, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { isSame, linked, type Named } from './linkedin-address.ts'
import { activityIn, MOST_POSTS, type OwnPost, ownPost } from './linkedin-post.ts'
import { saidCount, textsIn } from './linkedin-texts.ts'
import { readOnce } from './read-once.ts'
import { settle } from './settle.ts'

const ITEM = 'li[data-testid="carousel-child-container"]'

/** Posts of the layout of 2026: items of a row without a name that lasts, told by where their links lead. */
export function carouselPosts(card: Element, who: Named, lang: string, at: string): OwnPost[] {
  const items = [...card.querySelectorAll(ITEM)].slice(0, MOST_POSTS)
  return items.flatMap((element) => {
    if (element.parentElement?.closest(ITEM)) return []
    const own = once(element, [lang, who.kind, who.slug], () => {
      const id = ownId(element, who)
      return id === null ? null : { id, counts: countsIn(element, lang) }
    })
    return own === null ? [] : [{ post: ownPost(own.id, own.counts, at), element }]
  })
}

const once = readOnce<{ id: string; counts: ReturnType<typeof countsIn> } | null>()

const UPDATE = /\/feed\/update\/(urn:li:\w+:\d+)/

/**
 * The post that an item is, if it is the profile's own: it leads to one post alone (what it passes on or quotes would be a
 * second), everyone who is introduced in it with a label is the profile, and no line above says who "reposted this", with a
 * picture of its own. It is drawn to its end, where its controls are: what it quotes stands before them.
 */
function ownId(item: Element, who: Named): string | null {
  let urn: string | null = null
  let introduced = 0
  let pictured = 0
  let isWhole = false
  for (const link of item.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? ''
    const update = UPDATE.exec(href)?.[1]
    if (update !== undefined) {
      if (urn !== null && urn !== update) return null
      urn = update
      isWhole ||= link.closest('p') === null && link.parentElement?.querySelector(':scope > button') != null
      continue
    }
    const named = linked(href)
    if (named === null) continue
    // Below the author's name stand pictures of the post's own.
    if (introduced === 0 && link.querySelector('figure') !== null) pictured += 1
    // A link in a line that is not the post's text: "Ada Example reposted this".
    const line = link.closest('p')
    if (line !== null && line.querySelector('[data-testid="expandable-text-box"]') === null) return null
    if (link.querySelector('div[aria-label] p') === null) continue
    if (!isSame(named, who)) return null
    introduced += 1
  }
  return introduced === 0 || pictured > 1 || !isWhole ? null : activityIn(urn)
}

/**
 * "14 reactions" stands beside a hidden "14", "1 comment" beside a hidden twin. A headline or a post that says "9,000
 * reactions" has no twin.
 */
function countsIn(item: Element, lang: string): { likes: Count | null; comments: Count | null; shares: Count | null } {
  const found: Record<'reactions' | 'comments' | 'shares', Count[]> = { reactions: [], comments: [], shares: [] }
  for (const line of item.querySelectorAll('p')) {
    const twins = [...line.children]
    if (twins.length < 2 || twins.length > 6 || twins.some((twin) => twin.localName !== 'span')) continue
    for (const thing of ['reactions', 'comments', 'shares'] as const) {
      const count = twinned(twins, thing, lang)
      if (count !== null) found[thing].push(count)
    }
  }
  const [likes, comments, shares] = [found.reactions, found.comments, found.shares].map((now) => settle({ now }))
  return { likes: likes ?? null, comments: comments ?? null, shares: shares ?? null }
}

function twinned(twins: readonly Element[], label: Label, lang: string): Count | null {
  const read = twins.map((twin) => {
    const text = textsIn(twin).join(' ')
    const hidden = twin.getAttribute('aria-hidden') === 'true'
    const worded = saidCount(text, label, lang)
    return { hidden, worded: worded !== null, count: worded ?? (hidden ? parseCount(text, lang) : null) }
  })
  const isWhole = read.some((twin) => twin.worded && !twin.hidden) && read.some((twin) => twin.hidden)
  return isWhole && read.every((twin) => twin.count !== null) ? settle({ now: read.map(({ count }) => count) }) : null
}
