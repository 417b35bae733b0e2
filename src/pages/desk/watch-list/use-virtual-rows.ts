import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core'
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks'

interface Rows {
  readonly count: number
  /** Of every line, in CSS pixels. */
  readonly height: number
  /** Where the first line begins, from the top of the page. */
  readonly top: number
  /** What covers the top of the window while it scrolls. */
  readonly covered: number
  /** A line that stays drawn wherever the window is: the one that has the focus. */
  readonly pinned: number | null
}

/** The lines that are in the window, and some around it, of a list as long as one likes: the window itself scrolls. */
export function useVirtualRows({ count, height, top, covered, pinned }: Rows): Virtualizer<Window, Element> {
  const [, drawAgain] = useReducer((drawn: number) => drawn + 1, 0)
  const options: ConstructorParameters<typeof Virtualizer<Window, Element>>[0] = {
    count,
    estimateSize: () => height,
    scrollMargin: top,
    scrollPaddingStart: covered,
    overscan: 4,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: () => window.scrollY,
    onChange: () => drawAgain(0),
    rangeExtractor({ startIndex, endIndex, overscan }) {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const shown = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
      if (pinned === null || pinned >= count || (pinned >= from && pinned <= to)) return shown
      return pinned < from ? [pinned, ...shown] : [...shown, pinned]
    },
  }
  const [virtualizer] = useState(() => new Virtualizer<Window, Element>(options))
  virtualizer.setOptions(options)
  useEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  // Every line is as high as every other; when the height changes, all that was measured is wrong.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, height])
  return virtualizer
}
