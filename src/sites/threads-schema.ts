import * as v from 'valibot'

const whole = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null)
const flag = v.fallback(v.nullable(v.boolean()), null)
const text = v.fallback(v.nullable(v.string()), null)

/** An account in the page's data that states its followers. */
export const UserSchema = v.object({
  username: v.string(),
  follower_count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  full_name: text,
  biography: text,
  profile_pic_url: text,
  is_verified: flag,
  text_post_app_is_private: flag,
  bio_links: v.fallback(v.nullable(v.array(v.unknown())), null),
})

/** A post in the page's data. */
export const PostSchema = v.object({
  code: v.string(),
  user: v.object({ username: v.string(), text_post_app_is_private: flag }),
  like_count: whole,
  like_and_view_counts_disabled: flag,
  is_paid_partnership: flag,
  taken_at: whole,
  text_post_app_info: v.fallback(
    v.object({
      direct_reply_count: whole,
      repost_count: whole,
      quote_count: whole,
      is_ghost_post: flag,
      is_reply: flag,
      reply_to_author: v.fallback(v.nullable(v.object({ username: v.string() })), null),
      pinned_post_info: v.fallback(v.nullable(v.object({ is_pinned_to_profile: flag })), null),
    }),
    {
      direct_reply_count: null,
      repost_count: null,
      quote_count: null,
      is_ghost_post: null,
      is_reply: null,
      reply_to_author: null,
      pinned_post_info: null,
    },
  ),
})
