/**
 * What turns a sum of points into the log-odds of a purchase: `at + by × sum`, and further out than 1 either way another
 * slope, because far sums promise too much. Fitted beside the curves (`scripts/calibrate/engagement.ts`).
 */
export interface Calibration {
  readonly at: number
  readonly by: number
  /** Added to the slope above a sum of 1; and, for what lies below −1, taken from it. */
  readonly above: number
  readonly below: number
}

export function calibratedLogOdds({ at, by, above, below }: Calibration, sum: number): number {
  return at + by * sum + above * Math.max(0, sum - 1) + below * Math.max(0, -1 - sum)
}

/**
 * X and YouTube have no rows to fit on: their points are set by hand, and these two numbers are those that fitted the same
 * kind of points on Instagram and TikTok (2026-11-22, 3,689 rows, one in two with a purchase; AUC .68).
 */
export const BY_HAND: Calibration = { at: 0.404, by: 0.514, above: 0, below: 0 }

/** The probability of log-odds. */
export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
