import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ErrorCode } from '../../../messages/contract.ts'
import type { Row } from '../../../messages/watching.ts'
import type { Connector } from '../state.ts'
import { allRows } from './all-rows.ts'

export interface Rows {
  /** `null` until the first slice is there. */
  readonly rows: readonly Row[] | null
  /** Whether all of them are there. */
  readonly isWhole: boolean
  readonly failed: ErrorCode | null
  /** Reads them again. */
  readonly again: () => void
  /** What a change on disk does to the lines on screen. */
  readonly patch: (change: (rows: readonly Row[]) => readonly Row[]) => void
}

/** The lines of the list: slice by slice the first time, later all at once, so that nothing jumps under the reader. */
export function useRows(connector: Connector): Rows {
  const [rows, setRows] = useState<readonly Row[] | null>(null)
  const [isWhole, setWhole] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const reading = useRef({ running: false, wanted: false, again: () => undefined as undefined })

  useEffect(() => {
    const ending = new AbortController()
    let first = true
    async function read() {
      const read: Row[] = []
      const result = await allRows(
        connector,
        (slice) => {
          read.push(...slice)
          if (first) setRows([...read])
        },
        ending.signal,
      )
      if (ending.signal.aborted) return
      // Something was changed while it was read: what was read may be older than what is on screen.
      if (result.ok && !reading.current.wanted) {
        setRows(read)
        setWhole(true)
        first = false
      }
      setFailed(result.ok ? null : result.code)
    }
    // One reading at a time: a page that is being read tells of itself many times a second.
    async function look() {
      reading.current.wanted = true
      if (reading.current.running) return
      reading.current.running = true
      while (reading.current.wanted && !ending.signal.aborted) {
        reading.current.wanted = false
        await read()
      }
      reading.current.running = false
    }
    reading.current = { running: false, wanted: false, again: () => void look() }
    void look()
    connector.changes(() => void look(), ending.signal)
    return () => ending.abort()
  }, [connector])

  const again = useCallback(() => reading.current.again(), [])
  const patch = useCallback((change: (rows: readonly Row[]) => readonly Row[]) => {
    setRows((before) => before && change(before))
    if (reading.current.running) reading.current.wanted = true
  }, [])
  return { rows, isWhole, failed, again, patch }
}
