import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import type { BadgeForm } from '../ui/badge-state.ts'
import { coversAt, freePlace, lineAround } from './free-place.ts'

/** A way from where the badge sits by itself, in CSS pixels: how far the user has moved it. */
export interface Offset {
  readonly x: number
  readonly y: number
}

export interface Anchored {
  readonly host: Element
  /** Stands at the document's origin and is moved by `translate`. */
  readonly badge: HTMLElement
  readonly moved: () => Offset
  /** How much room there is: the pill says less where there is less. */
  readonly onForm: (form: BadgeForm) => void
  readonly signal: AbortSignal
}

const FORMS = ['full', 'narrow', 'mark'] as const
/** From the window's edge, where there is no follower count to stand beside. */
const DOCK = 16
const EDGE = 8

/**
 * Keeps the badge beside the follower count, where it covers nothing that the page shows: in the widest form that has room
 * somewhere, docked in the window's corner where none has. Hidden while something of the page lies over the count (an open
 * post, a sticky header).
 * @returns Places it anew, against another element or none.
 */
export function anchor({ host, badge, moved, onForm, signal }: Anchored): (count: Element | null) => void {
  let beside: Element | null = null
  let stop: () => void = () => undefined
  let away: Offset | undefined

  /** Chooses form and side. Costs layout, so only when the page was read anew or the window was resized. */
  function choose(): void {
    away = undefined
    if (beside === null || !isShown(beside)) return
    const count = beside.getBoundingClientRect()
    const line = lineAround(beside)
    const rtl = getComputedStyle(beside).direction === 'rtl'
    const size = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight }
    for (const form of FORMS) {
      onForm(form)
      const place = freePlace(line, badge.getBoundingClientRect(), size, rtl, (x, y) => coversAt(x, y, host))
      if (place === undefined) continue
      away = { x: place.x - count.x, y: place.y - count.y }
      return
    }
    onForm('full')
  }

  function put(): void {
    const user = moved()
    if (beside !== null && isShown(beside) && away !== undefined) {
      const count = beside.getBoundingClientRect()
      const x = count.x + away.x + user.x + scrollX
      const y = count.y + away.y + user.y + scrollY
      badge.style.position = 'absolute'
      badge.style.translate = `${Math.round(x)}px ${Math.round(y)}px`
      badge.style.visibility = isCovered(beside, host) ? 'hidden' : 'visible'
    } else {
      const { width, height } = badge.getBoundingClientRect()
      const rtl = getComputedStyle(document.documentElement).direction === 'rtl'
      const x = (rtl ? DOCK : document.documentElement.clientWidth - width - DOCK) + user.x
      badge.style.position = 'fixed'
      badge.style.translate = `${Math.round(x)}px ${Math.round(innerHeight - height - DOCK + user.y)}px`
      badge.style.visibility = 'visible'
    }
  }

  const again = () => {
    choose()
    put()
  }
  addEventListener('resize', again, { signal })
  signal.addEventListener('abort', () => stop(), { once: true })

  return (count) => {
    const changed = count !== beside
    if (changed) {
      stop()
      beside = count
      stop = count === null ? () => undefined : autoUpdate(count, badge, put, { elementResize: false })
    }
    if (changed || away === undefined) choose()
    put()
  }
}

/** Puts the open card below the pill, or above where there is no room, inside the window. */
export async function putCard(pill: Element, card: HTMLElement): Promise<void> {
  const { x, y } = await computePosition(pill, card, {
    placement: 'bottom-start',
    strategy: 'absolute',
    middleware: [offset(8), flip({ padding: EDGE }), shift({ padding: EDGE })],
  })
  card.style.inset = `${Math.round(y)}px auto auto ${Math.round(x)}px`
}

function isShown(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0
}

/** Whether something of the page lies over an element that is in the window. */
function isCovered(element: Element, host: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect()
  const top = document.elementsFromPoint(x + width / 2, y + height / 2).find((candidate) => candidate !== host)
  return top !== undefined && !element.contains(top) && !top.contains(element)
}
