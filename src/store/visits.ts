import type { Observation, ProfileSnapshot } from '../profile.ts'

/** An unchanged header is worth one line an hour. */
const APART_MS = 60 * 60 * 1000

/** The header of one look: a point of the history that this browser has seen itself. */
export function observationOf({ observedAt, followers, following, posts }: Observation): Observation {
  return { observedAt, followers, following, posts }
}

/**
 * Whether a look is worth a line of its own after the one before it: it says something new, or an hour has passed. A count
 * that is not shown this time is not a change.
 */
export function isWorthKeeping(now: Observation, before: Observation | undefined): boolean {
  const counts = ['followers', 'following', 'posts'] as const
  if (counts.every((name) => now[name] === null)) return false
  if (before === undefined) return true
  if (Date.parse(now.observedAt) - Date.parse(before.observedAt) >= APART_MS) return true
  return counts.some((name) => now[name] !== null && JSON.stringify(now[name]) !== JSON.stringify(before[name]))
}

/** The history with this look in it, oldest first. Where the look says nothing new, the line before stands for it. */
export function withVisit(history: readonly Observation[], look: ProfileSnapshot): Observation[] {
  const now = observationOf(look)
  const earlier = history.filter((visit) => visit.observedAt <= now.observedAt)
  if (!isWorthKeeping(now, earlier.at(-1))) return [...history]
  return [...earlier, now, ...history.slice(earlier.length)]
}
