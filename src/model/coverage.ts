import type { Observation, ProfileSnapshot } from '../profile.ts'
import { isHistory } from './history/gaps.ts'
import type { CoverageKey, Verdict } from './verdict.ts'

/** What the page showed, and what it did not, of all that a page can show. */
export function coverageOf(snapshot: ProfileSnapshot, history: readonly Observation[]): Verdict['coverage'] {
  let likes = false
  let comments = false
  let shares = false
  let views = false
  let dates = false
  for (const post of snapshot.recent) {
    likes ||= post.likes !== null && !post.likesHidden
    comments ||= post.comments !== null
    shares ||= post.shares !== null
    views ||= post.views !== null
    dates ||= post.publishedAt !== null
  }
  const read: CoverageKey[] = []
  const missing: CoverageKey[] = []
  const sort = (key: CoverageKey, was: boolean) => (was ? read : missing).push(key)
  sort('followers', snapshot.followers !== null)
  sort('following', snapshot.following !== null)
  sort('posts', snapshot.posts !== null)
  sort('totalLikes', snapshot.totalLikes !== null)
  sort('likes', likes)
  sort('comments', comments)
  sort('shares', shares)
  sort('views', views)
  sort('dates', dates)
  sort('history', isHistory(history))
  return snapshot.contested === undefined ? { read, missing } : { read, missing, contested: snapshot.contested }
}
