import { tableOf } from '../benchmark.ts'
import type { Points } from '../scorecard.ts'
import { type Judged, judgeRatio, type Look, type Signal } from './signal.ts'

/**
 * How much posts differ: standard deviation by mean. Posts do better and worse, delivered reactions come in equal parts;
 * so only "too even" speaks against. A post that stands out is what ordinary accounts hope for.
 *
 * Taken over counts known to within 5 %: rounding as fine as that moves a spread by a hundredth, and the 5th percentiles
 * lie above a tenth. Coarser counts are not read.
 */
export const spreadOfLikes: Signal = {
  key: 'spreadOfLikes',
  needs: ['likes'],
  judge(look, points) {
    const { sharpLikes, own, likesHidden } = look.readings
    return judge(look, 'spreadOfLikes', sharpLikes, own - likesHidden, points)
  },
}

export const spreadOfViews: Signal = {
  key: 'spreadOfViews',
  needs: ['views'],
  judge: (look, points) => judge(look, 'spreadOfViews', look.readings.sharpViews, look.readings.own, points),
}

/** The benchmarks are of about twelve posts; of fewer than eight a spread says next to nothing. */
const FEWEST = 8

function judge(
  look: Look,
  key: 'spreadOfLikes' | 'spreadOfViews',
  counts: readonly number[],
  all: number,
  points: Points,
): Judged | null {
  const seen = counts.length < FEWEST ? null : variation(counts)
  const table = tableOf(look.snapshot.platform, key)
  if (seen === null || table === undefined) return null
  const judged = judgeRatio(look, key, points, table, { low: seen, high: seen })
  if (all === counts.length) return judged
  const least = leastSpread(seen, counts.length, all)
  const ifAlike = judgeRatio(look, key, points, table, { low: least, high: least })
  return { ...judged, counted: ifAlike.counted, range: { low: ifAlike.range.low, high: points.inFavour } }
}

/** The coefficient of variation; `null` where nothing was counted. */
function variation(counts: readonly number[]): number | null {
  let sum = 0
  for (const count of counts) sum += count
  if (sum === 0) return null
  const mean = sum / counts.length
  let squares = 0
  for (const count of counts) squares += (count - mean) ** 2
  return Math.sqrt(squares / counts.length) / mean
}

/**
 * The least spread that all posts together can have if only some were read: the unread ones are then alike, a little above
 * the mean (where the derivative of spread² with respect to their common value is nought).
 */
function leastSpread(spread: number, read: number, all: number): number {
  const unread = (all - read) / all
  return spread * Math.sqrt(read / all / (1 + unread * spread * spread))
}
