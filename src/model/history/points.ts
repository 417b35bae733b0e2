import type { Points } from '../scorecard.ts'
import type { Findings } from './findings.ts'

/**
 * What a history is worth. All of its rows share the points of `followerHistory` in the card: a first visit, which has no
 * history, starts lower by as much (README.md, "What is not read"), so more would make a blank look better than a reading.
 *
 * The shares are set by hand. One jump is worth half at most: viral days and giveaways are jumps too, and in simulated years
 * every second one of them is told (README.md beside this file).
 */
const SHARES = { jump: 0.5, lots: 0.6, stairs: 0.7, sawTooth: 0.5 } as const
export type Pattern = keyof typeof SHARES

/** Points against, as negative numbers; `steady` is set where nothing was found in the followers. */
export interface HistoryPoints {
  readonly against: Readonly<Record<Pattern, number>>
  readonly steady: number
}

export function historyPoints({ followers, sawTooth }: Findings, worth: Points): HistoryPoints {
  const found: Record<Pattern, number> = {
    jump: SHARES.jump * (followers?.jump?.strength ?? 0),
    lots: SHARES.lots * (followers?.lots?.strength ?? 0),
    stairs: SHARES.stairs * (followers?.stairs?.strength ?? 0),
    sawTooth: SHARES.sawTooth * (sawTooth?.strength ?? 0),
  }
  const sum = found.jump + found.lots + found.stairs + found.sawTooth
  const each = -worth.against / Math.max(1, sum)
  const calm = followers !== null && followers.purge === null && found.jump + found.lots + found.stairs === 0
  return {
    against: {
      jump: found.jump * each,
      lots: found.lots * each,
      stairs: found.stairs * each,
      sawTooth: found.sawTooth * each,
    },
    steady: calm ? worth.inFavour : 0,
  }
}
