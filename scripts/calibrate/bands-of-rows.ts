import { type Band, type Percentiles, tier } from './bands.ts'
import { quantile } from './metrics.ts'
import { originOf } from './provenance.ts'
import type { AccountRow, PurchaseRow } from './rows.ts'

/** Ranges that no published benchmark has, computed from the labelled rows: of people alone, with as many followers as get a verdict. */

export interface Rows {
  readonly accounts: readonly AccountRow[]
  readonly purchases: readonly PurchaseRow[]
}

interface Seen {
  readonly group: string
  readonly followers: number
  readonly value: number
}

interface BandsOfRows {
  readonly asOf: string
  readonly year: number
  readonly groups: readonly string[]
  readonly bands: readonly Band[]
}

const FEWEST_FOLLOWERS = 1000
/** Below so many accounts a group has no tails. */
const FEWEST_ROWS = 100

/** Posts ever published: on Instagram of ordinary people, because influencers publish more and would set the line too high. */
export function postsOfPeople({ accounts, purchases }: Rows, platform: 'instagram' | 'tiktok'): BandsOfRows | null {
  const people = accounts.filter((row) => row.label === 0 && row.platform === platform)
  if (platform === 'instagram')
    return bandOf(people.map(({ group, followers, posts }) => ({ group, followers, value: posts })))
  const asCrawled = purchases.filter((row) => row.label === 0 && row.platform === platform)
  return bandOf(asCrawled.map(({ src: group, followers, posts_total: value }) => ({ group, followers, value })))
}

/** Accounts followed for every follower. */
export function followingOfPeople({ accounts }: Rows, platform: 'x'): BandsOfRows | null {
  const people = accounts.filter((row) => row.label === 0 && row.platform === platform)
  return bandOf(
    people.map(({ group, followers, following }) => ({ group, followers, value: following / Math.max(1, followers) })),
  )
}

/** One range for all sizes: the percentiles of each group, and of those the mean in logs, so that each weighs the same. */
function bandOf(seen: readonly Seen[]): BandsOfRows | null {
  const all = seen.filter(({ followers }) => followers >= FEWEST_FOLLOWERS)
  const sizeOf = (group: string) => all.filter((one) => one.group === group).length
  const groups = [...new Set(all.map(({ group }) => group))].filter((group) => sizeOf(group) >= FEWEST_ROWS).sort()
  if (groups.length === 0) return null
  const rising = groups.map((group) =>
    all.flatMap((one) => (one.group === group ? [one.value] : [])).toSorted((a, b) => a - b),
  )
  const at = (share: number) =>
    Math.exp(rising.reduce((sum, values) => sum + Math.log(quantile(values, share)), 0) / rising.length)
  const percentiles: Percentiles = [at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)]
  const years = groups.flatMap((group) => originOf(group).year.split('–').map(Number)).sort((a, b) => a - b)
  const [first = 0] = years
  const last = years.at(-1) ?? first
  return {
    asOf: first === last ? String(first) : `${first}–${last}`,
    year: (first + last + 1) / 2,
    groups,
    bands: [{ tier: tier(FEWEST_FOLLOWERS), at: FEWEST_FOLLOWERS, percentiles }],
  }
}
