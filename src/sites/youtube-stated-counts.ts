import * as v from 'valibot'
import type { Count } from '../profile.ts'
import { scriptJson } from './embedded-json.ts'
import { statedCount } from './youtube-player-embedded.ts'
import { videoAddress } from './youtube-video-address.ts'

/**
 * What the page states of a video for search engines, as JSON-LD and as microdata: every digit, of the video of the last hard
 * load (the page's own copy of it may be renewed). Both name the video by its address.
 */
const StatementSchema = v.looseObject({
  '@type': v.literal('VideoObject'),
  '@id': v.optional(v.string()),
  embedUrl: v.optional(v.string()),
  interactionStatistic: v.array(v.looseObject({ interactionType: v.string(), userInteractionCount: v.unknown() })),
})

export interface StatedCounts {
  readonly likes: Count | null
  readonly views: Count | null
}

export function statedCounts(root: Document, id: string): StatedCounts[] {
  return [...linked(root, id), ...marked(root, id)]
}

function linked(root: Document, id: string): StatedCounts[] {
  return [...root.getElementsByTagName('script')].flatMap((script) => {
    if (script.getAttribute('type') !== 'application/ld+json') return []
    const parsed = v.safeParse(StatementSchema, scriptJson(script))
    if (!parsed.success) return []
    const { '@id': name, embedUrl, interactionStatistic: counters } = parsed.output
    const named = [name, embedUrl].filter((address) => address !== undefined)
    if (named.length === 0 || named.some((address) => videoAddress(address)?.id !== id)) return []
    return [countsOf(counters.map((one) => ({ action: one.interactionType, count: one.userInteractionCount })))]
  })
}

/** Every count stands in a `meta`, so that nothing else is looked through. */
function marked(root: Document, id: string): StatedCounts[] {
  const byVideo = new Map<Element, Counter[]>()
  for (const meta of root.getElementsByTagName('meta')) {
    if (meta.getAttribute('itemprop') !== 'userInteractionCount') continue
    const counter = meta.closest('[itemprop="interactionStatistic"]')
    const video = meta.closest('[itemtype$="schema.org/VideoObject"]')
    if (counter === null || video === null || videoAddress(video.getAttribute('itemid') ?? '')?.id !== id) continue
    const action = counter.querySelector('[itemprop="interactionType"]')?.getAttribute('content') ?? ''
    const known = byVideo.get(video) ?? []
    known.push({ action, count: meta.getAttribute('content') })
    byVideo.set(video, known)
  }
  return [...byVideo.values()].map(countsOf)
}

interface Counter {
  readonly action: string
  readonly count: unknown
}

function countsOf(counters: readonly Counter[]): StatedCounts {
  const of = (action: string) => only(counters.filter((one) => isAction(one.action, action)).map((one) => one.count))
  return { likes: of('LikeAction'), views: of('WatchAction') }
}

function isAction(type: string, action: string): boolean {
  return type.split('/').at(-1) === action
}

/** Said twice and differently it is not said. */
function only(values: readonly unknown[]): Count | null {
  const [first, ...more] = values.map(statedCount)
  return first !== undefined && first !== null && more.every((other) => other?.value === first.value) ? first : null
}
