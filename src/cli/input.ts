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

const HOW_TO_DATE = 'a time is such as 2018-06-01T10:00:00Z, or 2018-06-01, 2018-06 or 2018'
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** A time in full, or as much of a date as is known: a year alone is its middle. */
const When = v.pipe(
  v.string(HOW_TO_DATE),
  v.check((time) => DATE.test(time) || v.is(ProfileSnapshotSchema.entries.observedAt, time), HOW_TO_DATE),
  v.transform((time) => (DATE.test(time) ? `${time}${FIRST_OF[time.length] ?? ''}T00:00:00.000Z` : time)),
)
/** What a date of so many characters lacks. */
const FIRST_OF: Readonly<Record<number, string>> = { 4: '-07-01', 7: '-01' }

/** What stands for "nobody knows": before any site, so that no year's table is chosen by it (`src/model/year.ts`). */
const SOME_TIME = '1970-01-01T00:00:00.000Z'

const flag = v.optional(v.boolean(), false)

const PostInput = v.object({
  id: v.optional(PostSchema.entries.id),
  publishedAt: v.optional(v.nullable(When), null),
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
  joinedAt: v.optional(v.nullable(When), null),
})

const snapshot = ProfileSnapshotSchema.entries
/** The model asks neither who nor where: a row without them is scored all the same, and one without a time by today's tables. */
const SnapshotInput = v.object({
  platform: snapshot.platform,
  handle: v.optional(snapshot.handle, 'unknown'),
  url: v.optional(snapshot.url, ''),
  observedAt: v.optional(v.nullable(When)),
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
    observedAt: parsed.output.observedAt ?? SOME_TIME,
    account: parsed.output.account ?? v.parse(AccountInput, {}),
    recent: (parsed.output.recent ?? []).map((post, index) => ({ ...post, id: post.id ?? String(index) })),
  }
  const hasId = typeof json === 'object' && json !== null && Object.hasOwn(json, 'id')
  return hasId ? { id: Reflect.get(json ?? {}, 'id'), snapshot: found } : { snapshot: found }
}
