import { sorted } from '../sample.ts'
import type { Gap } from './gaps.ts'

export interface Stairs {
  readonly steps: number
  readonly strength: number
}

/** A step is at least so much log-growth for both ends of its counts, and so many times the flat pace. */
const LEAST_STEP = 0.03
const STEEPER = 8
/** Steps of one supplier are alike. */
const ALIKE = 1.6
/** All else that was gained is next to nothing. */
const MOSTLY = 0.8
const FEWEST = 2
const MANY = 4

/**
 * Flat, step, flat, step: nearly all that was gained came in a few gaps, alike in size, with next to nothing between them.
 * Measured against the flat quarter of the gaps, because where half of all gaps are steps their median is one.
 */
export function stairsIn(gaps: readonly Gap[]): Stairs | null {
  const flat = Math.max(0, quarter(gaps.map(({ growth, days }) => growth.middle / days)))
  const isStep = ({ growth, overHighest, days }: Gap) =>
    Math.min(growth.low, overHighest) >= LEAST_STEP + STEEPER * flat * days
  const sizes: number[] = []
  let afterFlat = true
  let gained = 0
  for (const gap of gaps) {
    const size = (gap.gain.low + gap.gain.high) / 2
    gained += Math.max(0, size)
    if (!isStep(gap)) afterFlat = true
    else if (afterFlat) {
      sizes.push(size)
      afterFlat = false
    } else return null
  }
  // After the last step it has to be flat again, or it is growth that has only begun.
  if (sizes.length < FEWEST || !afterFlat) return null
  const inSteps = sizes.reduce((sum, size) => sum + size, 0)
  if (inSteps < MOSTLY * gained || Math.max(...sizes) > ALIKE * Math.min(...sizes)) return null
  return { steps: sizes.length, strength: Math.min(1, sizes.length / MANY) }
}

/** The lower quartile. */
function quarter(values: number[]): number {
  return sorted(values)[values.length >> 2] ?? 0
}
