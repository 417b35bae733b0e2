import * as v from 'valibot'
import { settle } from './settle.ts'
import { channelAddress } from './youtube-address.ts'
import { MetadataSchema, metadataRows, partOf, shownText, TextSchema, valuesAt } from './youtube-embedded-text.ts'
import { countAsWritten, countsViews, isAudience, shortCountIn, wasStreamed } from './youtube-labels.ts'
import { isRunningTime, readRows, type Tile } from './youtube-tile.ts'

/** Until 2026: one renderer for every grid and shelf, exact views beside the short ones. */
const RendererSchema = v.looseObject({
  videoId: v.pipe(v.string(), v.regex(/^[\w-]{6,20}$/)),
  viewCountText: v.optional(TextSchema),
  shortViewCountText: v.optional(TextSchema),
  publishedTimeText: v.optional(TextSchema),
  upcomingEventData: v.optional(v.unknown()),
  badges: v.optional(v.unknown()),
  thumbnailOverlays: v.optional(v.unknown()),
  navigationEndpoint: v.optional(v.looseObject({ reelWatchEndpoint: v.optional(v.unknown()) })),
  shortBylineText: v.optional(TextSchema),
  longBylineText: v.optional(TextSchema),
})

/** Since 2026: rows of text, short views alone. */
const LockupSchema = v.looseObject({
  contentId: v.pipe(v.string(), v.regex(/^[\w-]{6,20}$/)),
  contentType: v.literal('LOCKUP_CONTENT_TYPE_VIDEO'),
  contentImage: v.optional(v.unknown()),
  metadata: v.looseObject({
    lockupMetadataViewModel: v.looseObject({
      image: v.optional(v.unknown()),
      metadata: v.optional(MetadataSchema),
    }),
  }),
})

const ShortSchema = v.looseObject({
  entityId: v.optional(v.string()),
  onTap: v.optional(v.unknown()),
  overlayMetadata: v.optional(v.looseObject({ secondaryText: v.optional(TextSchema) })),
})

const RENDERERS = ['videoRenderer', 'gridVideoRenderer', 'channelVideoPlayerRenderer', 'reelItemRenderer']
/** Lists of lists. Ads, playlists, channels and posts are none of these, so nothing inside them is taken for a tile. */
const CONTAINERS = new Set([
  ...[
    'content',
    'contents',
    'items',
    'richGridRenderer',
    'richItemRenderer',
    'richSectionRenderer',
    'richShelfRenderer',
  ],
  ...['sectionListRenderer', 'itemSectionRenderer', 'shelfRenderer', 'horizontalListRenderer', 'gridRenderer'],
  ...['expandedShelfContentsRenderer', 'verticalListRenderer', 'reelShelfRenderer'],
])

/** The tiles of one tab's content, in page order. `streams` is the tab of past and running live streams. */
export function dataTiles(content: unknown, lang: string, tab: string): Tile[] {
  const tiles: Tile[] = []
  collect(content, 0, (kind, value) => {
    const tile = readTile(kind, value, lang)
    if (tile) tiles.push(tab === 'streams' && tile.kind === 'video' ? { ...tile, kind: 'live' } : tile)
  })
  return tiles
}

function collect(within: unknown, depth: number, take: (kind: string, value: unknown) => void) {
  if (typeof within !== 'object' || within === null || depth > 24) return
  if (Array.isArray(within)) {
    for (const item of within) collect(item, depth + 1, take)
    return
  }
  for (const [key, value] of Object.entries(within)) {
    if (CONTAINERS.has(key)) collect(value, depth + 1, take)
    else if (RENDERERS.includes(key) || key === 'lockupViewModel' || key === 'shortsLockupViewModel') take(key, value)
  }
}

function readTile(kind: string, value: unknown, lang: string): Tile | null {
  if (kind === 'lockupViewModel') return readLockup(value, lang)
  return kind === 'shortsLockupViewModel' ? readShort(value, lang) : readRenderer(value, lang)
}

function readRenderer(value: unknown, lang: string): Tile | null {
  const parsed = v.safeParse(RendererSchema, value)
  if (!parsed.success) return null
  const tile = parsed.output
  const styles = [...valuesAt('style', [tile.badges, tile.thumbnailOverlays])].filter(
    (style) => typeof style === 'string',
  )
  const [full, short] = [partOf(tile.viewCountText), partOf(tile.shortViewCountText)]
  // Views are one text; a number of people watching stands apart from its word, in two runs.
  const isRunning = styles.some((style) => style === 'LIVE' || style === 'BADGE_STYLE_TYPE_LIVE_NOW')
  const isAnAudience = isRunning || isAudience(full.text) || isAudience(short.text)
  const views = isAnAudience ? null : settle({ now: [shortCountIn(short.text, lang), countAsWritten(full.text, lang)] })
  const isShort = styles.includes('SHORTS') || tile.navigationEndpoint?.reelWatchEndpoint !== undefined
  return {
    id: tile.videoId,
    kind: isShort ? 'short' : isRunning || wasStreamed(shownText(tile.publishedTimeText)) ? 'live' : 'video',
    views,
    isRunning,
    isUpcoming: tile.upcomingEventData !== undefined || styles.includes('UPCOMING'),
    isRestricted: styles.includes('BADGE_STYLE_TYPE_MEMBERS_ONLY'),
    owners: ownersIn([tile.shortBylineText, tile.longBylineText]),
    byline: shownText(tile.shortBylineText ?? tile.longBylineText) || null,
  }
}

function readLockup(value: unknown, lang: string): Tile | null {
  const parsed = v.safeParse(LockupSchema, value)
  if (!parsed.success) return null
  const { contentId, contentImage, metadata } = parsed.output
  const { image, metadata: texts } = metadata.lockupMetadataViewModel
  const rows = readRows(metadataRows(texts), lang)
  const overlays = [...valuesAt('thumbnailBadgeViewModel', contentImage)]
  const styles = [...valuesAt('badgeStyle', [overlays, texts])]
  const times = [...valuesAt('text', overlays)].filter((text) => typeof text === 'string')
  const isRunning = styles.includes('THUMBNAIL_OVERLAY_BADGE_STYLE_LIVE')
  return {
    id: contentId,
    kind: isRunning || rows.wasStreamed ? 'live' : 'video',
    views: isRunning || rows.isAudience ? null : rows.views,
    isRunning,
    isUpcoming: !isRunning && times.length > 0 && !times.some(isRunningTime),
    isRestricted: styles.some((style) => style === 'BADGE_MEMBERS_ONLY' || style === 'BADGE_COMMERCE'),
    owners: ownersIn([image, texts]),
    byline: rows.byline,
  }
}

function readShort(value: unknown, lang: string): Tile | null {
  const parsed = v.safeParse(ShortSchema, value)
  if (!parsed.success) return null
  const { entityId, onTap, overlayMetadata } = parsed.output
  const [tapped] = [...valuesAt('videoId', onTap)]
  const id = typeof tapped === 'string' ? tapped : /^shorts-shelf-item-([\w-]{6,20})$/.exec(entityId ?? '')?.[1]
  if (id === undefined || !/^[\w-]{6,20}$/.test(id)) return null
  const said = shownText(overlayMetadata?.secondaryText)
  const views = countsViews(said) ? shortCountIn(said, lang) : null
  const nothing = { isRunning: false, isUpcoming: false, isRestricted: false, owners: [], byline: null }
  return { id, kind: 'short', views, ...nothing }
}

/** The channels that a byline leads to, each once, first-named first. */
function ownersIn(bylines: unknown): string[] {
  const ids = [...valuesAt('browseId', bylines)]
  return [
    ...new Set(ids.flatMap((id) => (typeof id === 'string' ? (channelAddress(`/channel/${id}`)?.key ?? []) : []))),
  ]
}
