import { type InventedPost, type InventedProfile, NONCE } from './profile.ts'
import { channelId, dataScript, runningTime, titleOf } from './youtube-embedded.ts'
import { ageIn, shortForm, subscriberForm, wordsIn } from './youtube-words.ts'

/**
 * Draws an invented account as the Videos tab of a YouTube channel: the custom elements and classes of 2026, and the data
 * that the page is loaded with, in a plain style of our own.
 */
export function page(profile: InventedProfile): string {
  const { handle, name, lang = 'en', dir = 'ltr' } = profile
  const changed = profile.layout === 'changed'
  const address = `https://www.youtube.com/channel/${channelId(handle)}`
  const words = wordsIn(lang)
  const drawn = `<!DOCTYPE html>
<html lang="${attribute(lang)}" dir="${dir}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(name)} - YouTube</title>
<link rel="icon" href="data:,">
<link rel="canonical" href="${address}">
<meta property="og:url" content="${address}">
<style nonce="${NONCE}">${STYLE}</style>
</head>
<body>
<ytd-app>
<ytd-masthead id="masthead"><a id="logo" href="/">YouTube</a><form role="search"><input id="search" aria-label="Search"></form></ytd-masthead>
<ytd-page-manager id="page-manager">
<ytd-browse role="main" page-subtype="channels">
<div class="banner"></div>
${header(profile)}
<yt-tab-group-shape role="tablist">${words.tabs.map((tab, index) => `<yt-tab-shape role="tab" tab-title="${tab}" aria-selected="${index === 1}"${index === 1 ? ' class="here"' : ''}>${tab}</yt-tab-shape>`).join('')}</yt-tab-group-shape>
<ytd-two-column-browse-results-renderer><div id="primary"><ytd-rich-grid-renderer><div id="contents">
${profile.recent.map((post, index) => tile(post, index, lang)).join('\n')}
</div></ytd-rich-grid-renderer></div></ytd-two-column-browse-results-renderer>
</ytd-browse>
</ytd-page-manager>
</ytd-app>
${changed ? '' : dataScript(profile)}
</body>
</html>
`
  return changed ? redesigned(drawn) : drawn
}

/** A redesign: the elements a reader knows are gone, and so is the data. The screen is still a channel's. */
function redesigned(drawn: string): string {
  return drawn
    .replaceAll('yt-page-header', 'yt-channel-front')
    .replaceAll('yt-content-metadata-view-model', 'yt-fact-line')
    .replaceAll('yt-lockup-view-model', 'yt-card')
    .replaceAll('ytm-shorts-lockup-view-model', 'ytm-shorts-card')
    .replace(/<(?:link rel="canonical"|meta property="og:url")[^>]*>\n/g, '')
}

function header(profile: InventedProfile): string {
  const { handle, name, bio = '', lang = 'en' } = profile
  const words = wordsIn(lang)
  const tick = profile.verified === true ? TICK : ''
  const videos = part(words.videos(shortForm(profile.posts, lang)))
  const subscribers = part(
    words.subscribers(subscriberForm(profile.followers, lang)),
    words.subscribers(subscriberForm(profile.followers, lang, 'long')),
  )
  return `<yt-page-header-renderer class="pageHeaderRendererHost"><yt-page-header-view-model class="ytPageHeaderViewModelHost">
<yt-decorated-avatar-view-model class="portrait"><span>${text([...name][0] ?? '')}</span></yt-decorated-avatar-view-model>
<div class="ytPageHeaderViewModelHeadlineInfo">
<yt-dynamic-text-view-model><h1 class="dynamicTextViewModelH1"><span class="ytAttributedStringHost" dir="auto" role="text">${text(name)}${tick}</span></h1></yt-dynamic-text-view-model>
<yt-content-metadata-view-model class="ytContentMetadataViewModelHost">
${row([part(`@${handle}`)])}
${DOT}
${row(profile.private === true ? [videos] : [subscribers, videos])}
</yt-content-metadata-view-model>
<yt-description-preview-view-model>${text(bio)}</yt-description-preview-view-model>
<button type="button">${words.subscribe}</button>
</div>
</yt-page-header-view-model></yt-page-header-renderer>`
}

function tile(post: InventedPost, index: number, lang: string): string {
  const views = post.views === undefined ? [] : [part(wordsIn(lang).views(shortForm(post.views, lang)))]
  return post.kind === 'short'
    ? short(post, index, views)
    : video(post, index, [...views, part(ageIn(post.publishedAt, lang))])
}

function video(post: InventedPost, index: number, parts: readonly string[]): string {
  const href = `/watch?v=${attribute(post.id)}`
  const time = `<yt-thumbnail-badge-view-model><badge-shape class="ytBadgeShapeHost ytBadgeShapeThumbnailDefault"><div class="ytBadgeShapeText">${runningTime(index)}</div></badge-shape></yt-thumbnail-badge-view-model>`
  return `<ytd-rich-item-renderer><div id="content"><yt-lockup-view-model class="ytLockupViewModelHost">
<a href="${href}" class="ytLockupViewModelContentImage" tabindex="-1" aria-hidden="true"><yt-thumbnail-view-model class="picture">${time}</yt-thumbnail-view-model></a>
<yt-lockup-metadata-view-model><h3 title="${titleOf(index)}"><a href="${href}" class="ytLockupMetadataViewModelTitle"><span role="text">${titleOf(index)}</span></a></h3>
<yt-content-metadata-view-model class="ytContentMetadataViewModelHost">${row(parts)}</yt-content-metadata-view-model></yt-lockup-metadata-view-model>
</yt-lockup-view-model></div></ytd-rich-item-renderer>`
}

function short(post: InventedPost, index: number, views: readonly string[]): string {
  const href = `/shorts/${attribute(post.id)}`
  return `<ytd-rich-item-renderer is-slim-media=""><div id="content"><ytm-shorts-lockup-view-model-v2 class="shortsLockupViewModelHost"><ytm-shorts-lockup-view-model class="shortsLockupViewModelHost">
<a href="${href}" class="shortsLockupViewModelHostEndpoint" tabindex="-1" aria-hidden="true"><div class="picture"></div></a>
<div class="shortsLockupViewModelHostOutsideMetadata"><h3 role="presentation"><a href="${href}" title="${titleOf(index)}"><span role="text">${titleOf(index)}</span></a></h3>
<div class="shortsLockupViewModelHostOutsideMetadataSubhead">${views.join('')}</div></div>
</ytm-shorts-lockup-view-model></ytm-shorts-lockup-view-model-v2></div></ytd-rich-item-renderer>`
}

function row(parts: readonly string[]): string {
  return `<div class="ytContentMetadataViewModelMetadataRow">${parts.join(DOT)}</div>`
}

function part(shown: string, label?: string): string {
  const spoken = label === undefined ? '' : ` aria-label="${attribute(label)}"`
  return `<span class="ytAttributedStringHost ytContentMetadataViewModelMetadataText" dir="auto" role="text"${spoken}>${text(shown)}</span>`
}

const DOT = '<span aria-hidden="true" class="ytContentMetadataViewModelDelimiter"> • </span>'
const TICK =
  '<span class="ytIconWrapperHost" role="img" aria-hidden="true"><svg viewBox="0 0 24 24" width="14" height="14" aria-hidden="true"><path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-2 15-4-4 1.500-1.500L10 14l6.500-6.500L18 9z"></path></svg></span>'

function text(raw: string): string {
  return raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function attribute(raw: string): string {
  return text(raw).replaceAll('"', '&quot;')
}

const STYLE = `
*{box-sizing:border-box}body{margin:0;font:14px/1.43 system-ui,sans-serif;color:#0f0f0f;background:#fff}a{color:inherit;text-decoration:none}
ytd-masthead{display:flex;gap:200px;align-items:center;height:56px;padding:0 24px;font-weight:700;font-size:18px}
ytd-masthead input{width:480px;height:40px;border:1px solid #d3d3d3;border-radius:20px;padding:0 16px}
ytd-browse{display:block;max-width:1140px;margin:0 auto;padding:0 16px}
.banner{height:120px;border-radius:12px;background:linear-gradient(100deg,#8aa0a8,#5d7a74 55%,#c9b79c)}
yt-page-header-view-model{display:flex;gap:24px;padding:20px 0 12px}
.portrait{width:128px;height:128px;border-radius:50%;background:#51707a;color:#fff;display:grid;place-items:center;font-size:56px;flex:none}
h1{font-size:32px;line-height:40px;margin:0 0 4px}h1 svg{margin-inline-start:8px;fill:#606060}
yt-page-header-view-model yt-content-metadata-view-model{display:flex;gap:4px;color:#606060}
yt-description-preview-view-model{display:block;color:#606060;margin:8px 0 12px;max-width:640px}
button{height:36px;padding:0 16px;border:0;border-radius:18px;background:#0f0f0f;color:#fff;font:500 14px system-ui,sans-serif}
yt-tab-group-shape{display:flex;gap:24px;border-bottom:1px solid #e5e5e5;margin-bottom:20px}yt-tab-shape{padding:12px 0;font-weight:500;color:#606060}.here{color:#0f0f0f;border-bottom:2px solid #0f0f0f}
#contents{display:grid;grid-template-columns:repeat(4,1fr);gap:24px 16px}
.picture{display:block;position:relative;aspect-ratio:16/9;border-radius:12px;background:linear-gradient(150deg,#9db0a5,#46595c)}
ytd-rich-item-renderer:nth-child(3n) .picture{background:linear-gradient(150deg,#c4a98d,#6c5546)}ytd-rich-item-renderer:nth-child(3n+1) .picture{background:linear-gradient(150deg,#93a6bd,#43506a)}
[is-slim-media] .picture{aspect-ratio:9/16;max-height:320px}
badge-shape{position:absolute;inset:auto 8px 8px auto;background:#000c;color:#fff;font-size:12px;padding:1px 4px;border-radius:4px}
h3{font-size:16px;line-height:22px;margin:10px 0 4px}ytd-rich-item-renderer yt-content-metadata-view-model,.shortsLockupViewModelHostOutsideMetadataSubhead{color:#606060}
`
