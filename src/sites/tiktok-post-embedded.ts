import type { Count } from '../profile.ts'
import { sigiMember, universalMember } from './tiktok-embedded.ts'
import { shortenedCount } from './tiktok-numbers.ts'
import { ItemModuleSchema, PostDetailSchema, parsed } from './tiktok-schema.ts'

/** What the page's data says of one post. Here even the newer counts are rounded from 10,000 on. */
export interface PostData {
  readonly author: string
  readonly likes: readonly (Count | null)[]
  readonly comments: readonly (Count | null)[]
  readonly shares: readonly (Count | null)[]
  readonly views: readonly (Count | null)[]
  /** The author's. */
  readonly followers: readonly (Count | null)[]
  readonly isPhoto: boolean
  readonly isSponsored: boolean
}

/** The data of the post with this id; after a soft navigation there is none. `isGone`: TikTok itself says so. */
export function postData(root: Document, id: string): { data: PostData | null; isGone: boolean } {
  const detail = parsed(PostDetailSchema, universalMember(root, 'webapp.video-detail'))
  const legacy = parsed(ItemModuleSchema, sigiMember(root, 'ItemModule')) ?? {}
  const item = [detail?.itemInfo?.itemStruct, Object.hasOwn(legacy, id) ? legacy[id] : null].find(
    (one) => one?.id === id,
  )
  if (item == null) return { data: null, isGone: detail?.itemInfo == null && (detail?.statusCode ?? 0) !== 0 }
  const stats = [item.statsV2, item.stats]
  const ways = (field: string) => stats.map((one) => shortenedCount(one?.[field]))
  const data: PostData = {
    author: item.author,
    likes: ways('diggCount'),
    comments: ways('commentCount'),
    shares: ways('shareCount'),
    views: ways('playCount'),
    followers: [item.authorStatsV2, item.authorStats].map((one) => shortenedCount(one?.followerCount)),
    isPhoto: item.imagePost != null,
    isSponsored: item.isAd === true,
  }
  return { data, isGone: false }
}
