import { useEffect, useRef, useState } from 'preact/hooks'
import type { Row, Trend } from '../../../messages/watching.ts'
import { after } from '../../../platform/timers.ts'
import type { Connector } from '../state.ts'
import { keyOf } from './row-key.ts'

/** Whoever scrolls past is not asked for: only lines that stay this long. */
const REST_MS = 120
/** Of one question. */
const MOST = 60

/** The follower counts of the lines that are drawn, asked for once each, when the list comes to rest. */
export function useTrends(connector: Connector, drawn: readonly Row[]): ReadonlyMap<string, Trend['points']> {
  const [trends, setTrends] = useState<ReadonlyMap<string, Trend['points']>>(new Map())
  const asked = useRef(new Set<string>())
  const missing = drawn.filter((row) => row.seen !== null && !asked.current.has(lookOf(row))).slice(0, MOST)
  const names = missing.map(lookOf).join('\n')
  const wanted = useRef(missing)
  wanted.current = missing

  useEffect(() => {
    if (names === '') return
    const ending = new AbortController()
    after(
      REST_MS,
      async () => {
        const rows = wanted.current
        for (const row of rows) asked.current.add(lookOf(row))
        const reply = await connector.ask(
          'watch/trends',
          rows.map(({ watched }) => watched.ref),
        )
        // A small line that fails is a line that is not there; the next look asks again.
        if (!reply.ok) for (const row of rows) asked.current.delete(lookOf(row))
        else setTrends((before) => new Map([...before, ...reply.body.map((t) => [keyOf(t.ref), t.points] as const)]))
      },
      ending.signal,
    )
    return () => ending.abort()
  }, [connector, names])
  return trends
}

/** The profile, as it was seen last: read again, it is asked for again. */
function lookOf({ watched, seen }: Row): string {
  return `${keyOf(watched.ref)} ${seen?.at ?? ''}`
}
