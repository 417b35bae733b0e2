import * as v from 'valibot'
import { channelAddress } from './youtube-address.ts'
import { MetadataSchema, metadataRows, partOf, shownText, TextSchema, valuesAt } from './youtube-embedded-text.ts'
import { type HeaderLine, namedRows, readHeaderLine } from './youtube-header.ts'

const BrowseSchema = v.looseObject({
  browseEndpoint: v.optional(
    v.looseObject({ browseId: v.optional(v.string()), canonicalBaseUrl: v.optional(v.string()) }),
  ),
})

/** Since 2024. */
const PageHeaderSchema = v.looseObject({
  content: v.looseObject({
    pageHeaderViewModel: v.looseObject({
      title: v.optional(
        v.looseObject({ dynamicTextViewModel: v.optional(v.looseObject({ text: v.optional(TextSchema) })) }),
      ),
      metadata: v.optional(MetadataSchema),
      attribution: v.optional(v.unknown()),
    }),
  }),
})

/** Until 2024, and the stub of a channel that is gone. */
const TabbedHeaderSchema = v.looseObject({
  channelId: v.optional(v.string()),
  title: v.optional(v.string()),
  channelHandleText: v.optional(TextSchema),
  subscriberCountText: v.optional(TextSchema),
  videosCountText: v.optional(TextSchema),
  badges: v.optional(v.unknown()),
  headerLinks: v.optional(v.unknown()),
  navigationEndpoint: v.optional(BrowseSchema),
})

/** Topic and sports hubs that YouTube makes itself: subscribers, but no videos of their own. */
const TopicSchema = v.looseObject({
  title: v.optional(TextSchema),
  subtitle: v.optional(TextSchema),
  navigationEndpoint: v.optional(BrowseSchema),
  subscribeButton: v.optional(
    v.looseObject({
      subscribeButtonRenderer: v.optional(
        v.looseObject({ channelId: v.optional(v.string()), subscriberCountText: v.optional(TextSchema) }),
      ),
    }),
  ),
})

/** What the header of the page's data says. */
export interface DataHeader extends HeaderLine<null> {
  readonly name: string | null
  /** Whether anything stands where the counts and the handle do. */
  readonly hasLine: boolean
  /** A hub shows other people's videos alone. */
  readonly isHub: boolean
  readonly isVerified: boolean | null
  readonly hasLink: boolean | null
  /** Keys of the channel, as far as the header names it. */
  readonly keys: readonly string[]
}

/** Reads `ytInitialData.header`; `null` for a header without a channel, or of a shape that is not known. */
export function dataHeader(header: unknown, lang: string): DataHeader | null {
  const kinds = v.safeParse(v.looseObject({}), header)
  if (!kinds.success) return null
  const { pageHeaderRenderer, c4TabbedHeaderRenderer, carouselHeaderRenderer, interactiveTabbedHeaderRenderer } =
    kinds.output
  if (pageHeaderRenderer !== undefined) return pageHeader(pageHeaderRenderer, lang)
  if (c4TabbedHeaderRenderer !== undefined) return tabbedHeader(c4TabbedHeaderRenderer, lang)
  if (carouselHeaderRenderer !== undefined) return topicHeader(carouselHeaderRenderer, lang)
  return interactiveTabbedHeaderRenderer === undefined ? null : gameHub(interactiveTabbedHeaderRenderer)
}

function pageHeader(value: unknown, lang: string): DataHeader | null {
  const parsed = v.safeParse(PageHeaderSchema, value)
  if (!parsed.success) return null
  const { title, metadata, attribution } = parsed.output.content.pageHeaderViewModel
  const rows = metadataRows(metadata)
  const line = readHeaderLine(rows, lang)
  const text = title?.dynamicTextViewModel?.text
  const images = [...valuesAt('imageName', text)]
  return {
    ...line,
    name: shownText(text) || null,
    hasLine: rows.length > 0,
    isHub: false,
    isVerified: text === undefined ? null : images.some((name) => VERIFIED_IMAGES.includes(String(name))),
    hasLink: attribution !== undefined,
    keys: line.handle === null ? [] : keysOf([`/@${line.handle}`]),
  }
}

/** The tick, and the note of an official artist's channel. */
const VERIFIED_IMAGES = ['CHECK_CIRCLE_FILLED', 'MUSIC_FILLED', 'AUDIO_BADGE']

function tabbedHeader(value: unknown, lang: string): DataHeader | null {
  const parsed = v.safeParse(TabbedHeaderSchema, value)
  if (!parsed.success || parsed.output.title === undefined) return null
  const { title, channelId, channelHandleText, subscriberCountText, videosCountText } = parsed.output
  const [handle, subscribers, videos] = [channelHandleText, subscriberCountText, videosCountText].map(partOf)
  const rows = namedRows(handle ?? NOTHING, subscribers ?? NOTHING, videos ?? NOTHING, NOTHING)
  const line = readHeaderLine(rows, lang)
  const styles = [...valuesAt('style', parsed.output.badges)]
  return {
    ...line,
    name: title,
    hasLine: true,
    isHub: false,
    isVerified: styles.some((style) => String(style).startsWith('BADGE_STYLE_TYPE_VERIFIED')),
    hasLink: parsed.output.headerLinks !== undefined,
    keys: keysOf([
      ...(channelId === undefined ? [] : [`/channel/${channelId}`]),
      ...(line.handle === null ? [] : [`/@${line.handle}`]),
      ...pathsOf(parsed.output.navigationEndpoint),
    ]),
  }
}

function topicHeader(value: unknown, lang: string): DataHeader | null {
  const [details] = [...valuesAt('topicChannelDetailsRenderer', value)]
  const parsed = v.safeParse(TopicSchema, details)
  if (!parsed.success) return null
  const { title, subtitle, subscribeButton, navigationEndpoint } = parsed.output
  const button = subscribeButton?.subscribeButtonRenderer
  const subscribers = partOf(button?.subscriberCountText ?? subtitle)
  return {
    ...readHeaderLine([[{ ...subscribers, named: 'subscribers' }]], lang),
    ...HUB,
    name: shownText(title) || null,
    keys: keysOf([
      ...(button?.channelId === undefined ? [] : [`/channel/${button.channelId}`]),
      ...pathsOf(navigationEndpoint),
    ]),
  }
}

function gameHub(value: unknown): DataHeader | null {
  const parsed = v.safeParse(v.looseObject({ title: v.optional(TextSchema) }), value)
  if (!parsed.success) return null
  return { ...readHeaderLine<null>([], 'en'), ...HUB, name: shownText(parsed.output.title) || null, keys: [] }
}

/** Stands where a part could. */
const NOTHING = { text: '', label: null, where: null }
const HUB = { hasLine: true, isHub: true, isVerified: null, hasLink: null } as const

/** An endpoint's channel as paths: by its id, which never changes, and by its name. */
function pathsOf(endpoint: v.InferOutput<typeof BrowseSchema> | undefined): string[] {
  const { browseId, canonicalBaseUrl } = endpoint?.browseEndpoint ?? {}
  return [
    ...(browseId === undefined ? [] : [`/channel/${browseId}`]),
    ...(canonicalBaseUrl === undefined ? [] : [canonicalBaseUrl]),
  ]
}

/** The keys of those paths that name a channel. */
export function keysOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => channelAddress(path)?.key ?? [])
}
