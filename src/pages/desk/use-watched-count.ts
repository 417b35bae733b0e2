import { useEffect, useState } from 'preact/hooks'
import type { Connector } from './state.ts'

/** How many profiles are watched, and a way to say that it has changed. 0 while nobody knows. */
export function useWatchedCount(connector: Connector): readonly [number, (count: number) => void] {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const ending = new AbortController()
    const look = async () => {
      const reply = await connector.ask('watch/list', { after: null, most: 1 })
      if (reply.ok && !ending.signal.aborted) setCount(reply.body.total)
    }
    void look()
    connector.changes(() => void look(), ending.signal)
    return () => ending.abort()
  }, [connector])
  return [count, setCount]
}
