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
 * Points against the engagement: the scorecard's signals at the middle of their intervals, turned round. Fitted 2026-11-22
 * on 3,689 rows above 1,000 followers, every real account beside itself with one simulated purchase (datares_tiktok_2020,
 * gvsi_ig_2017, indo_ig_2020, kim_ig_2019, instafake_nonauto_2018; pairs with more likes than views left out). AUC .68,
 * the purchase above its own clean row in 77 % of pairs.
 */
export const INFLATION: Calibration = { at: 0.404, by: 0.514, share: 0.51 }

/**
 * Points of the account itself (`account.ts`). Fitted 2026-11-22 on 7,029 labelled accounts, each group weighing the same
 * (ig_instafake, ig_srf, ig_kaggle, ig_ifbot_default, x_cresci15). AUC .90 to .99 by group, without training.
 */
export const ACCOUNT: Calibration = { at: -2.808, by: 1.935, share: 0.349 }

/** The probability of so many points. */
export function probability({ at, by }: Calibration, points: number): number {
  return 1 / (1 + Math.exp(-(at + by * points)))
}
