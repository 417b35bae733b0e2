import { type InventedPost, type InventedProfile, NONCE } from './profile.ts'
import { ageIn, shortForm, subscriberForm, wordsIn } from './youtube-words.ts'

/** The id that an invented channel has beside its handle: made from the handle, in the form of a real one. */
export function channelId(handle: string): string {
  return `UC${[...handle]
    .map((letter) => (/[\w-]/.test(letter) ? letter : '_'))
    .join('')
    .padEnd(22, '0')
    .slice(0, 22)}`
}

/** `ytInitialData` of the channel's Videos tab, in the shape of 2026, as the script that carries it. */
export function dataScript(profile: InventedProfile): string {
  const json = JSON.stringify(initialData(profile)).replaceAll('<', '\\u003c')
  return `<script nonce="${NONCE}">var ytInitialData = ${json};</script>`
}

function initialData(profile: InventedProfile): object {
  const { handle, name, bio = '' } = profile
  const id = channelId(handle)
  const endpoint = {
    commandMetadata: { webCommandMetadata: { url: `/@${handle}/videos`, webPageType: 'WEB_PAGE_TYPE_CHANNEL' } },
    browseEndpoint: { browseId: id, canonicalBaseUrl: `/@${handle}` },
  }
  const contents = profile.recent.map((post, index) => ({ richItemRenderer: { content: item(profile, post, index) } }))
  return {
    responseContext: {
      serviceTrackingParams: [{ service: 'GFEEDBACK', params: [{ key: 'browse_id', value: id }] }],
    },
    contents: {
      twoColumnBrowseResultsRenderer: {
        tabs: [{ tabRenderer: { endpoint, selected: true, content: { richGridRenderer: { contents } } } }],
      },
    },
    header: { pageHeaderRenderer: { pageTitle: name, content: { pageHeaderViewModel: headerModel(profile) } } },
    metadata: {
      channelMetadataRenderer: {
        title: name,
        description: bio,
        externalId: id,
        ownerUrls: [`http://www.youtube.com/@${encodeURIComponent(handle)}`],
        vanityChannelUrl: `http://www.youtube.com/@${encodeURIComponent(handle)}`,
      },
    },
    microformat: { microformatDataRenderer: { urlCanonical: `https://www.youtube.com/channel/${id}`, title: name } },
  }
}

function headerModel(profile: InventedProfile): object {
  const { handle, name, bio = '', lang = 'en' } = profile
  const words = wordsIn(lang)
  const tick = {
    element: {
      type: { imageType: { image: { sources: [{ clientResource: { imageName: 'CHECK_CIRCLE_FILLED' } }] } } },
    },
  }
  const subscribers = {
    text: { content: words.subscribers(subscriberForm(profile.followers, lang)) },
    accessibilityLabel: words.subscribers(subscriberForm(profile.followers, lang, 'long')),
  }
  const videos = { text: { content: words.videos(shortForm(profile.posts, lang)) } }
  return {
    title: {
      dynamicTextViewModel: {
        text: { content: name, ...(profile.verified === true ? { attachmentRuns: [tick] } : {}) },
      },
    },
    metadata: {
      contentMetadataViewModel: {
        metadataRows: [
          { metadataParts: [{ text: { content: `@${handle}` }, enableTruncation: true }] },
          { metadataParts: profile.private === true ? [videos] : [subscribers, videos] },
        ],
        delimiter: '•',
      },
    },
    description: { descriptionPreviewViewModel: { description: { content: bio } } },
  }
}

function item(profile: InventedProfile, post: InventedPost, index: number): object {
  const { lang = 'en' } = profile
  const views = post.views === undefined ? undefined : wordsIn(lang).views(shortForm(post.views, lang))
  if (post.kind === 'short')
    return {
      shortsLockupViewModel: {
        entityId: `shorts-shelf-item-${post.id}`,
        onTap: { innertubeCommand: { reelWatchEndpoint: { videoId: post.id } } },
        overlayMetadata: {
          primaryText: { content: titleOf(index) },
          ...(views === undefined ? {} : { secondaryText: { content: views } }),
        },
      },
    }
  const age = { text: { content: ageIn(post.publishedAt, lang) } }
  const metadataParts = views === undefined ? [age] : [{ text: { content: views } }, age]
  const time = { text: runningTime(index), badgeStyle: 'THUMBNAIL_OVERLAY_BADGE_STYLE_DEFAULT' }
  return {
    lockupViewModel: {
      contentImage: {
        thumbnailViewModel: {
          overlays: [{ thumbnailBottomOverlayViewModel: { badges: [{ thumbnailBadgeViewModel: time }] } }],
        },
      },
      metadata: {
        lockupMetadataViewModel: {
          title: { content: titleOf(index) },
          metadata: { contentMetadataViewModel: { metadataRows: [{ metadataParts }], delimiter: ' • ' } },
        },
      },
      contentId: post.id,
      contentType: 'LOCKUP_CONTENT_TYPE_VIDEO',
    },
  }
}

const TITLES = [
  'The long way down to the mill',
  'Rain on a tin roof, 45 minutes',
  'What I packed for 12 days',
  'A repair that took all winter',
  'Questions, answered badly',
  'Low water in August',
]

/** Titles hold numbers, as titles do: none of them is a count. */
export function titleOf(index: number): string {
  return `${TITLES[index % TITLES.length]}${index < TITLES.length ? '' : ` (${index + 1})`}`
}

/** "12:07": the badge of every finished video. */
export function runningTime(index: number): string {
  return `${8 + ((index * 5) % 31)}:${String((index * 17) % 60).padStart(2, '0')}`
}
