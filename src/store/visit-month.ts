import * as v from 'valibot'
import type { Count, Observation } from '../profile.ts'
import type { Owner } from './post-record.ts'

/**
 * The visits to a profile in one month, in few bytes: a line of its own for each would mostly say whose it is. What stands
 * where follows from the visits alone, so that months can be joined in any order, and twice.
 */

/** A number is exact; an interval is value, low, high. */
type KeptCount = number | null | [value: number, low: number, high: number]
type KeptVisit = [at: number, followers: KeptCount, following: KeptCount, posts: KeptCount]

/** By hand: a history has hundreds, and schema upon schema would take longer to check them than the disk to read them. */
const KeptVisits = v.custom<KeptVisit[]>((kept) => Array.isArray(kept) && kept.every(isKeptVisit))

export const VisitMonthSchema = v.strictObject({
  platform: v.string(),
  handle: v.string(),
  /** In UTC: "2026-11". */
  month: v.pipe(v.string(), v.regex(/^[+-]?\d{4,6}-\d{2}$/)),
  /** Oldest first; a time in milliseconds since 1970, then followers, following, posts. */
  visits: KeptVisits,
})
export type VisitMonth = v.InferOutput<typeof VisitMonthSchema>

/** The month that a visit belongs to. */
export function monthOf(observedAt: string): string {
  return new Date(observedAt).toISOString().replace(/-\d\dT.*$/, '')
}

/** The record of a month, of visits that are all of it. */
export function monthFrom({ platform, handle }: Owner, month: string, visits: readonly Observation[]): VisitMonth {
  return {
    platform,
    handle,
    month,
    visits: visits.map((visit) => [
      Date.parse(visit.observedAt),
      asKept(visit.followers),
      asKept(visit.following),
      asKept(visit.posts),
    ]),
  }
}

/** The visits of a month, oldest first. */
export function visitsIn({ visits }: VisitMonth): Observation[] {
  return visits.map(([at, followers, following, posts]) => ({
    observedAt: new Date(at).toISOString(),
    followers: asCount(followers),
    following: asCount(following),
    posts: asCount(posts),
  }))
}

/** Two histories as one, oldest first. Order, repetition and grouping make no difference. */
export function joinedVisits(a: readonly Observation[], b: readonly Observation[]): Observation[] {
  if (b.length === 0) return [...a]
  const byTime = new Map<string, Observation>()
  for (const visit of [...a, ...b]) {
    const at = new Date(visit.observedAt).toISOString()
    const other = byTime.get(at) ?? { followers: null, following: null, posts: null }
    byTime.set(at, {
      observedAt: at,
      followers: either(visit.followers, other.followers),
      following: either(visit.following, other.following),
      posts: either(visit.posts, other.posts),
    })
  }
  return [...byTime.values()].sort((one, two) => (one.observedAt < two.observedAt ? -1 : 1))
}

/** Two tabs may look in the same millisecond: then any fixed order will do, as long as it is one. */
function either(a: Count | null, b: Count | null): Count | null {
  if (a === null || b === null) return a ?? b
  return JSON.stringify(a) > JSON.stringify(b) ? a : b
}

function asKept(count: Count | null): KeptCount {
  return count === null || count.exact ? (count?.value ?? null) : [count.value, count.low, count.high]
}

function asCount(kept: KeptCount): Count | null {
  if (kept === null) return null
  if (typeof kept === 'number') return { value: kept, low: kept, high: kept, exact: true }
  const [value, low, high] = kept
  return { value, low, high, exact: false }
}

/** What a date reaches to. */
const LATEST = 8.64e15

function isKeptVisit(kept: unknown): kept is KeptVisit {
  if (!Array.isArray(kept) || kept.length !== 4) return false
  const [at, ...counts]: unknown[] = kept
  return Number.isInteger(at) && Math.abs(Number(at)) <= LATEST && counts.every(isKeptCount)
}

function isKeptCount(kept: unknown): kept is KeptCount {
  if (kept === null || isWhole(kept)) return true
  if (!Array.isArray(kept) || kept.length !== 3) return false
  const [value, low, high]: unknown[] = kept
  return isWhole(value) && isWhole(low) && isWhole(high) && low <= value && value <= high
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
