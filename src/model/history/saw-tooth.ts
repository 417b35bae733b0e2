import type { Gap } from './gaps.ts'

export interface SawTooth {
  /** Rises and falls, counted one by one. */
  readonly swings: number
  readonly strength: number
}

/** A swing is at least so many accounts, and such a share of the accounts followed (for both ends of its counts). */
const LEAST_PEOPLE = 150
const LEAST_SHARE = 0.15
/** Up, down, up: a clean-up once a year has one fall, and nobody rises twice by chance. */
const FEWEST = 3
const MANY = 6

/**
 * Mass following and unfollowing: the number of accounts followed goes up by hundreds, down again, and up. Turning points of
 * the visits' own line, each swing past a threshold; slow growth and one clean-up have at most one.
 */
export function sawToothIn(gaps: readonly Gap[]): SawTooth | null {
  const first = gaps[0]
  if (first === undefined) return null
  let swings = 0
  let direction: 'up' | 'down' | null = null
  let lowest = first.before.high
  let highest = first.before.low
  for (const { after } of gaps) {
    if (direction !== 'up') {
      lowest = Math.min(lowest, after.high)
      if (isSwing(lowest, after.low)) {
        direction = 'up'
        highest = after.low
        swings++
        continue
      }
    }
    if (direction !== 'down') {
      highest = Math.max(highest, after.low)
      if (isSwing(after.high, highest)) {
        direction = 'down'
        lowest = after.high
        swings++
      }
    }
  }
  return swings < FEWEST ? null : { swings, strength: Math.min(1, swings / MANY) }
}

function isSwing(from: number, to: number): boolean {
  return to - from >= Math.max(LEAST_PEOPLE, LEAST_SHARE * to)
}
