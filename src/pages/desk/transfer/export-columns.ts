import type { Exported } from '../../../messages/transfer.ts'
import type { Count } from '../../../profile.ts'
import { type Cell, labelsCell } from './csv.ts'

/** Columns of the files for sheets. Their names are for programs and formulas, and so the same in every language. */
export const PROFILE_COLUMNS = [
  'address',
  'site',
  'handle',
  'name',
  'tags',
  'lists',
  'note',
  'last_read',
  'followers',
  'followers_low',
  'followers_high',
  'following',
  'posts',
  'verdict',
  'unknown_because',
  'confidence',
  'score',
  'score_low',
  'score_high',
  'people_low',
  'people_high',
  'rate_median',
  'rate_low',
  'rate_high',
  'rate_per',
  'posts_counted',
  'like_followers_low',
  'like_followers_high',
  'model_version',
] as const

/** The line of a profile. A blank is "not known", never 0. */
export function profileRow({ ref, watched, snapshot, verdict }: Exported): Cell[] {
  return [
    ref.url,
    ref.platform,
    ref.handle,
    snapshot?.account.displayName ?? null,
    labelsCell(watched?.tags ?? []),
    labelsCell(watched?.lists ?? []),
    watched?.note ?? null,
    snapshot?.observedAt ?? null,
    ...ends(snapshot?.followers),
    snapshot?.following?.value ?? null,
    snapshot?.posts?.value ?? null,
    verdict?.band ?? null,
    verdict?.unknown?.reason ?? null,
    verdict?.confidence ?? null,
    verdict?.score ?? null,
    verdict?.scoreRange?.[0] ?? null,
    verdict?.scoreRange?.[1] ?? null,
    verdict?.engagedPeople?.low ?? null,
    verdict?.engagedPeople?.high ?? null,
    verdict?.engagement?.median ?? null,
    verdict?.engagement?.low ?? null,
    verdict?.engagement?.high ?? null,
    verdict?.engagement?.per ?? null,
    verdict?.engagement?.posts ?? null,
    verdict?.equivalentFollowers?.low ?? null,
    verdict?.equivalentFollowers?.high ?? null,
    verdict?.modelVersion ?? null,
  ]
}

export const HISTORY_COLUMNS = [
  'address',
  'site',
  'handle',
  'visited',
  'followers',
  'followers_low',
  'followers_high',
  'following',
  'following_low',
  'following_high',
  'posts',
  'posts_low',
  'posts_high',
] as const

/** A line for each of this browser's own visits. */
export function historyRows({ ref, history }: Exported): Cell[][] {
  return history.map(({ observedAt, followers, following, posts }) => [
    ref.url,
    ref.platform,
    ref.handle,
    observedAt,
    ...ends(followers),
    ...ends(following),
    ...ends(posts),
  ])
}

function ends(count: Count | null | undefined): Cell[] {
  return count == null ? [null, null, null] : [count.value, count.low, count.high]
}
