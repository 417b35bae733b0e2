/**
 * One measure over the posts of an account: what was read of each post, sorted, and how many posts it was not read of.
 * A post is a sample of what the account usually gets, so the median of a few posts is an interval: from order
 * statistics, which need no shape of the distribution (of five posts least and most; of twelve, third and tenth).
 */

/** With a chance of at least this, the median lies between the two order statistics. Five posts reach 0.9375. */
const COVERAGE = 0.929
const RANKS = ranks(60)

export interface Sample {
  /** How many posts it was read of. */
  readonly read: number
  /** How many more of the same posts might have shown it, and did not. */
  readonly unread: number
  /** Lower and upper end of every post's count, each sorted by itself. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** The counts as shown, sorted. */
  readonly value: readonly number[]
  /** The ends again, if what was not read of a post were nothing, or without limit. */
  readonly highIfNone: readonly number[]
  readonly lowIfMuch: readonly number[]
  readonly highIfMuch: readonly number[]
}

export interface Ends {
  low: number
  high: number
}

/** Which order statistic, from either end, bounds the median of `n` posts; the first is 1. */
function rank(n: number): number {
  return RANKS[n] ?? Math.max(1, Math.floor((n - 1.81 * Math.sqrt(n)) / 2))
}

/** The interval of the median over the posts that were read. */
export function medianRange(sample: Sample): Ends {
  const k = rank(sample.read)
  return { low: sample.low[k - 1] ?? 0, high: sample.high[sample.read - k] ?? 0 }
}

/** The middle of the counts as shown; of an even number the mean of the two in the middle. */
export function median(sample: Sample): number {
  const half = sample.read >> 1
  const upper = sample.value[half] ?? 0
  return sample.read % 2 === 1 ? upper : ((sample.value[half - 1] ?? 0) + upper) / 2
}

/** The interval again, if `unread` further posts had got nothing at all. */
export function rangeIfNone(sample: Sample, unread: number): Ends {
  const all = sample.read + unread
  const k = rank(all)
  const at = (ends: readonly number[], place: number) => (place <= unread ? 0 : (ends[place - unread - 1] ?? 0))
  return { low: at(sample.low, k), high: at(sample.highIfNone, all + 1 - k) }
}

/** The interval again, if `unread` further posts had got more than any. */
export function rangeIfMuch(sample: Sample, unread: number): Ends {
  const all = sample.read + unread
  const k = rank(all)
  const at = (ends: readonly number[], place: number) => ends[place - 1] ?? Number.POSITIVE_INFINITY
  return { low: at(sample.lowIfMuch, k), high: at(sample.highIfMuch, all + 1 - k) }
}

/** Sorts in place. Arrays are short, and on short arrays insertion beats the engine's sort several times. */
export function sorted(values: number[]): number[] {
  if (values.length > 64) return values.sort((a, b) => a - b)
  for (let i = 1; i < values.length; i++) {
    const value = values[i] ?? 0
    let at = i - 1
    while (at >= 0 && (values[at] ?? 0) > value) {
      values[at + 1] = values[at] ?? 0
      at--
    }
    values[at + 1] = value
  }
  return values
}

/** The largest rank whose interval still holds the median with the wanted chance, for every number of posts. */
function ranks(most: number): number[] {
  const found = [1]
  for (let n = 1; n <= most; n++) {
    let below = 0.5 ** n
    let term = below
    let k = 1
    while (1 - 2 * (below + (term * (n - k + 1)) / k) >= COVERAGE) {
      term = (term * (n - k + 1)) / k
      below += term
      k++
    }
    found.push(k)
  }
  return found
}
