import type { Count, Observation } from '../../src/profile.ts'

/**
 * Invented years of accounts, as one browser sees them: a count for every day, visits every 1 to 40 days, numbers as sites
 * write them. What a real account does is not known this well; the ranges are meant to be wider than most.
 */

export type Random = () => number

/** A small seeded generator (mulberry32): the same seed, the same years. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const DAYS = 365
const START = Date.UTC(2026, 0, 1)
const between = (random: Random, low: number, high: number) => low + (high - low) * random()
const logBetween = (random: Random, low: number, high: number) =>
  Math.exp(between(random, Math.log(low), Math.log(high)))
const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
const whole = (random: Random, low: number, high: number) => Math.floor(between(random, low, high + 1))

export interface Year {
  /** Followers, and accounts followed, at the end of every day. */
  readonly followers: number[]
  readonly following: number[]
}

/**
 * Growth of ordinary accounts: from shrinking a little to a fifth a month; noisy days, a weekly rhythm, and a pace that
 * drifts by months. Followed accounts change slowly, and are cleaned up now and then.
 */
export function organic(random: Random): Year {
  let people = logBetween(random, 1_500, 2_000_000)
  const monthly = random() < 0.1 ? -between(random, 0, 0.02) : logBetween(random, 0.001, 0.2)
  const noisy = between(random, 0.3, 1)
  const weekend = between(random, 0.6, 1.6)
  let mood = normal(random) * 0.4
  let followed = logBetween(random, 30, 5_000)
  const curiosity = logBetween(random, 0.01, 3)
  const cleanUp = random() < 0.15 ? whole(random, 0, DAYS) : -1
  const followers: number[] = []
  const following: number[] = []
  for (let day = 0; day < DAYS; day++) {
    mood = mood * 0.97 + normal(random) * 0.1
    const day7 = day % 7 >= 5 ? weekend : 1
    const pace = (monthly / 30) * Math.exp(mood) * day7 * Math.exp(noisy * normal(random) - (noisy * noisy) / 2)
    people = Math.max(1, people * (1 + pace) + normal(random) * Math.sqrt(people) * 0.05)
    followed = Math.max(0, followed + (curiosity * normal(random) + curiosity * 0.3) * 1.5)
    if (day === cleanUp) followed *= between(random, 0.3, 0.9)
    followers.push(people)
    following.push(followed)
  }
  return { followers, following }
}

/** What happens to a year: every pattern changes an organic one. */
export const PATTERNS: Readonly<Record<string, (random: Random, year: Year) => Year>> = {
  'viral day': (random, year) => added(year, burst(random, logBetween(random, 0.05, 0.6), 2)),
  giveaway: (random, year) => added(year, burst(random, logBetween(random, 0.05, 0.5), whole(random, 3, 10), 0.3)),
  'one lot of 5–10 %': (random, year) => added(year, burst(random, between(random, 0.05, 0.1), 2)),
  'one lot of 10–25 %': (random, year) => added(year, burst(random, between(random, 0.1, 0.25), 2)),
  'one lot of 25–100 %': (random, year) => added(year, burst(random, between(random, 0.25, 1), 3)),
  'equal lots of a round number, 3 to 6': (random, year) => {
    const start = year.followers[0] ?? 0
    const size = [1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000].filter(
      (lot) => lot > 0.03 * start && lot < 0.5 * start,
    )
    const lot = size[Math.floor(random() * size.length)] ?? 100_000
    const every = whole(random, 45, 75)
    const extra = Array.from({ length: DAYS }, () => 0)
    for (let day = whole(random, 20, 60), n = 0; day < DAYS && n < 6; day += every, n++)
      extra[day] = lot * between(random, 1, 1.04)
    return added(year, extra)
  },
  'drip feed, 0.5–2 % a day for 30–90 days': (random, year) => {
    const extra = Array.from({ length: DAYS }, () => 0)
    const start = whole(random, 60, 240)
    const daily = (year.followers[start] ?? 0) * between(random, 0.005, 0.02)
    for (let day = start, n = whole(random, 30, 90); n > 0 && day < DAYS; day++, n--) extra[day] = daily
    return added(year, extra)
  },
  'purge of 4–30 %': (random, year) => added(year, burst(random, -between(random, 0.04, 0.3), 1)),
  'following and unfollowing': (random, year) => {
    const size = logBetween(random, 300, 3_000)
    const cycle = whole(random, 14, 90)
    return {
      ...year,
      following: year.following.map(
        (count, day) => count + size * Math.min(1, 2 * Math.abs(((day / cycle) % 1) - 0.5) * 1.3),
      ),
    }
  },
}

/** So many people, as a share of the followers, over a few days; `leaves` of them go again within weeks. */
function burst(random: Random, share: number, days: number, leaves = 0): (year: Year) => number[] {
  const start = whole(random, 60, DAYS - 30)
  return ({ followers }) => {
    const size = share * (followers[start] ?? 0)
    return followers.map((_, day) => {
      if (day >= start && day < start + days) return size / days
      return leaves > 0 && day >= start + days && day < start + days + 20 ? (-leaves * size) / 20 : 0
    })
  }
}

function added(year: Year, extra: number[] | ((year: Year) => number[])): Year {
  const each = typeof extra === 'function' ? extra(year) : extra
  let sum = 0
  return {
    ...year,
    followers: year.followers.map((count, day) => {
      sum += each[day] ?? 0
      return Math.max(1, count + sum)
    }),
  }
}

/** Visits of one browser: some people look every few days, some every few weeks. */
export function visitsTo(random: Random, { followers, following }: Year): Observation[] {
  const often = whole(random, 2, 40)
  const write = random() < 0.4 ? inFull : rounded(random() < 0.5)
  const visits: Observation[] = []
  for (let day = whole(random, 0, 20); day < DAYS; day += whole(random, 1, often)) {
    visits.push({
      observedAt: new Date(START + day * 86_400_000 + whole(random, 0, 40_000_000)).toISOString(),
      followers: write(Math.round(followers[day] ?? 0)),
      following: inFull(Math.round(following[day] ?? 0)),
      posts: null,
    })
  }
  return visits
}

function inFull(value: number): Count {
  return { value, low: value, high: value, exact: true }
}

/** "12.3K", "123K", "1.2M"; cut off or to the nearest. */
function rounded(cutOff: boolean) {
  return (true_: number): Count => {
    if (true_ < 10_000) return inFull(true_)
    const step = true_ < 100_000 ? 100 : true_ < 1_000_000 ? 1_000 : 100_000
    const value = (cutOff ? Math.floor(true_ / step) : Math.round(true_ / step)) * step
    return cutOff
      ? { value, low: value, high: value + step - 1, exact: false }
      : { value, low: value - step / 2, high: value + step / 2 - 1, exact: false }
  }
}
