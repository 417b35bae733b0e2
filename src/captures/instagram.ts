import * as v from 'valibot'
import type { Post } from '../profile.ts'
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

/**
 * Posts of Instagram as its own interface gets them: "item list" (`media_type`), the older "graph" (`__typename: Graph…`), and grids
 * of reels that hold little more than plays (`XIGPolaris…`). Followers are in none of them.
 */
const UserSchema = v.object({
  username: maybeText,
  full_name: maybeText,
  is_verified: maybeFlag,
  is_private: maybeFlag,
})
const countIn = maybe(v.object({ count: maybeCount }))
const ItemSchema = v.object({
  code: maybeText,
  shortcode: maybeText,
  __typename: maybeText,
  media_type: maybeCount,
  product_type: maybeText,
  taken_at: maybeCount,
  taken_at_timestamp: maybeCount,
  like_count: maybeCount,
  edge_media_preview_like: countIn,
  comment_count: maybeCount,
  edge_media_preview_comment: countIn,
  play_count: maybeCount,
  view_count: maybeCount,
  like_and_view_counts_disabled: maybeFlag,
  is_paid_partnership: maybeFlag,
  link: maybeText,
  coauthor_producers: maybe(v.array(v.unknown())),
  user: maybe(UserSchema),
  owner: maybe(UserSchema),
})

const KINDS: Readonly<Record<string, Post['kind']>> = {
  1: 'photo',
  2: 'video',
  8: 'carousel',
  GraphImage: 'photo',
  GraphVideo: 'video',
  GraphSidecar: 'carousel',
  XIGPolarisPhotoMedia: 'photo',
  XIGPolarisImageMedia: 'photo',
  XIGPolarisVideoMedia: 'video',
  XIGPolarisCarouselMedia: 'carousel',
}

export function instagramPost(data: unknown): CapturedPost | null {
  const read = v.safeParse(ItemSchema, data)
  if (!read.success) return null
  const item = read.output
  const id = item.code ?? item.shortcode
  const { user, owner } = item
  const handle = user?.username ?? owner?.username
  if (id === undefined || !/^[\w-]{5,60}$/.test(id) || handle === undefined || !/^[\w.]{1,30}$/.test(handle))
    return null
  // Two names: it is not certain whose post it is. An advertisement is nobody's.
  if (owner?.username !== undefined && owner.username !== handle) return null
  if (item.product_type === 'ad' || item.link?.startsWith('https://www.facebook.com/ads/') === true) return null

  const likes = item.like_count ?? item.edge_media_preview_like?.count
  // Where likes are hidden the number is -1 or 3 (digitalmethodsinitiative/zeeschuimer#45: 447 of 540 posts), whatever the truth.
  const likesHidden = item.like_and_view_counts_disabled === true || likes === 3 || (likes !== undefined && likes < 0)
  return {
    platform: 'instagram',
    author: {
      ...unknownAuthor(handle, `https://www.instagram.com/${handle}/`),
      displayName: nameFrom(user?.full_name ?? owner?.full_name),
      isVerified: user?.is_verified ?? owner?.is_verified ?? null,
      isPrivate: user?.is_private ?? owner?.is_private ?? null,
    },
    post: {
      id,
      publishedAt: timeOf(item.taken_at ?? item.taken_at_timestamp),
      kind: item.product_type === 'clips' ? 'short' : (KINDS[item.media_type ?? item.__typename ?? ''] ?? 'other'),
      likes: likesHidden ? null : counted(likes),
      comments: counted(item.comment_count ?? item.edge_media_preview_comment?.count),
      shares: null,
      views: item.like_and_view_counts_disabled === true ? null : counted(item.view_count ?? item.play_count),
      pinned: false,
      sponsored: item.is_paid_partnership === true,
      collab: (item.coauthor_producers?.length ?? 0) > 0,
      likesHidden,
    },
  }
}
