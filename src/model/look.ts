import type { Count, Observation, ProfileSnapshot } from '../profile.ts'
import { tableOf } from './dated.ts'
import { fittedFor } from './fitted.ts'
import { readPosts, type UnreadReactions } from './readings.ts'
import type { Card } from './scorecard.ts'
import { SHAPELESS, shapeOf } from './shape.ts'
import type { Look } from './signals/signal.ts'
import { yearsOf } from './year.ts'

/** Reads a snapshot once, for all signals. */
export function lookAt(snapshot: ProfileSnapshot, history: readonly Observation[], card: Card, followers: Count): Look {
  const readings = readPosts(snapshot, mostUnread(snapshot))
  const size = { low: Math.log(followers.low), high: Math.log(followers.high), value: Math.log(followers.value) }
  return {
    snapshot,
    history,
    card,
    readings,
    // Only fitted curves say what it means.
    shape: fittedFor(snapshot.platform) === undefined ? SHAPELESS : shapeOf(readings.sharp),
    followers,
    size,
    years: yearsOf(snapshot),
  }
}

/** Comments and reposts that may have come with likes, where a post does not show them. */
function mostUnread({ platform }: ProfileSnapshot): UnreadReactions {
  const comments = tableOf(platform, 'commentsPerLike')
  const shares = tableOf(platform, 'sharesPerLike')
  return {
    comments: comments === undefined ? 0 : comments.highest,
    shares: shares === undefined ? 0 : shares.highest,
  }
}
