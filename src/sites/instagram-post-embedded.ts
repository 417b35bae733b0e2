import * as v from 'valibot'
import { exactly } from '../counts/index.ts'
import type { Count, Post } from '../profile.ts'
import { memberJson } from './embedded-json.ts'

/** What the data of a post's own page say of it: every digit, as of the last full load. */
export interface PostData {
  /** In lower case. */
  readonly author: string
  readonly likes: Count | null
  readonly comments: Count | null
  readonly likesHidden: boolean
  readonly kind: Post['kind'] | null
  readonly publishedAt: string | null
  readonly collab: boolean
  readonly sponsored: boolean
}

const whole = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null)
const flag = v.fallback(v.nullable(v.boolean()), null)
const ItemSchema = v.object({
  code: v.string(),
  user: v.object({ username: v.string() }),
  like_count: whole,
  comment_count: whole,
  like_and_view_counts_disabled: flag,
  taken_at: whole,
  media_type: whole,
  product_type: v.fallback(v.nullable(v.string()), null),
  coauthor_producers: v.fallback(v.array(v.unknown()), []),
  is_paid_partnership: flag,
})
const MediaSchema = v.object({ items: v.array(v.unknown()) })
/** The answer that the page was built from, written into it (seen 2023 to 2026). */
const ANSWER = 'xdt_api__v1__media__shortcode__web_info'

/** The data of this very post; after a soft navigation there are none, or another post's, which names itself. */
export function postDataOf(root: Document, id: string): PostData | null {
  for (const script of root.querySelectorAll('script[type="application/json"]')) {
    const text = script.textContent ?? ''
    if (!text.includes(ANSWER) || !text.includes(id)) continue
    const media = v.safeParse(MediaSchema, memberJson(text, ANSWER))
    for (const entry of media.success ? media.output.items : []) {
      const item = v.safeParse(ItemSchema, entry)
      if (item.success && item.output.code === id) return dataOf(item.output)
    }
  }
  return null
}

function dataOf(item: v.InferOutput<typeof ItemSchema>): PostData {
  const hidden = item.like_and_view_counts_disabled
  // Where likes are hidden the count is a made-up 3 (CONTRACTS § 0.10); without the flag nobody knows.
  const isMadeUp = hidden === true || (hidden === null && item.like_count === 3)
  return {
    author: item.user.username.toLowerCase(),
    likes: isMadeUp || item.like_count === null ? null : exactly(item.like_count),
    comments: item.comment_count === null ? null : exactly(item.comment_count),
    likesHidden: hidden === true,
    kind: item.product_type === 'clips' ? 'short' : (KINDS.get(item.media_type ?? 0) ?? null),
    publishedAt: item.taken_at === null ? null : isoTime(item.taken_at),
    collab: item.coauthor_producers.length > 0,
    sponsored: item.is_paid_partnership === true,
  }
}

const KINDS: ReadonlyMap<number, Post['kind']> = new Map([
  [1, 'photo'],
  [2, 'video'],
  [8, 'carousel'],
])

/** Seconds since 1970, not in the far future of a made-up page. */
function isoTime(seconds: number): string | null {
  return seconds > 0 && seconds < 4e9 ? new Date(seconds * 1_000).toISOString() : null
}
