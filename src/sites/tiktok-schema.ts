import * as v from 'valibot'

/** The shapes of TikTok's embedded data, as far as they are read. A field of the wrong type is as good as absent. */

const text = v.fallback(v.nullish(v.pipe(v.string(), v.maxLength(10_000))), null)
const flag = v.fallback(v.nullish(v.boolean()), null)
/** Counts are numbers in one field and strings in its twin: `tiktok-numbers.ts` judges them. */
const stats = v.fallback(v.nullish(v.record(v.string(), v.unknown())), null)

const UserSchema = v.object({
  uniqueId: v.pipe(v.string(), v.maxLength(200)),
  id: text,
  nickname: text,
  signature: text,
  avatarLarger: text,
  verified: flag,
  privateAccount: flag,
  createTime: v.fallback(v.nullish(v.number()), null),
  bioLink: v.fallback(v.nullish(v.object({ link: text })), null),
})

/** `__UNIVERSAL_DATA_FOR_REHYDRATION__`, 2023-12 and later: the profile of the last hard load. */
export const UserDetailSchema = v.object({
  statusCode: v.fallback(v.nullish(v.number()), null),
  userInfo: v.fallback(v.nullish(v.object({ user: UserSchema, stats, statsV2: stats })), null),
})

/** `SIGI_STATE`, up to 2023: several users may stand side by side, keyed by handle. */
export const UserModuleSchema = v.object({
  users: v.record(v.string(), v.fallback(v.nullable(UserSchema), null)),
  stats: v.fallback(v.record(v.string(), stats), {}),
})

/** One post of `SIGI_STATE`'s `ItemModule`: `author` is a handle there, an object in other places. */
const ItemSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^\d{1,25}$/)),
  author: v.union([
    v.string(),
    v.pipe(
      v.object({ uniqueId: v.string() }),
      v.transform((author) => author.uniqueId),
    ),
  ]),
  stats,
  statsV2: stats,
  authorStats: stats,
  authorStatsV2: stats,
  imagePost: v.optional(v.unknown()),
  isPinnedItem: flag,
  isAd: flag,
})

export const ItemModuleSchema = v.record(v.string(), v.fallback(v.nullable(ItemSchema), null))

/** `webapp.video-detail`: the post of the last hard load. */
export const PostDetailSchema = v.object({
  statusCode: v.fallback(v.nullish(v.number()), null),
  itemInfo: v.fallback(v.nullish(v.object({ itemStruct: v.fallback(v.nullish(ItemSchema), null) })), null),
})

/** `SIGI_STATE`'s `ItemList["user-post"]`: the ids of the Videos tab, as shown. */
export const PostListSchema = v.object({ list: v.array(v.string()) })

/** `script#ProfilePage`, JSON-LD. A live page carries one as well, but its address is no profile. */
export const ProfilePageSchema = v.object({
  '@type': v.literal('ProfilePage'),
  mainEntity: v.object({
    alternateName: v.pipe(v.string(), v.maxLength(200)),
    interactionStatistic: v.array(
      v.object({
        interactionType: v.union([
          v.string(),
          v.pipe(
            v.object({ '@type': v.string() }),
            v.transform((action) => action['@type']),
          ),
        ]),
        userInteractionCount: v.unknown(),
      }),
    ),
  }),
})

export type EmbeddedUser = v.InferOutput<typeof UserSchema>
export type EmbeddedItem = v.InferOutput<typeof ItemSchema>

/** The value in its shape; `null` where it has another. */
export function parsed<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | null {
  const result = v.safeParse(schema, value)
  return result.success ? result.output : null
}
