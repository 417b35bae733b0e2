import { useEffect, useState } from 'preact/hooks'
import type { ProfileRef } from '../profile.ts'

/** Puts a profile on the watch list or takes it off; `false` where that could not be kept. */
export type Watch = (ref: ProfileRef, watched: boolean) => Promise<boolean>

/** Whether a profile is watched, and how to turn that: what is shown follows what was kept, never the press alone. */
export function useWatched(ref: ProfileRef, first: boolean, watch: Watch) {
  const [watched, setWatched] = useState(first)
  useEffect(() => setWatched(first), [first, ref.url])
  const turn = async (): Promise<boolean> => {
    const kept = await watch(ref, !watched)
    if (kept) setWatched(!watched)
    return kept
  }
  return { watched, turn }
}
