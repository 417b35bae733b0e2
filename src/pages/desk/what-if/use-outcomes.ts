import { scaleLinear } from 'd3-scale'
import { useEffect, useState } from 'preact/hooks'
import type { ErrorCode } from '../../../messages/contract.ts'
import type { Outcome } from '../../../messages/what-if.ts'
import { after } from '../../../platform/timers.ts'
import type { ProfileRef, ProfileSnapshot } from '../../../profile.ts'
import { postSeries } from '../../../ui/post-series.ts'
import type { Connector } from '../state.ts'

/** Places of a slider; the curve has a point at each. */
export const STEPS = 50
/** A slider that is being dragged asks when it rests. */
const REST_MS = 60
/** So many times the followers, or the likes of a typical post, that there are. */
const TIMES_FOLLOWERS = 10
const TIMES_LIKES = 10

/** What the sliders reach to. */
export interface Reach {
  readonly followers: number
  /** `null` where the page shows no likes that more could be added to. */
  readonly likes: number | null
}

/** Round ends that are a whole number of steps. */
export function reachOf(snapshot: ProfileSnapshot): Reach {
  const series = postSeries(snapshot)
  return {
    followers: roundEnd((snapshot.followers?.value ?? 0) * TIMES_FOLLOWERS),
    likes: series?.of === 'reactions' ? roundEnd(series.median * TIMES_LIKES) : null,
  }
}

function roundEnd(about: number): number {
  const [, end = 0] = scaleLinear().domain([0, about]).nice(5).domain()
  return Math.max(STEPS, Math.ceil(end / STEPS) * STEPS)
}

export interface Curve {
  /** Nothing bought. */
  readonly asItIs: Outcome
  /** For each place of the followers' slider, with as many likes bought as the other one says. */
  readonly points: readonly Outcome[]
  readonly likes: number
}

/** The curve for so many bought likes; the last one stands until the next is there. */
export function useOutcomes(connector: Connector, ref: ProfileRef, reach: Reach, likes: number) {
  const [curve, setCurve] = useState<Curve | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  useEffect(() => {
    const ending = new AbortController()
    const ask = async () => {
      const steps = Array.from({ length: STEPS + 1 }, (_, step) => ({
        followers: (step * reach.followers) / STEPS,
        likesPerPost: likes,
      }))
      const reply = await connector.ask('what-if/ask', {
        ref,
        purchases: [{ followers: 0, likesPerPost: 0 }, ...steps],
      })
      if (ending.signal.aborted) return
      if (!reply.ok) return setFailed(reply.error.code)
      const [asItIs, ...points] = reply.body ?? []
      setFailed(null)
      setCurve(asItIs === undefined ? null : { asItIs, points, likes })
    }
    if (curve === null) void ask()
    else after(REST_MS, () => void ask(), ending.signal)
    return () => ending.abort()
  }, [connector, ref.url, reach.followers, likes])
  return { curve, failed }
}
