/**
 * What turns points into probabilities: `1 / (1 + e^-(at + by × points))`, two numbers each, fitted once with
 * `scripts/calibrate.ts` on rows that are not shipped. A probability holds for the share of positives it was fitted on; for
 * another share q move it by logit(q) − logit(share).
 */
export interface Calibration {
  readonly at: number
  readonly by: number
  readonly share: number
}

/**
 * Points against the engagement (the scorecard's rows at the middle of their intervals, turned round). PROVISIONAL
 */
export const INFLATION: Calibration = { at: 0, by: 1, share: 0.5 }

/** Points of the account itself (`account.ts`). PROVISIONAL */
export const ACCOUNT: Calibration = { at: 0, by: 1, share: 0.5 }

/** The probability of so many points. */
export function probability({ at, by }: Calibration, points: number): number {
  return 1 / (1 + Math.exp(-(at + by * points)))
}
