import type { ProfileSnapshot } from '../profile.ts'
import { SMALLEST } from './equivalent.ts'
import { FEWEST_POSTS } from './format.ts'
import type { Readings } from './readings.ts'
import { CARDS } from './scorecard.ts'
import type { UnknownReason, Verdict } from './verdict.ts'

type Unknown = NonNullable<Verdict['unknown']>

/** Why nothing can be said, judged by the header alone; `null`: the header is no obstacle. */
export function headerSaysNothing({ account, platform, followers }: ProfileSnapshot): Unknown | null {
  if (account.isPrivate === true) return because('private')
  if (CARDS[platform] === undefined) return because('no-benchmark')
  if (followers === null) return because('no-followers')
  // The whole interval has to be past the line, and below it nothing is known: no table starts lower.
  if (followers.low < SMALLEST) return because('under-1000')
  return null
}

/** Why nothing can be said, if too few posts show likes or views. */
export function postsSayNothing({ posts, recent }: ProfileSnapshot, readings: Readings): Unknown {
  if (recent.length === 0) return because('no-posts', posts?.high === 0 ? null : FEWEST_POSTS)
  const read = Math.max(readings.reactions.read, readings.views.read)
  if (readings.likesHidden > 0 && read + readings.likesHidden >= FEWEST_POSTS) return because('likes-hidden')
  return because('few-posts', FEWEST_POSTS - Math.min(read, FEWEST_POSTS - 1))
}

function because(reason: UnknownReason, morePosts: number | null = null): Unknown {
  return { reason, morePosts }
}
