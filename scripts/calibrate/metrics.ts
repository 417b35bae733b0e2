/**
 * The measures of the protocol. `scores`: one a row, more is more suspicious; `labels`: 1 or 0. All deterministic.
 */

type Numbers = ArrayLike<number>

/** Row indices by rising score. A typed array sorts several times faster than a list. */
function order(scores: Numbers): Uint32Array {
  const indices = Uint32Array.from({ length: scores.length }, (_, i) => i)
  return indices.sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0))
}

/** Share of pairs of a 1 and a 0 in the right order; ties one half. NaN without both labels. */
export function auc(scores: Numbers, labels: Numbers): number {
  return aucInOrder(order(scores), scores, labels)
}

/** As `auc`, each row counted `times[row]` times: what a bootstrap needs without sorting again. */
function aucInOrder(sorted: Uint32Array, scores: Numbers, labels: Numbers, times?: Numbers): number {
  let positives = 0
  let negatives = 0
  let right = 0
  for (let from = 0; from < sorted.length; ) {
    const score = scores[sorted[from] ?? 0]
    let ones = 0
    let noughts = 0
    let to = from
    for (; to < sorted.length; to++) {
      const row = sorted[to] ?? 0
      if (scores[row] !== score) break
      const count = times === undefined ? 1 : (times[row] ?? 0)
      if (labels[row] === 1) ones += count
      else noughts += count
    }
    right += ones * (negatives + noughts / 2)
    positives += ones
    negatives += noughts
    from = to
  }
  return right / (positives * negatives)
}

/** The `share` quantile of numbers in rising order, linear between neighbours. */
export function quantile(sorted: Numbers, share: number): number {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? low) - low)
}

/** Share of 1s strictly above the 95 % quantile of the 0s. */
export function tprAt5(scores: Numbers, labels: Numbers): number {
  const { ones, noughts } = apart(scores, labels)
  const line = quantile(noughts.sort(), 0.95)
  return ones.reduce((sum, score) => sum + (score > line ? 1 : 0), 0) / ones.length
}

function apart(scores: Numbers, labels: Numbers): { ones: Float64Array; noughts: Float64Array } {
  const ones: number[] = []
  const noughts: number[] = []
  for (let i = 0; i < scores.length; i++) (labels[i] === 1 ? ones : noughts).push(scores[i] ?? 0)
  return { ones: Float64Array.from(ones), noughts: Float64Array.from(noughts) }
}

/** Right and wrong at a fixed line; a score on the line is flagged. */
export interface Flags {
  /** Mean of the share of 1s flagged and the share of 0s not flagged. */
  readonly balancedAccuracy: number
  /** Matthews correlation, −1..1; 0 where one side is empty. */
  readonly mcc: number
  /** Share of 0s flagged. */
  readonly falseAlarms: number
  /** Share of 1s flagged. */
  readonly found: number
}

export function flagsAt(line: number, scores: Numbers, labels: Numbers): Flags {
  let tp = 0
  let fp = 0
  let fn = 0
  let tn = 0
  for (let i = 0; i < scores.length; i++) {
    const flagged = (scores[i] ?? 0) >= line
    if (labels[i] === 1) flagged ? tp++ : fn++
    else flagged ? fp++ : tn++
  }
  const found = tp / (tp + fn)
  const falseAlarms = fp / (fp + tn)
  const below = Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))
  return {
    found,
    falseAlarms,
    balancedAccuracy: (found + 1 - falseAlarms) / 2,
    mcc: below === 0 ? 0 : (tp * tn - fp * fn) / below,
  }
}

/** Expected calibration error over ten equal bins of 0..1. */
export function ece(probabilities: Numbers, labels: Numbers): number {
  const off = new Float64Array(10)
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i] ?? 0
    const bin = Math.min(9, Math.floor(p * 10))
    off[bin] = (off[bin] ?? 0) + p - (labels[i] ?? 0)
  }
  return off.reduce((sum, one) => sum + Math.abs(one), 0) / probabilities.length
}

/** Mean squared error of the probabilities. */
export function brier(probabilities: Numbers, labels: Numbers): number {
  let sum = 0
  for (let i = 0; i < probabilities.length; i++) sum += ((probabilities[i] ?? 0) - (labels[i] ?? 0)) ** 2
  return sum / probabilities.length
}

/** Share of pairs in which the 1 scores higher than its own 0; ties one half. Pairs with one half missing do not count. */
export function pairwise(scores: Numbers, labels: Numbers, pairs: readonly string[]): number {
  const clean = new Map<string, number>()
  for (let i = 0; i < scores.length; i++) if (labels[i] === 0) clean.set(pairs[i] ?? '', scores[i] ?? 0)
  let right = 0
  let all = 0
  for (let i = 0; i < scores.length; i++) {
    const own = labels[i] === 1 ? clean.get(pairs[i] ?? '') : undefined
    const bought = scores[i]
    if (own === undefined || bought === undefined) continue
    all++
    right += bought > own ? 1 : bought === own ? 0.5 : 0
  }
  return right / all
}

/** Numbers in 0..1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * The 95 % interval of an AUC: 1,000 resamples of rows, or of the units that `unitOf` names (pairs). Resamples are counted,
 * not copied, so one sorting serves all.
 */
export function aucInterval(
  scores: Numbers,
  labels: Numbers,
  unitOf?: readonly string[],
): { low: number; high: number } {
  const random = seeded(1)
  const sorted = order(scores)
  const names = new Map<string, number>()
  const units = Uint32Array.from({ length: scores.length }, (_, i) => {
    const name = unitOf?.[i]
    if (name === undefined) return i
    const known = names.get(name) ?? names.size
    names.set(name, known)
    return known
  })
  const count = unitOf === undefined ? scores.length : names.size
  const drawn = new Uint16Array(count)
  const times = new Uint16Array(scores.length)
  const all = new Float64Array(1000)
  for (let round = 0; round < all.length; round++) {
    drawn.fill(0)
    for (let i = 0; i < count; i++) {
      const unit = Math.floor(random() * count)
      drawn[unit] = (drawn[unit] ?? 0) + 1
    }
    for (let i = 0; i < times.length; i++) times[i] = drawn[units[i] ?? 0] ?? 0
    all[round] = aucInOrder(sorted, scores, labels, times)
  }
  all.sort()
  return { low: quantile(all, 0.025), high: quantile(all, 0.975) }
}
