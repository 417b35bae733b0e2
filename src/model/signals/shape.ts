import { curveOf, fittedFor } from '../fitted.ts'
import type { Ends } from '../sample.ts'
import type { Judged, Look, Scored } from './signal.ts'

/**
 * A measure of how an account's posts differ, held against the accounts that its curve was fitted on. `value` is where it
 * stands on the curve, `shown` writes such a place in the signal's unit.
 * @param of How many posts it was read of, out of how many that could have shown it.
 */
export function judgeShape(
  look: Look,
  key: Scored,
  value: number | null | undefined,
  of: { read: number; all: number },
  shown: (place: number) => number = (place) => place,
): Judged | null {
  if (value === null || value === undefined) return null
  const fitted = fittedFor(look.snapshot.platform)
  const usual = curveOf(fitted, key)?.usual ?? null
  const seen = shown(value)
  const side = usual === null ? 0 : sideOf(value, usual)
  return {
    observed: { low: seen, high: seen },
    expected: usual && { low: shown(usual.low), high: shown(usual.high) },
    source: fitted?.source ?? null,
    asOf: fitted?.asOf ?? null,
    place: { low: side, high: side, middle: side },
    weight: 0,
    counted: 0,
    range: { low: 0, high: 0 },
    middle: 0,
    measure: { value, low: value, high: value, isWhole: isWhole(of), isSample: isSample(of) },
  }
}

/** Below, inside or above what is usual, as a rough z-value: it only chooses the ordinary reasons. */
function sideOf(value: number, { low, high }: Ends): number {
  if (value < low) return -2
  if (value > high) return 2
  return value < (low + high) / 2 ? -0.5 : 0.5
}

/** Whether a measure is of all posts. */
function isWhole({ read, all }: { read: number; all: number }): boolean {
  return read >= all
}

/** Whether the posts read are few enough to be a sample of the rest (README.md). */
function isSample({ read, all }: { read: number; all: number }): boolean {
  return all - read > read >> 1
}
