import * as v from 'valibot'
import { exactly } from '../counts/index.ts'
import { AccountSchema, CountSchema, PostSchema, type ProfileSnapshot, ProfileSnapshotSchema } from '../profile.ts'

/**
 * A snapshot as people write it: a whole number is an exact count, what is left out was not shown. Unknown keys are passed
 * over, wrong types are not.
 */
const CountInput = v.optional(
  v.nullable(
    v.union(
      [
        v.pipe(
          v.number(),
          v.safeInteger(),
          v.minValue(0),
          v.transform((value) => exactly(value)),
        ),
        CountSchema,
      ],
      'a count is a whole number from 0 or { value, low, high, exact } with low ≤ value ≤ high',
    ),
  ),
  null,
)

const flag = v.optional(v.boolean(), false)

const PostInput = v.object({
  id: v.optional(PostSchema.entries.id),
  publishedAt: v.optional(PostSchema.entries.publishedAt, null),
  kind: v.optional(PostSchema.entries.kind, 'other'),
  likes: CountInput,
  comments: CountInput,
  shares: CountInput,
  views: CountInput,
  pinned: flag,
  sponsored: flag,
  collab: flag,
  likesHidden: flag,
})

const account = AccountSchema.entries
const AccountInput = v.object({
  displayName: v.optional(account.displayName, null),
  handleLength: v.optional(account.handleLength, null),
  handleDigits: v.optional(account.handleDigits, null),
  displayNameWords: v.optional(account.displayNameWords, null),
  bioLength: v.optional(account.bioLength, null),
  hasAvatar: v.optional(account.hasAvatar, null),
  hasLink: v.optional(account.hasLink, null),
  isVerified: v.optional(account.isVerified, null),
  isPrivate: v.optional(account.isPrivate, null),
  isAutomated: v.optional(account.isAutomated, null),
  joinedAt: v.optional(account.joinedAt, null),
})

const snapshot = ProfileSnapshotSchema.entries
/** The model asks neither who nor where nor when: a row without them is scored all the same. */
const SnapshotInput = v.object({
  platform: snapshot.platform,
  handle: v.optional(snapshot.handle, 'unknown'),
  url: v.optional(snapshot.url, ''),
  observedAt: v.optional(snapshot.observedAt, '1970-01-01T00:00:00.000Z'),
  followers: CountInput,
  following: CountInput,
  posts: CountInput,
  totalLikes: CountInput,
  account: v.optional(v.nullable(AccountInput, {}), {}),
  recent: v.optional(v.nullable(v.pipe(v.array(PostInput), v.maxLength(1000)), []), []),
})

/** A line's snapshot and its id, if it has one, or the sentence that says what is wrong with it. */
export function readSnapshot(line: string): { id?: unknown; snapshot: ProfileSnapshot } | string {
  let json: unknown
  try {
    json = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return 'this is not JSON'
  }
  const parsed = v.safeParse(SnapshotInput, json, { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    const path = v.getDotPath(issue)
    return path === null ? issue.message : `${path}: ${issue.message}`
  }
  const found: ProfileSnapshot = {
    ...parsed.output,
    account: parsed.output.account ?? v.parse(AccountInput, {}),
    recent: (parsed.output.recent ?? []).map((post, index) => ({ ...post, id: post.id ?? String(index) })),
  }
  const hasId = typeof json === 'object' && json !== null && Object.hasOwn(json, 'id')
  return hasId ? { id: Reflect.get(json ?? {}, 'id'), snapshot: found } : { snapshot: found }
}
