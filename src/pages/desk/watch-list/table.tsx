import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Row, Trend } from '../../../messages/watching.ts'
import { after } from '../../../platform/timers.ts'
import type { ProfileRef } from '../../../profile.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { Order } from './order.ts'
import type { RateScale } from './rate-axis.ts'
import { keyOf } from './row-key.ts'
import { TableHead } from './table-head.tsx'
import { Line, type LineActs } from './table-row.tsx'
import { useShape } from './use-shape.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

/** On screen for so long, a line counts as seen. */
const READ_MS = 1_000

interface Props {
  /** In order. */
  readonly rows: readonly Row[]
  readonly order: Order
  readonly onOrder: (order: Order) => void
  readonly scale: RateScale | null
  readonly selected: ReadonlySet<string>
  readonly onSelect: (change: (selected: ReadonlySet<string>) => ReadonlySet<string>) => void
  readonly trends: ReadonlyMap<string, Trend['points']>
  readonly onDrawn: (rows: readonly Row[]) => void
  readonly onSeen: (rows: readonly Row[]) => void
  readonly onOpen: (ref: ProfileRef) => void
  readonly onEdit: (row: Row) => void
  readonly now: number
}

/**
 * The list as a table of as many lines as there are, of which those on screen are drawn. By keyboard it is one stop: arrows, page
 * keys, Home and End walk the lines, Space selects (with Shift: up to here), Enter opens the profile. The line that has the
 * focus keeps it when the order changes.
 *
 * Roles, not the elements of a table: laid out as a grid, those lose their meaning in some browsers.
 */
export function Table(props: Props) {
  const { rows, order, selected, onSelect, scale, trends, onDrawn, onSeen } = props
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const { shape, height } = useShape(box)
  const [top, setTop] = useState(0)
  const [active, setActive] = useState<string | null>(null)
  const anchor = useRef<string | null>(null)
  const wantsFocus = useRef(false)

  const keys = useMemo(() => rows.map(({ watched }) => keyOf(watched.ref)), [rows])
  const isSelected = useMemo(() => keys.map((key) => selected.has(key)), [keys, selected])
  const found = active === null ? -1 : keys.indexOf(active)
  const place = Math.max(0, found)
  const covered = shape === 'table' ? (head.current?.offsetHeight ?? 0) : 0
  const list = useVirtualRows({ count: rows.length, height, top, covered, pinned: found < 0 ? null : found })
  const items = list.getVirtualItems()
  const drawn = items.flatMap(({ index }) => rows[index] ?? [])
  const drawnKeys = drawn.map(({ watched, seen }) => `${keyOf(watched.ref)} ${seen?.at}`).join('\n')

  // Where the lines begin changes with what stands above them, and then the screen changes its size. To ask at every drawing
  // would have the browser lay out the page twice.
  useLayoutEffect(() => {
    const lines = body.current
    if (lines === null) return
    const measure = () => setTop(Math.round(lines.getBoundingClientRect().top + window.scrollY))
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(lines.closest('main') ?? lines)
    return () => observer.disconnect()
  }, [])
  // A line that is put in another place loses the focus on the way: whoever had it gets it back.
  if (active !== null && body.current?.contains(document.activeElement)) wantsFocus.current = true
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    const line = body.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')
    if (line && !line.contains(document.activeElement)) line.focus({ preventScroll: true })
  })
  // Told again for other lines, not for other functions.
  useEffect(() => {
    onDrawn(drawn)
    const ending = new AbortController()
    const { startIndex = 0, endIndex = 0 } = list.range ?? {}
    after(READ_MS, () => onSeen(rows.slice(startIndex, endIndex + 1)), ending.signal)
    return () => ending.abort()
  }, [drawnKeys])
  // The order changed while a line had the focus: the window follows it.
  useLayoutEffect(() => {
    if (found >= 0 && body.current?.contains(document.activeElement)) list.scrollToIndex(found)
  }, [order])

  function walk(to: number) {
    const index = Math.min(rows.length - 1, Math.max(0, to))
    const key = keys[index]
    if (key === undefined) return
    wantsFocus.current = true
    setActive(key)
    list.scrollToIndex(index)
  }
  function toggle(key: string, toHere: boolean) {
    const [from, to] = [keys.indexOf(anchor.current ?? ''), keys.indexOf(key)]
    const some = toHere && from >= 0 ? keys.slice(Math.min(from, to), Math.max(from, to) + 1) : [key]
    anchor.current = key
    onSelect((before) => {
      const on = toHere || !before.has(key)
      const next = new Set(before)
      for (const each of some) {
        if (on) next.add(each)
        else next.delete(each)
      }
      return next
    })
  }
  function pressed(event: KeyboardEvent, row: Row, index: number) {
    const page = Math.max(1, Math.floor(window.innerHeight / height) - 2)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: rows.length - 1,
    }
    const to = steps[event.key]
    const isLine = event.target === event.currentTarget
    if (to !== undefined) walk(to)
    else if (isLine && event.key === ' ') toggle(keyOf(row.watched.ref), event.shiftKey)
    else if (isLine && event.key === 'Enter') props.onOpen(row.watched.ref)
    else if (isLine && event.key === 'a' && (event.ctrlKey || event.metaKey)) onSelect(() => new Set(keys))
    else return
    event.preventDefault()
  }

  const now: LineActs = {
    key: pressed,
    focus: ({ watched }) => setActive(keyOf(watched.ref)),
    select: ({ watched }, toHere) => toggle(keyOf(watched.ref), toHere),
    edit: props.onEdit,
  }
  const acts = useRef(now)
  acts.current = now

  return (
    <div
      class="watched"
      role="table"
      ref={box}
      data-shape={shape}
      aria-label={words.t('desk_watch_list')}
      aria-rowcount={rows.length + 1}
      aria-describedby="watched-keys"
    >
      <TableHead
        element={head}
        order={order}
        onOrder={props.onOrder}
        scale={scale}
        asCards={shape !== 'table'}
        allSelected={!isSelected.includes(false)}
        someSelected={isSelected.includes(true)}
        onSelectAll={(all) => onSelect(() => new Set(all ? keys : []))}
      />
      <div role="rowgroup" class="lines" ref={body} style={{ blockSize: `${list.getTotalSize()}px` }}>
        {items.map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          const key = keyOf(row.watched.ref)
          return (
            <Line
              key={key}
              row={row}
              index={index}
              from={start - top}
              isActive={index === place}
              isSelected={selected.has(key)}
              scale={scale}
              trend={trends.get(key)}
              now={props.now}
              acts={acts}
            />
          )
        })}
      </div>
      <p class="vh" id="watched-keys">
        {words.t('desk_keys')}
      </p>
    </div>
  )
}
