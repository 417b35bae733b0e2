import type { Count, ProfileSnapshot } from '../profile.ts'
import type { HeaderField } from './snapshot.ts'

/** What the independent ways to one count read, best first in each list; `null` where a way reads nothing. */
export interface Ways {
  /** What the page shows a person now. */
  readonly now: readonly (Count | null)[]
  /** What the page carries in its data, proved to be of this profile: exact, and as old as the last full load. */
  readonly loaded?: readonly (Count | null)[]
  /** What its head says: rounded, and stale even on the first load (CONTRACTS § 0.4). Stands only where nothing else does. */
  readonly meta?: readonly (Count | null)[]
}

/** A page that has stood open for an hour counts a few people more than the data it came with. */
const DRIFT = 0.01
const DRIFT_AT_LEAST = 3

/**
 * Settles what the ways to one count say. The first that reads anything is the anchor; a narrower one within it only
 * sharpens it ("783.4K" on the page, 783427 in its data). Two that contradict each other by more than rounding, and by
 * more than the page's data ages, cannot both be this count: then it is `null`, for a wrong number is worse than none.
 */
export function settle({ now, loaded = [], meta = [] }: Ways): Count | null {
  return of(now, loaded).count ?? first(meta)
}

/** The header's counts, settled, and which of them could not be because the page contradicts itself. */
export function settleHeader(
  ways: Readonly<Partial<Record<HeaderField, Ways>>>,
): Pick<ProfileSnapshot, HeaderField | 'contested'> {
  const settled: Record<HeaderField, Count | null> = { followers: null, following: null, posts: null, totalLikes: null }
  const contested: HeaderField[] = []
  for (const field of FIELDS) {
    const said = ways[field]
    if (said === undefined) continue
    const { count, isContested } = of(said.now, said.loaded ?? [])
    settled[field] = isContested ? null : (count ?? first(said.meta ?? []))
    if (isContested) contested.push(field)
  }
  return contested.length === 0 ? settled : { ...settled, contested }
}

const FIELDS = ['followers', 'following', 'posts', 'totalLikes'] as const

interface Settled {
  readonly count: Count | null
  readonly isContested: boolean
}

function of(now: Ways['now'], loaded: Ways['now']): Settled {
  let settled: Count | null = null
  for (const [ways, slack] of [
    [now, false],
    [loaded, true],
  ] as const) {
    for (const count of ways) {
      if (count === null) continue
      if (settled === null) settled = count
      else if (isApart(settled, count, slack && first(now) !== null)) return { count: null, isContested: true }
      else if (width(count) < width(settled) && settled.low <= count.low && count.high <= settled.high) settled = count
    }
  }
  return { count: settled, isContested: false }
}

function first(ways: Ways['now']): Count | null {
  return ways.find((count) => count !== null) ?? null
}

function isApart(a: Count, b: Count, mayDrift: boolean): boolean {
  const gap = Math.max(a.low - b.high, b.low - a.high)
  return gap > (mayDrift ? Math.max(DRIFT_AT_LEAST, DRIFT * a.value) : 0)
}

function width(count: Count): number {
  return count.high - count.low
}
