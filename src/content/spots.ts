import type { Where } from '../model/verdict.ts'
import type { Places } from '../sites/site.ts'

/** Which elements a kind of count was read from. */
export function placesOf(where: Where, places: Places): readonly Element[] {
  switch (where) {
    case 'followers':
    case 'following':
    case 'posts':
    case 'totalLikes': {
      const place = places[where]
      return place === null ? [] : [place]
    }
    default:
      return [...places.recent.values()]
  }
}

/** An outline round an element, in the document's coordinates. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where to draw outlines: round everything of these elements that the page shows. */
export function spotsAround(elements: readonly Element[]): readonly Spot[] {
  return elements
    .filter((element) => element.isConnected)
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ x, y, width, height }) => ({ x: x + scrollX, y: y + scrollY, width, height }))
}
