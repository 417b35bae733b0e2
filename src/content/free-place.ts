/** A rectangle in the viewport's CSS pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How near the badge comes to what it stands beside, and to the edge of the window. */
const GAP = 10
const EDGE = 8

/**
 * Where a badge of this size may stand beside the follower count: behind the end of its line, above, below, or before the
 * line, the first of these that covers nothing a person could read or press. `undefined`: nowhere.
 * @param covers Whether the page shows something at a point: `elementFromPoint` in a browser.
 */
export function freePlace(
  line: Box,
  size: { width: number; height: number },
  window: { width: number; height: number },
  rtl: boolean,
  covers: (x: number, y: number) => boolean,
): { x: number; y: number } | undefined {
  const middle = line.y + (line.height - size.height) / 2
  const behind = { x: line.x + line.width + GAP, y: middle }
  const before = { x: line.x - GAP - size.width, y: middle }
  const start = rtl ? line.x + line.width - size.width : line.x
  const places = [
    ...(rtl ? [before, behind] : [behind, before]),
    { x: start, y: line.y + line.height + GAP },
    { x: start, y: line.y - GAP - size.height },
  ]
  return places.find(({ x, y }) => inside(x, y) && !samples(x, y).some(([px, py]) => covers(px, py)))

  function inside(x: number, y: number): boolean {
    // Only sideways: a line that is scrolled out above or below keeps its badge.
    return x >= EDGE && x + size.width <= window.width - EDGE && Number.isFinite(y)
  }

  function samples(x: number, y: number): [number, number][] {
    const across = [0.02, 0.25, 0.5, 0.75, 0.98].map((share) => x + size.width * share)
    const down = [0.1, 0.5, 0.9].map((share) => y + size.height * share)
    return across.flatMap((px) => down.map((py): [number, number] => [px, py]))
  }
}

/**
 * The line of text a count stands in: as far up as the boxes stay about one line high. The extent of its content, not of
 * the block, which is often as wide as the page.
 */
export function lineAround(count: Element): Box {
  const own = count.getBoundingClientRect()
  let line = count
  for (let parent = count.parentElement; parent !== null; parent = parent.parentElement) {
    const { height } = parent.getBoundingClientRect()
    if (height > Math.max(own.height * 1.9, 40)) break
    line = parent
  }
  const range = document.createRange()
  range.selectNodeContents(line)
  const box = range.getBoundingClientRect()
  return box.width > 0 ? box : own
}

/** Whether the page shows text, a picture or a control at a point of the viewport. `host` is ours and does not count. */
export function coversAt(x: number, y: number, host: Element): boolean {
  const top = document.elementsFromPoint(x, y).find((element) => element !== host)
  if (top === undefined) return false
  if (top.closest('a, button, img, svg, video, canvas, picture, input, [role="button"]') !== null) return true
  // Pictures are often painted as backgrounds; what is painted behind the whole page is not one.
  if (top !== document.body && top !== document.documentElement && getComputedStyle(top).backgroundImage !== 'none')
    return true
  return [...top.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && hits(node, x, y))
}

function hits(text: Node, x: number, y: number): boolean {
  if ((text.textContent ?? '').trim() === '') return false
  const range = document.createRange()
  range.selectNodeContents(text)
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
}
