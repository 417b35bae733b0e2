import type { Watched } from '../../src/messages/watching.ts'
import type { score as Score } from '../../src/model/index.ts'
import { type Count, type Observation, PLATFORMS, type ProfileSnapshot } from '../../src/profile.ts'
import type { KeptRecord } from '../../src/store/backup.ts'
import { grouped } from '../../src/store/grouped.ts'
import { recordOf } from '../../src/store/post-record.ts'
import { ownerOf } from '../../src/store/remembered.ts'
import { monthFrom, monthOf } from '../../src/store/visit-month.ts'
import { asShown, inventedSnapshot } from '../bench/invented-lines.ts'
import { seeded } from '../calibrate/metrics.ts'

/** How much is invented. The same size and seed give the same, in any order and in any browser. */
export interface Size {
  readonly seed: number
  /** Of each profile. */
  readonly observations: number
  readonly posts: number
}

/** Everything that the store keeps of one invented profile, in its own shapes: one of fifty is watched. */
export function inventedProfile(nth: number, size: Size, score: typeof Score): KeptRecord[] {
  const random = seeded(size.seed * 1_000_003 + nth)
  const platform = PLATFORMS[nth % PLATFORMS.length] ?? 'x'
  const look = inventedSnapshot(platform, size.posts, nth, random)
  const history = inventedVisits(look, size.observations, random)
  const owner = ownerOf(look)
  const { recent, ...header } = look
  const verdict = score(look, history)
  const { modelVersion } = verdict
  const { observedAt } = look
  const months = grouped(history, (visit) => monthOf(visit.observedAt))
  return [
    ...(nth % 50 === 0 ? [{ shelf: 'watched', record: { ...owner, said: saidOf(look) } } as const] : []),
    { shelf: 'profiles', record: { ...owner, lastSeenAt: observedAt, header } },
    ...recent.map((post) => ({ shelf: 'posts', record: recordOf(post, owner, observedAt) }) as const),
    ...[...months].map(([month, visits]) => ({ shelf: 'visits', record: monthFrom(owner, month, visits) }) as const),
    { shelf: 'verdicts', record: { ...owner, modelVersion, observedAt, verdict } },
  ]
}

function saidOf({ platform, handle, url, observedAt }: ProfileSnapshot): Watched {
  return { ref: { platform, handle, url }, addedAt: observedAt, tags: ['invented'], lists: [], note: '', looked: null }
}

const HOUR_MS = 3_600_000

/** The visits that led to this look, oldest first: every few days at some hour, with a following that mostly grows. */
function inventedVisits(look: ProfileSnapshot, many: number, random: () => number): Observation[] {
  const visits: Observation[] = []
  let at = Date.parse(look.observedAt)
  let followers = look.followers?.value ?? 0
  let posts = look.posts?.value ?? 0
  let following = look.following?.value ?? 0
  for (let n = 0; n < many; n += 1) {
    const shown = (count: number): Count => asShown(Math.max(0, Math.round(count)))
    visits.push({
      observedAt: new Date(at).toISOString(),
      followers: shown(followers),
      following: shown(following),
      posts: shown(posts),
    })
    // At least an hour apart, three days and a half on average.
    at -= Math.round(HOUR_MS * (1 + 166 * random()))
    followers *= 1 - 0.01 * (random() - 0.2)
    following += Math.round(6 * (random() - 0.6))
    posts -= random() < 0.5 ? 1 : 0
  }
  return visits.reverse()
}
