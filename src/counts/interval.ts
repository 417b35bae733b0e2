import type { Count } from '../profile.ts'

/** The count that a page states in full. */
export function exactly(value: number): Count {
  return { value, low: value, high: value, exact: true }
}

/**
 * The counts that a shortened number can stand for, in whole units: `value` as shown, `step` the weight of its last
 * digit. Truncated, "12.3K" is [12300, 12399]; rounded half up, [12250, 12349]; unknown, both.
 */
export function shortened(value: number, step: number, rounding: 'truncated' | 'rounded' | 'unknown'): Count | null {
  const low = rounding === 'truncated' ? value : Math.max(0, Math.ceil(value - step / 2))
  const high = rounding === 'rounded' ? Math.ceil(value + step / 2) - 1 : value + step - 1
  if (!Number.isSafeInteger(value) || !Number.isSafeInteger(high) || step < 1) return null
  return { value, low, high, exact: false }
}

/** "500+": at least the lowest count that the number can stand for. */
export function atLeast(count: Count): Count {
  return { value: count.value, low: count.low, high: Number.MAX_SAFE_INTEGER, exact: false }
}
