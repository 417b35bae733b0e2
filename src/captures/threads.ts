import * as v from 'valibot'
import {
  type CapturedPost,
  counted,
  maybe,
  maybeCount,
  maybeFlag,
  maybeText,
  nameFrom,
  timeOf,
  unknownAuthor,
} from './captured.ts'

/** Posts of Threads as its own interface gets them. Followers are not in them. */
const ItemSchema = v.object({
  code: v.pipe(v.string(), v.regex(/^[\w-]{5,60}$/)),
  taken_at: maybeCount,
  like_count: maybeCount,
  like_and_view_counts_disabled: maybeFlag,
  is_paid_partnership: maybeFlag,
  media_type: maybeCount,
  user: v.object({
    username: v.pipe(v.string(), v.regex(/^[\w.]{1,30}$/)),
    full_name: maybeText,
    is_verified: maybeFlag,
    text_post_app_is_private: maybeFlag,
  }),
  text_post_app_info: maybe(
    v.object({ direct_reply_count: maybeCount, repost_count: maybeCount, quote_count: maybeCount }),
  ),
})

const KINDS = { 1: 'photo', 2: 'video', 8: 'carousel', 19: 'text' } as const
const kindOf = (type: number | undefined) =>
  type === 1 || type === 2 || type === 8 || type === 19 ? KINDS[type] : 'other'

export function threadsPost(data: unknown): CapturedPost | null {
  const read = v.safeParse(ItemSchema, data)
  if (!read.success) return null
  const { code, user, text_post_app_info: info, like_count: likes, ...item } = read.output
  const likesHidden = item.like_and_view_counts_disabled === true || (likes !== undefined && likes < 0)
  const reposts = counted(info?.repost_count)
  const quotes = counted(info?.quote_count)
  return {
    platform: 'threads',
    author: {
      ...unknownAuthor(user.username, `https://www.threads.com/@${user.username}`),
      displayName: nameFrom(user.full_name),
      isVerified: user.is_verified ?? null,
      isPrivate: user.text_post_app_is_private ?? null,
    },
    post: {
      id: code,
      publishedAt: timeOf(item.taken_at),
      kind: kindOf(item.media_type),
      likes: likesHidden ? null : counted(likes),
      comments: counted(info?.direct_reply_count),
      // Half of a sum is no sum.
      shares: reposts === null || quotes === null ? null : counted(reposts.value + quotes.value),
      views: null,
      pinned: false,
      sponsored: item.is_paid_partnership === true,
      collab: false,
      likesHidden,
    },
  }
}
