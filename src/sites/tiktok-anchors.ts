/** The elements that TikTok names for its own tests (`data-e2e`): the names outlived every redesign since 2022. */
export interface Anchors {
  /** In page order; of the profile on screen alone, or of the whole page where no `user-page` frames it. */
  named(name: string): readonly Element[]
  /** What stands within a tile of the grid: its links to posts, its elements of each name. */
  within(tile: Element): { readonly links: readonly Element[]; named(name: string): readonly Element[] }
}

const POST_LINK = 'post link'

/** Finds them in one pass: asking again for each name or tile costs a walk of the page every time. */
export function anchorsOf(root: Document): Anchors {
  const found = [...root.querySelectorAll('[data-e2e], a[href]')]
  const page = found.find((element) => nameOf(element) === 'user-page')
  const byName = new Map<string, Element[]>()
  const byTile = new Map<Element, Map<string, Element[]>>()
  let tile: Element | null = null
  for (const element of found) {
    if (page !== undefined && !page.contains(element)) continue
    const name = nameOf(element)
    if (name === 'user-post-item') tile = element
    for (const key of [name, isPostLink(element) ? POST_LINK : null]) {
      if (key === null) continue
      fill<string, Element[]>(byName, key, []).push(element)
      if (tile?.contains(element))
        fill<string, Element[]>(fill<Element, Map<string, Element[]>>(byTile, tile, new Map()), key, []).push(element)
    }
  }
  return {
    named: (name) => byName.get(name) ?? [],
    within: (one) => {
      const inside = byTile.get(one)
      return { links: inside?.get(POST_LINK) ?? [], named: (name) => inside?.get(name) ?? [] }
    },
  }
}

function fill<K, T>(map: Map<K, T>, key: K, blank: T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  map.set(key, blank)
  return blank
}

function nameOf(element: Element): string | null {
  return element.getAttribute('data-e2e')
}

function isPostLink(element: Element): boolean {
  return /\/(?:video|photo)\/\d/.test(element.getAttribute('href') ?? '')
}
