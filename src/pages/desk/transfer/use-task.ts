import { useEffect, useRef, useState } from 'preact/hooks'
import type { Course, Outcome, Progress } from './outcome.ts'

/** One piece of work at a time, which can be stopped, and ends with the screen. */
export interface Task {
  /** `null` while nothing is done. */
  readonly progress: Progress | null
  run<T>(work: (course: Course) => Promise<Outcome<T>>): Promise<Outcome<T>>
  stop(): void
}

const BEGINNING: Progress = { share: null, lines: 0 }

export function useTask(): Task {
  const [progress, setProgress] = useState<Progress | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  return {
    progress,
    async run(work) {
      running.current?.abort()
      const ending = new AbortController()
      running.current = ending
      setProgress(BEGINNING)
      const outcome = await work({
        signal: ending.signal,
        onProgress: (next) => !ending.signal.aborted && setProgress(next),
      })
      if (running.current === ending) setProgress(null)
      return outcome
    },
    stop: () => running.current?.abort(),
  }
}
