import type { Observation } from '../../profile.ts'
import { gapsOf } from './gaps.ts'
import { type Jump, jumpIn, largestGain } from './jump.ts'
import { paceOf } from './pace.ts'
import { type Purge, purgeIn } from './purge.ts'
import { type RoundLots, roundLotsIn } from './round-lots.ts'
import { type SawTooth, sawToothIn } from './saw-tooth.ts'
import { type Stairs, stairsIn } from './stairs.ts'

/** All that this browser's own visits say. */
export interface Findings {
  /** `null`: too few visits that saw the followers. */
  readonly followers: {
    readonly jump: Jump | null
    readonly lots: RoundLots | null
    readonly stairs: Stairs | null
    readonly purge: Purge | null
    readonly largest: Omit<Jump, 'strength'>
  } | null
  readonly sawTooth: SawTooth | null
}

const NOTHING: Findings = { followers: null, sawTooth: null }
/** Four signals ask for the findings of one history. */
const READ = new WeakMap<readonly Observation[], Findings>()

/** Reads a history once for all of its signals. */
export function findingsIn(history: readonly Observation[]): Findings {
  if (history.length === 0) return NOTHING
  const known = READ.get(history)
  if (known !== undefined) return known
  const findings = read(history)
  READ.set(history, findings)
  return findings
}

function read(history: readonly Observation[]): Findings {
  const gaps = gapsOf(history, 'followers')
  const following = gapsOf(history, 'following')
  const sawTooth = following === null ? null : sawToothIn(following)
  if (gaps === null) return { followers: null, sawTooth }
  const pace = paceOf(gaps)
  return {
    followers: {
      jump: jumpIn(gaps, pace),
      lots: roundLotsIn(gaps, pace),
      stairs: stairsIn(gaps),
      purge: purgeIn(gaps, pace),
      largest: largestGain(gaps, pace),
    },
    sawTooth,
  }
}
