import * as v from 'valibot'
import { exactly } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { scriptJson } from './embedded-json.ts'
import { readOnce } from './read-once.ts'

/** What the page's own state says of one account, every digit of its counts included. */
export interface PinterestUser {
  readonly followers: Count | null
  readonly following: Count | null
  readonly pins: Count | null
  readonly name: string | null
  readonly bio: string | null
  readonly hasAvatar: boolean | null
  readonly hasLink: boolean | null
  readonly isPrivate: boolean | null
}

const count = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null)
const text = v.fallback(v.nullable(v.string()), null)
const flag = v.fallback(v.nullable(v.boolean()), null)
const UserSchema = v.object({
  username: v.string(),
  follower_count: count,
  following_count: count,
  pin_count: count,
  full_name: text,
  about: text,
  is_default_image: flag,
  website_url: v.optional(text),
  is_private_profile: flag,
})
const StateSchema = v.object({ initialReduxState: v.object({ users: v.record(v.string(), v.unknown()) }) })
/** Until 2023 the state was a level deeper, in a script of another name. */
const DataSchema = v.union([
  StateSchema,
  v.pipe(
    v.object({ props: StateSchema }),
    v.transform(({ props }) => props),
  ),
])
const SCRIPTS = ['__PWS_INITIAL_PROPS__', '__PWS_DATA__']

/**
 * The accounts of this very handle in the page's state: it holds the reader's own and those of others as well, and after a soft
 * navigation not this one. `users.undefined` is what a guest gets instead.
 * @param handle In lower case.
 */
export function usersIn(root: Document, handle: string): PinterestUser[] {
  // All of them: should there be two of one name, they must agree.
  return [...root.getElementsByTagName('script')]
    .filter(({ id }) => SCRIPTS.includes(id))
    .flatMap((script) => once(script, [handle], () => usersOf(script, handle)))
}

const once = readOnce<PinterestUser[]>()

function usersOf(script: Element, handle: string): PinterestUser[] {
  if (!new RegExp(`"${handle}"`, 'i').test(script.textContent ?? '')) return []
  const data = v.safeParse(DataSchema, scriptJson(script))
  if (!data.success) return []
  return Object.values(data.output.initialReduxState.users).flatMap((entry) => {
    const user = v.safeParse(UserSchema, entry)
    return user.success && user.output.username.toLowerCase() === handle ? [userOf(user.output)] : []
  })
}

function userOf(user: v.InferOutput<typeof UserSchema>): PinterestUser {
  const exact = (value: number | null) => (value === null ? null : exactly(value))
  return {
    followers: exact(user.follower_count),
    following: exact(user.following_count),
    pins: exact(user.pin_count),
    name: user.full_name,
    bio: user.about,
    hasAvatar: user.is_default_image === null ? null : !user.is_default_image,
    hasLink: user.website_url === undefined ? null : (user.website_url ?? '') !== '',
    isPrivate: user.is_private_profile,
  }
}
