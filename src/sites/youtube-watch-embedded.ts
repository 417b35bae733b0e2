import * as v from 'valibot'
import type { Count } from '../profile.ts'
import { settle } from './settle.ts'
import { addressesOf, type ChannelAddress } from './youtube-address.ts'
import { partOf, shownText, TextSchema, valuesAt } from './youtube-embedded-text.ts'
import { countAsWritten, isAudience, shortCountIn, subscribersIn } from './youtube-labels.ts'
import { likesSaid } from './youtube-like-button.ts'

/** `ytInitialData` of a watch page: the texts around the video of the last hard load. */

const EndpointSchema = v.looseObject({
  watchEndpoint: v.optional(v.looseObject({ videoId: v.string() })),
  reelWatchEndpoint: v.optional(v.looseObject({ videoId: v.string() })),
})
const WatchSchema = v.looseObject({
  currentVideoEndpoint: EndpointSchema,
  contents: v.optional(
    v.looseObject({
      twoColumnWatchNextResults: v.optional(
        v.looseObject({
          results: v.optional(
            v.looseObject({
              results: v.optional(v.looseObject({ contents: v.optional(v.array(v.looseObject({}))) })),
            }),
          ),
        }),
      ),
    }),
  ),
  engagementPanels: v.optional(v.array(v.unknown())),
})
const PrimarySchema = v.looseObject({
  videoPrimaryInfoRenderer: v.looseObject({
    viewCount: v.optional(
      v.looseObject({
        videoViewCountRenderer: v.optional(
          v.looseObject({
            viewCount: v.optional(TextSchema),
            shortViewCount: v.optional(TextSchema),
            isLive: v.optional(v.boolean()),
          }),
        ),
      }),
    ),
    videoActions: v.optional(v.unknown()),
  }),
})
const SecondarySchema = v.looseObject({
  videoSecondaryInfoRenderer: v.looseObject({
    owner: v.looseObject({
      videoOwnerRenderer: v.looseObject({
        navigationEndpoint: v.optional(
          v.looseObject({
            browseEndpoint: v.optional(
              v.looseObject({ browseId: v.optional(v.string()), canonicalBaseUrl: v.optional(v.string()) }),
            ),
          }),
        ),
        subscriberCountText: v.optional(TextSchema),
        avatarStack: v.optional(v.unknown()),
        attributedTitle: v.optional(v.unknown()),
      }),
    }),
  }),
})
const ButtonSchema = v.looseObject({
  buttonViewModel: v.looseObject({ title: v.optional(v.string()), accessibilityText: v.optional(v.string()) }),
})
const PanelSchema = v.looseObject({
  engagementPanelSectionListRenderer: v.looseObject({
    panelIdentifier: v.literal('engagement-panel-comments-section'),
    header: v.looseObject({
      engagementPanelTitleHeaderRenderer: v.looseObject({ contextualInfo: v.optional(TextSchema) }),
    }),
  }),
})

export interface WatchData {
  readonly id: string
  readonly likes: Count | null
  readonly views: Count | null
  readonly comments: Count | null
  readonly subscribers: Count | null
  /** The channel whose video it is, by each name that it has; of a collaboration none. */
  readonly owners: readonly ChannelAddress[]
  readonly isRunning: boolean
  readonly isCollab: boolean
}

export function watchData(value: unknown, lang: string): WatchData | null {
  const parsed = v.safeParse(WatchSchema, value)
  if (!parsed.success) return null
  const { currentVideoEndpoint: endpoint, contents, engagementPanels = [] } = parsed.output
  const id = endpoint.watchEndpoint?.videoId ?? endpoint.reelWatchEndpoint?.videoId
  if (id === undefined) return null
  const parts = contents?.twoColumnWatchNextResults?.results?.results?.contents ?? []
  return {
    id,
    ...primary(parts, lang),
    ...owner(parts, lang),
    comments: settle({ now: engagementPanels.map((panel) => commentsIn(panel, lang)) }),
  }
}

function primary(parts: readonly unknown[], lang: string): Pick<WatchData, 'likes' | 'views' | 'isRunning'> {
  const info = firstOf(PrimarySchema, parts)?.videoPrimaryInfoRenderer
  const counter = info?.viewCount?.videoViewCountRenderer
  const [full, short] = [shownText(counter?.viewCount), shownText(counter?.shortViewCount)]
  const isRunning = counter?.isLive === true || isAudience(full) || isAudience(short)
  const views = isRunning ? null : settle({ now: [countAsWritten(full, lang), shortCountIn(short, lang)] })
  return { likes: likesIn(info?.videoActions, lang), views, isRunning }
}

function likesIn(actions: unknown, lang: string): Count | null {
  const [button] = [...valuesAt('likeButtonViewModel', actions)]
  const isPressed = [...valuesAt('likeStatus', button)].includes('LIKE')
  const [state] = [...valuesAt(isPressed ? 'toggledButtonViewModel' : 'defaultButtonViewModel', button)]
  const parsed = v.safeParse(ButtonSchema, state)
  if (!parsed.success) return null
  const { title = '', accessibilityText = '' } = parsed.output.buttonViewModel
  return likesSaid(title, accessibilityText, isPressed, lang).likes
}

function owner(parts: readonly unknown[], lang: string): Pick<WatchData, 'owners' | 'subscribers' | 'isCollab'> {
  const shown = firstOf(SecondarySchema, parts)?.videoSecondaryInfoRenderer.owner.videoOwnerRenderer
  const isCollab = shown?.avatarStack !== undefined || shown?.attributedTitle !== undefined
  const { browseId, canonicalBaseUrl } = shown?.navigationEndpoint?.browseEndpoint ?? {}
  const paths = [browseId === undefined ? undefined : `/channel/${browseId}`, canonicalBaseUrl]
  const { text, label } = partOf(shown?.subscriberCountText)
  const subscribers = settle({
    now: [subscribersIn(text, lang), label === null ? null : subscribersIn(label, lang)],
  })
  return { owners: addressesOf(paths), subscribers, isCollab }
}

function commentsIn(panel: unknown, lang: string): Count | null {
  const parsed = v.safeParse(PanelSchema, panel)
  if (!parsed.success) return null
  const { header } = parsed.output.engagementPanelSectionListRenderer
  return shortCountIn(shownText(header.engagementPanelTitleHeaderRenderer.contextualInfo), lang)
}

function firstOf<S extends v.GenericSchema>(schema: S, values: readonly unknown[]): v.InferOutput<S> | null {
  for (const value of values) {
    const parsed = v.safeParse(schema, value)
    if (parsed.success) return parsed.output
  }
  return null
}
