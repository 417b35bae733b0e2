import * as v from 'valibot'
import {
  type CapturedAuthor,
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
 * Videos of TikTok as its own interface gets them: the author is an object from its interface, a name alone from the page. Numbers
 * are numbers in `stats`, texts in `statsV2`; the latter has every digit.
 */
const AuthorSchema = v.object({
  uniqueId: v.string(),
  nickname: maybeText,
  verified: maybeFlag,
  privateAccount: maybeFlag,
  signature: maybeText,
  createTime: maybeCount,
})
const StatsSchema = v.object({
  diggCount: maybeCount,
  commentCount: maybeCount,
  shareCount: maybeCount,
  playCount: maybeCount,
})
const AuthorStatsSchema = v.object({
  followerCount: maybeCount,
  followingCount: maybeCount,
  heart: maybeCount,
  heartCount: maybeCount,
  videoCount: maybeCount,
})
const ItemSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^\d{5,30}$/)),
  createTime: maybeCount,
  author: v.union([AuthorSchema, v.string()]),
  nickname: maybeText,
  stats: maybe(StatsSchema),
  statsV2: maybe(StatsSchema),
  authorStats: maybe(AuthorStatsSchema),
  authorStatsV2: maybe(AuthorStatsSchema),
  isAd: maybeFlag,
  adAuthorization: maybeFlag,
  isPinnedItem: maybeFlag,
  imagePost: maybe(v.object({})),
})

export function tiktokPost(data: unknown): CapturedPost | null {
  const read = v.safeParse(ItemSchema, data)
  if (!read.success) return null
  const item = read.output
  const handle = typeof item.author === 'string' ? item.author : item.author.uniqueId
  if (!/^[\w.]{2,24}$/.test(handle) || item.isAd === true) return null
  const of = (field: keyof v.InferOutput<typeof StatsSchema>) => item.statsV2?.[field] ?? item.stats?.[field]
  return {
    platform: 'tiktok',
    author: authorOf(item, handle),
    post: {
      id: item.id,
      publishedAt: timeOf(item.createTime),
      kind: item.imagePost === undefined ? 'short' : 'carousel',
      likes: counted(of('diggCount')),
      comments: counted(of('commentCount')),
      shares: counted(of('shareCount')),
      views: counted(of('playCount')),
      pinned: item.isPinnedItem === true,
      sponsored: item.adAuthorization === true,
      collab: false,
      likesHidden: (of('diggCount') ?? 0) < 0,
    },
  }
}

function authorOf(item: v.InferOutput<typeof ItemSchema>, handle: string): CapturedAuthor {
  const of = (field: keyof v.InferOutput<typeof AuthorStatsSchema>) =>
    item.authorStatsV2?.[field] ?? item.authorStats?.[field]
  const author = typeof item.author === 'string' ? undefined : item.author
  return {
    ...unknownAuthor(handle, `https://www.tiktok.com/@${handle}`),
    displayName: nameFrom(author?.nickname ?? item.nickname),
    isVerified: author?.verified ?? null,
    isPrivate: author?.privateAccount ?? null,
    bioLength: author?.signature === undefined ? null : [...author.signature].length,
    joinedAt: timeOf(author?.createTime),
    followers: counted(of('followerCount')),
    following: counted(of('followingCount')),
    posts: counted(of('videoCount')),
    totalLikes: counted(of('heartCount') ?? of('heart')),
  }
}
