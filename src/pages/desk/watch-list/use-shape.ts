import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { useTextScale } from '../../../ui/text-scale.ts'

/** A table where there is room for one; else a card for each line, side by side in itself or one thing below the other. */
export type Shape = 'table' | 'wide' | 'narrow'

/** Least widths at 100 % text, in CSS pixels: letters twice as large need twice the room. */
const TABLE = 940
const WIDE = 520
/** Heights of a line at 100 % text, in CSS pixels; the style sheet says the same in rem. */
const HEIGHT: Readonly<Record<Shape, number>> = { table: 60, wide: 152, narrow: 320 }

/** How a line is laid out in the room there is, and how high it is. */
export function useShape(element: RefObject<HTMLElement | null>): { readonly shape: Shape; readonly height: number } {
  const textScale = useTextScale()
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const box = element.current
    if (box === null || typeof ResizeObserver === 'undefined') return
    setWidth(box.clientWidth)
    const observer = new ResizeObserver(() => setWidth(box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  const room = width / textScale
  const shape = room >= TABLE ? 'table' : room >= WIDE ? 'wide' : 'narrow'
  return { shape, height: HEIGHT[shape] * textScale }
}
