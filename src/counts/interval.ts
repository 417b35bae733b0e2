import type { Count } from '../profile.ts'

/** How a site shortens: cut off ("1,999" → "1.9K"), to the nearest ("2K"), or not known. */
export type Rounding = 'truncated' | 'rounded' | 'unknown'

/** The count that a page states in full. */
export function exactly(value: number): Count {
  return { value, low: value, high: value, exact: true }
}

/**
 * The counts that a shortened number can stand for: `value` as shown, `step` the worth of its last digit. Truncated,
 * "12.3K" is [12300, 12399]; rounded half up, [12250, 12349]; unknown, both. `null` beyond safe integers.
 */
export function shortened(value: number, step: number, rounding: Rounding): Count | null {
  const low = rounding === 'truncated' ? value : Math.max(0, Math.ceil(value - step / 2))
  const high = rounding === 'rounded' ? Math.ceil(value + step / 2) - 1 : value + step - 1
  return Number.isInteger(step) && Number.isSafeInteger(high) ? { value, low, high, exact: false } : null
}

/** "500+": no fewer than the number can stand for, and no end. */
export function atLeast(count: Count): Count {
  return { value: count.value, low: count.low, high: Number.MAX_SAFE_INTEGER, exact: false }
}
