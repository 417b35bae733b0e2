import { NONCE } from './profile.ts'
import { channelId } from './youtube-embedded.ts'
import { watchScripts } from './youtube-watch-embedded.ts'
import { full, watchWordsIn } from './youtube-watch-words.ts'
import { shortForm, subscriberForm } from './youtube-words.ts'

/** An invented video or Short that is open, with what stands under it. */
export interface InventedVideo {
  readonly id: string
  /** `null`: the channel has no handle, its links name its id. */
  readonly handle: string | null
  readonly channel: string
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  readonly subscribers: number
  readonly views: number
  /** `null`: its owner hides them. */
  readonly likes: number | null
  readonly comments: number
  readonly shown: readonly InventedComment[]
  readonly publishedAt?: string
  readonly sponsored?: boolean
  readonly isPressed?: boolean
  /** People watching it now. */
  readonly watching?: number
  readonly isUpcoming?: boolean
  readonly wasStreamed?: boolean
  readonly isShort?: boolean
  /** It is made together: the owner's line names several. */
  readonly collab?: boolean
}

interface InventedComment {
  readonly id: string
  readonly author: string
  readonly text: string
  readonly answers?: readonly InventedComment[]
}

/** Draws it as a page of 2026. `data`: the video whose data the page was loaded with, if it is another one or none. */
export function watchPage(video: InventedVideo, data: InventedVideo | null = video): string {
  const { lang = 'en', dir = 'ltr' } = video
  return `<!DOCTYPE html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="UTF-8">
<title>The long way down - YouTube</title>
<link rel="icon" href="data:,">
<style nonce="${NONCE}">body{font:14px/1.4 system-ui,sans-serif;margin:24px}#related{display:grid;gap:8px}</style>
</head>
<body>
${data === null ? '' : watchScripts(data)}
<ytd-app>
<ytd-masthead id="masthead"><form role="search"><input id="search" aria-label="Search"></form></ytd-masthead>
<ytd-page-manager id="page-manager">
${video.isShort === true ? shortsScreen(video) : watchScreen(video)}
</ytd-page-manager>
</ytd-app>
</body>
</html>
`
}

function watchScreen(video: InventedVideo): string {
  const { id, lang = 'en' } = video
  const words = watchWordsIn(lang)
  const counted =
    video.watching === undefined ? words.views(full(video.views, lang)) : words.watching(full(video.watching, lang))
  const age = video.wasStreamed === true ? 'Streamed live on Oct 3, 2026' : '3 Oct 2026'
  return `<ytd-watch-flexy video-id="${id}" role="main"><div id="columns"><div id="primary"><ytd-player id="ytd-player">
<yt-player-quick-action-buttons>${likeButton(video, false)}</yt-player-quick-action-buttons></ytd-player>
<div id="below"><ytd-watch-metadata video-id="${id}"><div id="above-the-fold">
<div id="title"><h1><yt-formatted-string>The long way down, 45 minutes, 1,000,000 steps</yt-formatted-string></h1></div>
<div id="top-row"><div id="owner">${owner(video)}</div>
<div id="actions"><ytd-menu-renderer><segmented-like-dislike-button-view-model>${likeButton(video, true)}<dislike-button-view-model><button aria-pressed="false" aria-label="Dislike this video"></button></dislike-button-view-model></segmented-like-dislike-button-view-model></ytd-menu-renderer></div></div>
<div id="bottom-row"><ytd-watch-info-text id="ytd-watch-info-text"><div id="info-container"><div id="view-count" aria-label=""></div><yt-formatted-string id="info"><span dir="auto">${counted}</span><span dir="auto">  </span><span dir="auto">${age}</span><span dir="auto">  </span><a href="/hashtag/mill">#mill1832</a></yt-formatted-string></div></ytd-watch-info-text>
<ytd-text-inline-expander>We walked 12 km with 3,000,000 views of the sea and 99 likes.</ytd-text-inline-expander></div>
</div></ytd-watch-metadata>
${comments(video)}
</div></div>
<div id="secondary"><div id="related">${related(lang)}</div></div></div></ytd-watch-flexy>`
}

function shortsScreen(video: InventedVideo): string {
  return `<ytd-shorts role="main"><div id="shorts-container">
${reel('ppPPppPPpp1', 'someone.else', likeButton({ ...video, likes: 4 }, true), false)}
${reel(video.id, video.handle, likeButton(video, true), true)}
${reel('nnNNnnNNnn1', 'another.one', likeButton({ ...video, likes: 9_876 }, true), false)}
</div>${comments(video)}</ytd-shorts>`
}

function reel(id: string, handle: string | null, like: string, active: boolean): string {
  const channel =
    handle === null
      ? ''
      : `<yt-reel-channel-bar-view-model><a href="/@${handle}/shorts">@${handle}</a></yt-reel-channel-bar-view-model>`
  return `<ytd-reel-video-renderer${active ? ' is-active=""' : ''}><div id="player-container" style="background-image: url(&quot;https://i.ytimg.com/vi/${id}/frame0.jpg&quot;)"></div>
<yt-reel-metapanel-view-model>${channel}<yt-shorts-video-title-view-model><h2>7 of 9 steps</h2></yt-shorts-video-title-view-model></yt-reel-metapanel-view-model>
<reel-action-bar-view-model>${like}<dislike-button-view-model><button aria-pressed="false" aria-label="Dislike this video"></button></dislike-button-view-model><button-view-model><button aria-label="View 26 comments"></button><span role="text">26</span></button-view-model></reel-action-bar-view-model></ytd-reel-video-renderer>`
}

function likeButton({ likes, lang = 'en', isPressed = false }: InventedVideo, hasText: boolean): string {
  const words = watchWordsIn(lang)
  const label = likes === null ? words.like : words.likeWith(full(isPressed ? likes - 1 : likes, lang))
  const shown = likes === null ? words.like : shortForm(likes, lang)
  const text = hasText ? `<div class="yt-spec-button-shape-next__button-text-content">${shown}</div>` : ''
  return `<like-button-view-model class="ytLikeButtonViewModelHost"><toggle-button-view-model><button-view-model><button aria-pressed="${isPressed}" aria-label="${label}"><svg viewBox="0 0 24 24"><title>1 thumb</title></svg>${text}</button></button-view-model></toggle-button-view-model></like-button-view-model>`
}

function owner(video: InventedVideo): string {
  const { handle, channel, lang = 'en', subscribers } = video
  const words = watchWordsIn(lang)
  if (video.collab === true)
    return `<ytd-video-owner-renderer><div id="avatar-stack"></div><div id="upload-info"><yt-attributed-string id="attributed-channel-name">${channel} and 2 more</yt-attributed-string><ytd-channel-name id="channel-name" hidden=""></ytd-channel-name><yt-formatted-string id="owner-sub-count" hidden=""></yt-formatted-string></div></ytd-video-owner-renderer>`
  const href = handle === null ? `/channel/${channelId(channel)}` : `/@${encodeURIComponent(handle)}`
  return `<ytd-video-owner-renderer><a href="${href}" tabindex="-1"><img alt="" src="data:,"></a><div id="upload-info"><yt-attributed-string id="attributed-channel-name"></yt-attributed-string><ytd-channel-name id="channel-name"><a href="${href}">${channel}</a></ytd-channel-name><yt-formatted-string id="owner-sub-count" aria-label="${words.subscribers(subscriberForm(subscribers, lang, 'long'))}">${words.subscribers(subscriberForm(subscribers, lang))}</yt-formatted-string></div></ytd-video-owner-renderer>`
}

function comments(video: InventedVideo): string {
  const { lang = 'en', shown, comments: count } = video
  const threads = shown.map(
    (one) =>
      `<ytd-comment-thread-renderer><div id="comment-container">${comment(video, one)}</div><div id="replies"><ytd-comment-replies-renderer><div id="expander-contents">${(one.answers ?? []).map((answer) => comment(video, answer)).join('')}</div></ytd-comment-replies-renderer></div></ytd-comment-thread-renderer>`,
  )
  if (threads.length === 0) return '<ytd-comments id="comments"></ytd-comments>'
  return `<ytd-comments id="comments"><ytd-item-section-renderer id="sections"><div id="header"><ytd-comments-header-renderer><h2 id="count"><yt-formatted-string>${watchWordsIn(lang).comments(full(count, lang))}</yt-formatted-string></h2></ytd-comments-header-renderer></div><div id="contents">
${threads.join('\n')}
<ytd-comment-thread-renderer></ytd-comment-thread-renderer></div></ytd-item-section-renderer></ytd-comments>`
}

function comment({ id: video, handle, isShort }: InventedVideo, { id, author, text }: InventedComment): string {
  const badge =
    author === handle
      ? `<ytd-author-comment-badge-renderer creator=""><a id="name" href="/@${author}"><ytd-channel-name>@${author}</ytd-channel-name></a></ytd-author-comment-badge-renderer>`
      : ''
  const href = isShort === true ? `/shorts/${video}?lc=${id}` : `/watch?v=${video}&amp;lc=${id}`
  return `<ytd-comment-view-model><div id="header-author"><h3><a id="author-text" href="/@${author}"><span> @${author} </span></a></h3><span id="author-comment-badge">${badge}</span><span id="published-time-text"><a href="${href}">2 weeks ago</a></span></div>
<ytd-expander><yt-attributed-string id="content-text"><span role="text">${text}</span></yt-attributed-string></ytd-expander>
<ytd-comment-engagement-bar><div id="like-button"><button aria-pressed="false" aria-label="Like this comment along with 812 other people"></button></div><span id="vote-count-middle">812</span></ytd-comment-engagement-bar></ytd-comment-view-model>`
}

/** Other channels' videos beside it, with numbers of their own. */
function related(lang: string): string {
  const words = watchWordsIn(lang)
  return ['rrRRrrRRrr1', 'rrRRrrRRrr2']
    .map(
      (id, index) =>
        `<yt-lockup-view-model><a href="/watch?v=${id}"></a><h3>Another walk</h3><yt-content-metadata-view-model><div><span role="text">Other Walks</span></div><div><span role="text">${words.views(shortForm(8_100_000 + index * 1_000_000, lang))}</span><span role="text">${words.subscribers('91')}</span></div></yt-content-metadata-view-model></yt-lockup-view-model>`,
    )
    .join('')
}
