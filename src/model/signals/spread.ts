import type { Count } from '../../profile.ts'
import { tableOf } from '../benchmark.ts'
import type { Ends } from '../sample.ts'
import { judgeRatio, type Look, type Signal } from './signal.ts'

/**
 * How much posts differ: standard deviation by mean. Posts do better and worse, delivered reactions come in equal parts;
 * so only "too even" speaks against. A post that stands out is what ordinary accounts hope for.
 */
export const spreadOfLikes: Signal = {
  key: 'spreadOfLikes',
  needs: ['likes'],
  judge: (look, points) =>
    judge(look, 'spreadOfLikes', look.readings.likes, look.readings.own - look.readings.likesHidden, points),
}

export const spreadOfViews: Signal = {
  key: 'spreadOfViews',
  needs: ['views'],
  judge: (look, points) => judge(look, 'spreadOfViews', look.readings.viewCounts, look.readings.own, points),
}

/** The benchmarks are of about twelve posts; of fewer than eight a spread says next to nothing. */
const FEWEST = 8

function judge(
  look: Look,
  key: 'spreadOfLikes' | 'spreadOfViews',
  counts: readonly Count[],
  shownOn: number,
  points: Parameters<Signal['judge']>[1],
) {
  if (counts.length < FEWEST) return null
  const table = tableOf(look.snapshot.platform, key)
  const seen = variation(counts)
  const judged = seen === null ? null : judgeRatio(look, key, points, table, seen)
  if (judged === null || seen === null || shownOn === counts.length) return judged
  const ifAlike = judgeRatio(look, key, points, table, {
    low: leastSpread(seen.low, counts.length, shownOn),
    high: leastSpread(seen.high, counts.length, shownOn),
  })
  return {
    ...judged,
    counted: Math.min(judged.counted, ifAlike?.counted ?? 0),
    range: { low: Math.min(judged.range.low, ifAlike?.range.low ?? 0), high: judged.range.high },
  }
}

/**
 * The least spread that all posts together can have if only some were read: the unread ones are then alike, a little above
 * the mean (where the derivative of spread² with respect to their common value is nought).
 */
function leastSpread(spread: number, read: number, all: number): number {
  const unread = (all - read) / all
  return spread * Math.sqrt(read / all / (1 + unread * spread * spread))
}

/** Both ends of the coefficient of variation, whatever the counts are within their intervals. */
export function variation(counts: readonly Count[]): Ends | null {
  let low = 0
  let high = 0
  for (const count of counts) {
    low += count.low
    high += count.high
  }
  if (low === 0) return null
  const n = counts.length
  const least = Math.sqrt(leastSquares(counts, (low + high) / 2 / n, nearest) / n)
  const most = Math.sqrt(leastSquares(counts, (low + high) / 2 / n, farthest) / n)
  return { low: (least * n) / high, high: (most * n) / low }
}

const nearest = (count: Count, centre: number) => (centre < count.low ? count.low : Math.min(centre, count.high))
const farthest = (count: Count, centre: number) => (centre - count.low > count.high - centre ? count.low : count.high)

/**
 * Smallest sum of squared distances from any one centre to the counts' nearest (farthest) points. Convex in the centre; the
 * mean of the points is never worse than the centre they were picked for, so going there again and again finds it.
 */
function leastSquares(counts: readonly Count[], from: number, pick: (count: Count, centre: number) => number): number {
  let centre = from
  for (let round = 0; round < 30; round++) {
    let sum = 0
    for (const count of counts) sum += pick(count, centre)
    const mean = sum / counts.length
    if (Math.abs(mean - centre) <= 1e-7 * centre) break
    centre = mean
  }
  let squares = 0
  for (const count of counts) squares += (pick(count, centre) - centre) ** 2
  return squares
}
