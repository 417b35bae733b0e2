import { NONCE } from './profile.ts'
import { channelId } from './youtube-embedded.ts'
import type { InventedVideo } from './youtube-watch.ts'
import { full, watchWordsIn } from './youtube-watch-words.ts'
import { shortForm, subscriberForm } from './youtube-words.ts'

/** The data that a watch page is loaded with: for the player, for the page, and for search engines, twice. */
export function watchScripts(video: InventedVideo): string {
  return `${script('var ytInitialPlayerResponse = ', player(video))}
<div id="watch7-content" itemscope="" itemid="${addressOf(video)}" itemtype="http://schema.org/VideoObject">
${statistics(video)
  .map(
    ([action, count]) =>
      `<div itemprop="interactionStatistic" itemscope="" itemtype="https://schema.org/InteractionCounter"><meta itemprop="interactionType" content="https://schema.org/${action}"><meta itemprop="userInteractionCount" content="${count}"></div>`,
  )
  .join('\n')}
</div>
<script type="application/ld+json" nonce="${NONCE}">${json(linked(video))}</script>
${script('var ytInitialData = ', page(video))}`
}

function script(assigned: string, value: object): string {
  return `<script nonce="${NONCE}">${assigned}${json(value)};</script>`
}

function json(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

function addressOf({ id, isShort }: InventedVideo): string {
  return `https://www.youtube.com/${isShort === true ? `shorts/${id}` : `watch?v=${id}`}`
}

function idOf({ handle, channel }: InventedVideo): string {
  return channelId(handle ?? channel)
}

function statistics({ likes, views }: InventedVideo): [string, number][] {
  return [...(likes === null ? [] : [['LikeAction', likes] as [string, number]]), ['WatchAction', views]]
}

function player(video: InventedVideo): object {
  const { id, views, likes, handle, publishedAt } = video
  const isLive = video.watching !== undefined
  return {
    playabilityStatus: { status: 'OK' },
    videoDetails: {
      videoId: id,
      title: 'The long way down',
      channelId: idOf(video),
      shortDescription: '99 likes, 3,000,000 views',
      viewCount: String(video.watching ?? views),
      ...(isLive ? { isLive } : {}),
      ...(video.isUpcoming === true ? { isUpcoming: true } : {}),
      isLiveContent: isLive || video.isUpcoming === true || video.wasStreamed === true,
    },
    ...(video.sponsored === true ? { paidContentOverlay: { paidContentOverlayRenderer: {} } } : {}),
    microformat: {
      playerMicroformatRenderer: {
        externalVideoId: id,
        viewCount: String(views),
        ...(likes === null ? {} : { likeCount: String(likes) }),
        ownerProfileUrl: handle === null ? undefined : `http://www.youtube.com/@${encodeURIComponent(handle)}`,
        externalChannelId: idOf(video),
        ...(publishedAt === undefined ? {} : { publishDate: publishedAt }),
        isShortsEligible: video.isShort === true,
        ...(isLive ? { liveBroadcastDetails: { isLiveNow: true } } : {}),
      },
    },
  }
}

function linked(video: InventedVideo): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'VideoObject',
    '@id': addressOf(video),
    embedUrl: `https://www.youtube.com/embed/${video.id}`,
    interactionStatistic: statistics(video).map(([action, count]) => ({
      '@type': 'InteractionCounter',
      interactionType: `https://schema.org/${action}`,
      userInteractionCount: String(count),
    })),
  }
}

function page(video: InventedVideo): object {
  const { id, isShort } = video
  return {
    currentVideoEndpoint:
      isShort === true ? { reelWatchEndpoint: { videoId: id } } : { watchEndpoint: { videoId: id } },
    ...(isShort === true
      ? {}
      : {
          contents: {
            twoColumnWatchNextResults: { results: { results: { contents: [primary(video), secondary(video)] } } },
          },
        }),
    engagementPanels: [
      {
        engagementPanelSectionListRenderer: {
          panelIdentifier: 'engagement-panel-comments-section',
          header: {
            engagementPanelTitleHeaderRenderer: {
              contextualInfo: { runs: [{ text: shortForm(video.comments, video.lang ?? 'en') }] },
            },
          },
        },
      },
    ],
  }
}

function primary({ id, views, likes, watching, lang = 'en', isPressed = false }: InventedVideo): object {
  const words = watchWordsIn(lang)
  const button = {
    buttonViewModel: {
      iconName: 'LIKE',
      title: likes === null ? words.like : shortForm(likes, lang),
      accessibilityText: likes === null ? words.like : words.likeWith(full(isPressed ? likes - 1 : likes, lang)),
    },
  }
  const counted =
    watching === undefined
      ? {
          viewCount: { simpleText: words.views(full(views, lang)) },
          shortViewCount: { simpleText: words.views(shortForm(views, lang)) },
        }
      : { viewCount: { runs: [{ text: words.watching(full(watching, lang)) }] }, isLive: true }
  const likeButtonViewModel = {
    toggleButtonViewModel: {
      toggleButtonViewModel: { defaultButtonViewModel: button, toggledButtonViewModel: button },
    },
    likeStatusEntity: { key: `key-of-${id}`, likeStatus: isPressed ? 'LIKE' : 'INDIFFERENT' },
  }
  return {
    videoPrimaryInfoRenderer: {
      viewCount: { videoViewCountRenderer: counted },
      videoActions: {
        menuRenderer: {
          topLevelButtons: [{ segmentedLikeDislikeButtonViewModel: { likeButtonViewModel: { likeButtonViewModel } } }],
        },
      },
    },
  }
}

function secondary(video: InventedVideo): object {
  const { handle, channel, subscribers, lang = 'en' } = video
  const words = watchWordsIn(lang)
  const browseEndpoint = { browseId: idOf(video), ...(handle === null ? {} : { canonicalBaseUrl: `/@${handle}` }) }
  const owned =
    video.collab === true
      ? { avatarStack: { avatarStackViewModel: {} }, attributedTitle: { content: `${channel} and 2 more` } }
      : {
          title: { runs: [{ text: channel }] },
          navigationEndpoint: { browseEndpoint },
          subscriberCountText: {
            simpleText: words.subscribers(subscriberForm(subscribers, lang)),
            accessibility: {
              accessibilityData: { label: words.subscribers(subscriberForm(subscribers, lang, 'long')) },
            },
          },
        }
  return { videoSecondaryInfoRenderer: { owner: { videoOwnerRenderer: owned } } }
}
