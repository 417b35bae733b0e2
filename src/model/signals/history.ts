import { findingsIn } from '../history/findings.ts'
import { historyPoints, type Pattern } from '../history/points.ts'
import type { Ends } from '../sample.ts'
import type { Judged, Look, Scored, Signal } from './signal.ts'

/**
 * What this browser's own visits say. `followerHistory` is there for every history that is long enough: a jump, a fall, or
 * steady growth. The other patterns have a row only where they were found, and share its points (`history/points.ts`).
 */
export const followerHistory: Signal = {
  key: 'followerHistory',
  needs: ['followers', 'history'],
  judge(look, points) {
    const findings = findingsIn(look.history)
    if (findings.followers === null) return null
    const { jump, purge, largest } = findings.followers
    const { against, steady } = historyPoints(findings, points)
    const range = { low: -points.against, high: points.inFavour }
    if (jump !== null) return judged(jump.seen, { low: 0, high: jump.ordinary }, against.jump, 2, range)
    if (purge !== null) return judged(purge.seen, { low: purge.ordinary, high: largest.ordinary }, 0, -2, range)
    return judged(largest.seen, { low: 0, high: largest.ordinary }, steady, 0, range)
  },
}

export const roundLots = pattern('roundLots', 'lots', ({ history }) => findingsIn(history).followers?.lots?.lots)
export const followerStairs = pattern('followerStairs', 'stairs', ({ history }) => {
  return findingsIn(history).followers?.stairs?.steps
})
export const followingSawtooth = pattern('followingSawtooth', 'sawTooth', ({ history }) => {
  return findingsIn(history).sawTooth?.swings
})

/** Once is chance, for every pattern. */
const USUAL: Ends = { low: 0, high: 1 }

function pattern(key: Scored, name: Pattern, timesIn: (look: Look) => number | undefined): Signal {
  return {
    key,
    needs: [name === 'sawTooth' ? 'following' : 'followers', 'history'],
    judge(look) {
      const times = timesIn(look)
      const shared = look.card.points.followerHistory
      if (times === undefined || shared === undefined) return null
      const weight = historyPoints(findingsIn(look.history), shared).against[name]
      return judged({ low: times, high: times }, USUAL, weight, 2, { low: weight, high: 0 })
    },
  }
}

function judged(observed: Ends, expected: Ends, weight: number, place: number, range: Ends): Judged {
  return {
    observed,
    expected,
    source: null,
    asOf: null,
    place: { low: place, high: place, middle: place },
    weight,
    counted: weight,
    range,
    middle: weight,
    measure: null,
  }
}
