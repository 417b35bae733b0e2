import type { Count, Post } from '../profile.ts'
import { commentsIn } from './instagram-comments.ts'
import { type PostMeta, postMetaOf } from './instagram-meta.ts'
import { languageOf } from './instagram-number.ts'
import { pathOf, postIn, profileIn } from './instagram-path.ts'
import { companyOf, proofsOf, writtenBy } from './instagram-post-author.ts'
import { type PostData, postDataOf } from './instagram-post-embedded.ts'
import type { Tile } from './instagram-posts.ts'
import { besideIcons, likesOf } from './instagram-reactions.ts'
import { isBefore } from './instagram-state.ts'
import { settle } from './settle.ts'
import type { PostReading, PostRef } from './site.ts'
import { blankPost } from './snapshot.ts'

/** The profile's own post that is open over its grid. `null` for somebody else's, and where the page does not say whose. */
export function openPost(root: Document, handle: string, lang: string): Tile | null {
  const article = root.querySelector('[role="dialog"] article')
  const author = [...(article?.querySelectorAll('header a[href]') ?? [])].map((link) => profileIn(pathOf(link)))
  if (article === null || author.find((name) => name !== null) !== handle) return null
  for (const time of article.querySelectorAll('a[href] time[datetime]')) {
    const link = time.closest('a[href]')
    // Comments have times too; their links lead to /p/CODE/c/…
    const at = link === null ? null : postIn(pathOf(link))
    if (at === null || (at.owner ?? handle) !== handle) continue
    return { post: postOf({ scope: article, id: at.id, lang, data: null, meta: null }), place: article }
  }
  return null
}

/** Reads the post that the address names, on a page of its own or in a layer over a profile. */
export function readOpenPost(root: Document, ref: PostRef, at: string): PostReading {
  const lang = languageOf(root)
  const scope = scopeOf(root, ref.id)
  if (scope === 'other') return { state: 'loading' }
  const data = postDataOf(root, ref.id)
  const meta = postMetaOf(root, ref.id, lang)
  const isRead = scope !== null || data !== null || (meta !== null && isBefore(root))
  if (!isRead) return { state: root.readyState === 'complete' ? 'unavailable' : 'loading' }
  const placed = scope === null ? [] : commentsIn(scope, ref.id)
  const rows = placed.map(({ row }) => row)
  const proofs = [...(scope === null ? [] : proofsOf(scope, ref.id)), data?.author ?? null]
  const handle = writtenBy(scope, proofs, rows) ?? (scope === null && data === null ? (meta?.author ?? null) : null)
  if (handle === null || (ref.handle ?? handle).toLowerCase() !== handle) return { state: 'unavailable' }
  const author = { platform: 'instagram', handle, url: `https://www.instagram.com/${handle}/` } as const
  const post = postOf({ scope, id: ref.id, lang, data, meta })
  return {
    state: 'ready',
    sighting: { author, observedAt: at, post, followers: null },
    comments: placed.map(({ comment }) => comment),
  }
}

/** Where the post stands: a layer before the page behind it. `'other'` where it is another post that is open. */
function scopeOf(root: Document, id: string): Element | 'other' | null {
  const main = root.querySelector('main, [role="main"]')
  const places = [...root.querySelectorAll('[role="dialog"] article'), main?.querySelector('article') ?? null, main]
  let isOther = false
  for (const place of places) {
    const named = [...(place?.querySelectorAll('a[href] time[datetime]') ?? [])].flatMap((time) => {
      const link = time.closest('a[href]')
      // A comment's address begins with its post's.
      const path = link === null ? null : pathOf(link)?.replace(/c\/\d+\/(?:r\/\d+\/?)?$/, '')
      return postIn(path ?? null)?.id ?? []
    })
    if (named.includes(id)) return place
    if (named.length > 0) isOther = true
  }
  return isOther ? 'other' : null
}

interface Sources {
  readonly scope: Element | null
  readonly id: string
  readonly lang: string
  readonly data: PostData | null
  readonly meta: PostMeta | null
}

function postOf({ scope, id, lang, data, meta }: Sources): Post {
  const permalink = scope === null ? null : permalinkIn(scope, id)
  const listed = scope === null ? [] : likesOf(scope, id, lang)
  const beside = scope === null ? null : besideIcons(scope, lang)
  const likesHidden = data?.likesHidden === true || listed.some((one) => one.likesHidden)
  const likes = settle({
    now: [...listed.map((one) => one.likes), confirmed(beside?.likes ?? null, data?.likes ?? meta?.likes ?? null)],
    loaded: [data?.likes ?? null],
    meta: scope === null ? [meta?.likes ?? null] : [],
  })
  const company = scope === null ? null : companyOf(scope)
  return {
    ...blankPost(id),
    kind: permalink?.kind ?? data?.kind ?? 'other',
    publishedAt: permalink?.publishedAt ?? data?.publishedAt ?? null,
    likes: likesHidden ? null : likes,
    comments: settle({
      now: [confirmed(beside?.comments ?? null, data?.comments ?? meta?.comments ?? null)],
      loaded: [data?.comments ?? null],
      meta: scope === null ? [meta?.comments ?? null] : [],
    }),
    likesHidden,
    collab: data?.collab === true || company === 'collab',
    sponsored: data?.sponsored === true || company === 'sponsored',
  }
}

/** A number whose place alone says what it is stands where the page's data or head say nearly the same. */
function confirmed(count: Count | null, known: Count | null): Count | null {
  return count === null || known === null ? null : settle({ now: [count], loaded: [known] }) && count
}

/** The post's own time, with its address: comments have times too. */
function permalinkIn(scope: Element, id: string): { kind: Post['kind'] | null; publishedAt: string | null } | null {
  for (const time of scope.querySelectorAll('a[href] time[datetime]')) {
    const link = time.closest('a[href]')
    const at = link === null ? null : postIn(pathOf(link))
    if (at?.id === id) return { kind: at.kind, publishedAt: isoTime(time.getAttribute('datetime')) }
  }
  return null
}

function isoTime(text: string | null): string | null {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
