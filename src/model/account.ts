import type { Count, ProfileSnapshot } from '../profile.ts'
import { ACCOUNT, probability } from './calibration.ts'

/**
 * The account itself: does it look like the followers that vendors deliver, which follow many, post nothing and say
 * nothing? A question of its own, kept apart from engagement; it needs the header only and works on small accounts.
 */

/** 0..1, or `null` where followers or following were not shown. */
export function accountRisk(snapshot: ProfileSnapshot): number | null {
  const points = accountPoints(snapshot)
  return points === null ? null : probability(ACCOUNT, points)
}

/** The points before calibration: more is more like a delivered follower. What was not shown gives none. */
export function accountPoints({ followers, following, posts, account }: ProfileSnapshot): number | null {
  if (followers === null || following === null) return null
  const ratio = Math.log10((following.value + 1) / (followers.value + 1))
  let points = 1.2 * Math.max(-1.5, Math.min(2, ratio))
  if (followers.value < 30) points += 0.6
  else if (followers.value < 100) points += 0.2
  else if (followers.value > 500) points -= 0.3
  if (following.value > 1000 && followers.value < following.value / 2) points += 0.4
  points += postPoints(posts)
  points += handlePoints(account.handleDigits, account.handleLength)
  if (account.bioLength !== null) points += account.bioLength === 0 ? 0.3 : -0.15
  if (account.hasAvatar === false) points += 0.8
  return points
}

function postPoints(posts: Count | null): number {
  if (posts === null) return 0
  if (posts.value === 0) return 1
  if (posts.value <= 3) return 0.6
  if (posts.value <= 9) return 0.2
  return posts.value > 50 ? -0.4 : 0
}

function handlePoints(digits: number | null, length: number | null): number {
  if (digits === null || length === null || length === 0) return 0
  const share = digits / length
  return share > 0.35 ? 0.6 : share > 0.2 ? 0.3 : 0
}
