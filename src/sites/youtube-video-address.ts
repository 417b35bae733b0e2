/** A video as an address names it. */
export interface VideoAddress {
  readonly id: string
  readonly isShort: boolean
  /** The comment that the address points at, by its id. */
  readonly comment: string | null
}

const ID = /^[\w-]{6,20}$/

/** The video that a path or address of YouTube leads to: `/watch?v=…`, `/shorts/…`, `/live/…`; `undefined` for everything else. */
export function videoAddress(href: string): VideoAddress | undefined {
  if (href.length > 2_000) return undefined
  const path = href.replace(/^(?:https?:)?\/\/(?:www\.|m\.)?youtube\.com(?=\/)/i, '')
  const [, at = '', query = ''] = /^(\/[^?#]*)(?:\?([^#]*))?/.exec(path) ?? []
  const [, kind, named] = /^\/(shorts|live|embed)\/([^/]+)\/?$/.exec(at) ?? []
  const params = new URLSearchParams(query)
  const id = at === '/watch' ? params.get('v') : named
  if (id == null || !ID.test(id)) return undefined
  return { id, isShort: kind === 'shorts', comment: params.get('lc') }
}
