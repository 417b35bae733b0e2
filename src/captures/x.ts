import * as v from 'valibot'
import type { Post } from '../profile.ts'
import {
  type CapturedAuthor,
  type CapturedPost,
  counted,
  maybe,
  maybeCount,
  maybeFlag,
  maybeText,
  nameFrom,
  unknownAuthor,
} from './captured.ts'

/** Posts of X as its own interface gets them (`rest_id`), and as it got them until 2023 (`type: adaptive`, the author in `user`). */
const UserFieldsSchema = v.object({
  screen_name: maybeText,
  name: maybeText,
  description: maybeText,
  created_at: maybeText,
  followers_count: maybeCount,
  friends_count: maybeCount,
  statuses_count: maybeCount,
  verified: maybeFlag,
  protected: maybeFlag,
})
const UserSchema = v.object({
  core: maybe(v.object({ screen_name: maybeText, name: maybeText, created_at: maybeText })),
  legacy: maybe(UserFieldsSchema),
  is_blue_verified: maybeFlag,
  privacy: maybe(v.object({ protected: maybeFlag })),
})
const ItemSchema = v.object({
  rest_id: maybeText,
  type: maybeText,
  promoted: maybeFlag,
  core: maybe(v.object({ user_results: maybe(v.object({ result: maybe(UserSchema) })) })),
  user: maybe(UserFieldsSchema),
  views: maybe(v.object({ count: maybeCount })),
  ext_views: maybe(v.object({ count: maybeCount })),
  legacy: v.object({
    id_str: maybeText,
    created_at: maybeText,
    favorite_count: maybeCount,
    reply_count: maybeCount,
    retweet_count: maybeCount,
    quote_count: maybeCount,
    retweeted_status_result: maybe(v.object({})),
    retweeted_status_id_str: maybeText,
    extended_entities: maybe(v.object({ media: maybe(v.array(v.object({ type: maybeText }))) })),
  }),
})

export function xPost(data: unknown): CapturedPost | null {
  const read = v.safeParse(ItemSchema, data)
  if (!read.success) return null
  const { rest_id, legacy, promoted, views, ext_views, ...item } = read.output
  const id = rest_id ?? (item.type === 'adaptive' ? legacy.id_str : undefined)
  const author = authorOf(item.core?.user_results?.result, item.user)
  if (id === undefined || !/^\d{1,25}$/.test(id) || author === null) return null
  // A repost counts for whoever wrote it, and an advertisement for nobody.
  if (legacy.retweeted_status_result !== undefined || legacy.retweeted_status_id_str !== undefined) return null
  if (promoted === true) return null
  const reposts = counted(legacy.retweet_count)
  const quotes = counted(legacy.quote_count)
  return {
    platform: 'x',
    author,
    post: {
      id,
      publishedAt: dateOf(legacy.created_at),
      kind: kindOf(legacy.extended_entities?.media?.map(({ type }) => type) ?? []),
      likes: counted(legacy.favorite_count),
      comments: counted(legacy.reply_count),
      // Half of a sum is no sum.
      shares: reposts === null || quotes === null ? null : counted(reposts.value + quotes.value),
      views: counted(views?.count ?? ext_views?.count),
      pinned: false,
      sponsored: false,
      collab: false,
      likesHidden: (legacy.favorite_count ?? 0) < 0,
    },
  }
}

type User = v.InferOutput<typeof UserSchema>
type UserFields = v.InferOutput<typeof UserFieldsSchema>

function authorOf(user: User | undefined, older: UserFields | undefined): CapturedAuthor | null {
  const fields = user?.legacy ?? older
  const handle = user?.core?.screen_name ?? fields?.screen_name
  if (handle === undefined || !/^\w{1,20}$/.test(handle)) return null
  return {
    ...unknownAuthor(handle, `https://x.com/${handle}`),
    displayName: nameFrom(user?.core?.name ?? fields?.name),
    isVerified: user?.is_blue_verified ?? fields?.verified ?? null,
    isPrivate: user?.privacy?.protected ?? fields?.protected ?? null,
    bioLength: fields?.description === undefined ? null : [...fields.description].length,
    joinedAt: dateOf(user?.core?.created_at ?? fields?.created_at),
    followers: counted(fields?.followers_count),
    following: counted(fields?.friends_count),
    posts: counted(fields?.statuses_count),
  }
}

function kindOf(media: readonly (string | undefined)[]): Post['kind'] {
  if (media.length === 0) return 'text'
  if (media.every((type) => type === 'photo')) return 'photo'
  return media.includes('video') || media.includes('animated_gif') ? 'video' : 'other'
}

/** "Sat Nov 07 18:40:12 +0000 2026". */
const WRITTEN = /^\w{3} \w{3} \d{2} \d{2}:\d{2}:\d{2} [+-]\d{4} \d{4}$/

function dateOf(text: string | undefined): string | null {
  const time = text !== undefined && WRITTEN.test(text) ? new Date(text) : undefined
  return time === undefined || Number.isNaN(time.getTime()) ? null : time.toISOString()
}
