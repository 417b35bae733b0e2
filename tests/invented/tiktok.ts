import { type InventedPost, type InventedProfile, NONCE } from './profile.ts'
import { dataScripts } from './tiktok-embedded.ts'
import { type Words, wordsIn } from './tiktok-words.ts'

/**
 * Draws an invented account as a TikTok profile page: the tags, `data-e2e` names and embedded data of the captures, in a
 * plain style of our own. Ids of posts begin with their second, newest first; a pinned post stands at the top.
 */
export function page(profile: InventedProfile): string {
  const { handle, name, lang = 'en', dir = 'ltr' } = profile
  const changed = profile.layout === 'changed'
  const drawn = `<!DOCTYPE html>
<html lang="${attribute(lang)}" dir="${dir}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(name)} (@${text(handle)}) | TikTok</title>
<meta property="og:url" content="https://www.tiktok.com/@${attribute(handle)}">
<link rel="icon" href="data:,">
<link rel="canonical" href="https://www.tiktok.com/@${attribute(handle)}">
<style nonce="${NONCE}">${STYLE}</style>
</head>
<body>
<div id="app">
<header><a href="/" data-e2e="tiktok-logo">TikTok</a><form role="search"><input data-e2e="search-user-input" aria-label="Search"></form></header>
<main data-e2e="user-page" id="main-content-others_homepage">
${header(profile, wordsIn(lang))}
${suggestions(wordsIn(lang))}
${feed(profile, wordsIn(lang))}
</main>
</div>
${changed ? '' : dataScripts(profile)}
</body>
</html>
`
  // A redesign: the names a reader knows are gone, and so is the data.
  return changed ? drawn.replaceAll('data-e2e="', 'data-part="v3-') : drawn
}

/** A count as TikTok writes it: every digit below 10,000, then one decimal at most, a ".0" dropped. */
export function shortForm(count: number): string {
  for (const [unit, letter] of [
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'K'],
  ] as const)
    if (count >= Math.max(unit, 10_000)) return `${Math.floor(count / (unit / 10)) / 10}${letter}`
  return String(count)
}

function header(profile: InventedProfile, words: Words): string {
  const { handle, name, bio } = profile
  const tick =
    profile.verified === true
      ? '<svg width="20" height="20" viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="#20D5EC"></circle></svg>'
      : ''
  return `<div class="header">
<div data-e2e="user-avatar" class="avatar"><span>${text([...name][0] ?? '')}</span></div>
<div>
<div class="names"><div><h1 data-e2e="user-title">${text(handle)}</h1>${tick}</div><h2 data-e2e="user-subtitle">${text(name)}</h2></div>
<button type="button" data-e2e="follow-button">${words.follow}</button>
<h3 class="counts">
<div><strong title="${words.following}" data-e2e="following-count">${shortForm(profile.following)}</strong><span data-e2e="following">${words.following}</span></div>
<div><strong title="${words.followers}" data-e2e="followers-count">${shortForm(profile.followers)}</strong><span data-e2e="followers">${words.followers}</span></div>
<div><strong title="${words.likes}" data-e2e="likes-count">${shortForm(profile.totalLikes ?? 0)}</strong><span data-e2e="likes">${words.likes}</span></div>
</h3>
<h2 data-e2e="user-bio">${text(bio ?? words.noBio)}</h2>
</div>
</div>`
}

/** Real pages keep these folded away inside the profile, with follower counts that are not its own. */
function suggestions(words: Words): string {
  const card = (handle: string, name: string, followers: string) =>
    `<a href="/@${handle}"><p>${name}</p></a><p>${followers} ${words.followers.toLowerCase()}</p>`
  return `<div class="suggested" aria-hidden="true"><p>${words.suggested}</p>
${card('invented.neighbour', 'A Neighbour', '12.3M')}
${card('another.invention', 'Another Invention', '20.3M')}
</div>`
}

function feed(profile: InventedProfile, words: Words): string {
  if (profile.private === true)
    return `<div class="locked"><svg width="48" height="48" viewBox="0 0 48 48"><rect x="10" y="20" width="28" height="20" rx="4"></rect></svg>
<p>${words.isPrivate}</p><p>${words.privateHint}</p></div>`
  return `<div class="tabs">
<p aria-selected="true" role="tab" data-e2e="videos-tab" tabindex="0"><span>${words.videos}</span></p>
<p aria-selected="false" role="tab" data-e2e="repost-tab" tabindex="0"><span>${words.reposts}</span></p>
<p aria-selected="false" role="tab" data-e2e="liked-tab" tabindex="0"><span>${words.liked}</span></p>
</div>
<div id="user-post-item-list" data-e2e="user-post-item-list" class="grid">
${profile.recent.map((post, index) => tile(profile.handle, post, index, words)).join('\n')}
</div>`
}

function tile(handle: string, post: InventedPost, index: number, words: Words): string {
  const kind = post.kind === 'photo' || post.kind === 'carousel' ? 'photo' : 'video'
  const badge = post.pinned === true ? `<div data-e2e="video-card-badge" class="badge">${words.pinned}</div>` : ''
  const views =
    post.views === undefined
      ? ''
      : `<svg width="18" height="18" viewBox="0 0 48 48"><path d="M16 10 36 24 16 38Z"></path></svg><strong data-e2e="video-views" class="video-count">${shortForm(post.views)}</strong>`
  return `<div id="grid-item-container-${index}"><div data-e2e="user-post-item" tabindex="0" role="button"><a href="https://www.tiktok.com/@${attribute(handle)}/${kind}/${attribute(post.id)}" tabindex="-1">${badge}<div class="footer">${views}</div></a></div></div>`
}

function text(raw: string): string {
  return raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function attribute(raw: string): string {
  return text(raw).replaceAll('"', '&quot;')
}

const STYLE = `
*{box-sizing:border-box}body{margin:0;font:16px/1.4 system-ui,sans-serif;color:#161823;background:#fff}
a{color:inherit;text-decoration:none}header{display:flex;gap:24px;align-items:center;height:60px;padding:0 24px;border-bottom:1px solid #e3e3e4;font-weight:700}
header input{width:320px;height:40px;border:0;border-radius:20px;background:#f1f1f2;padding:0 16px}
main{max-width:1120px;margin:0 auto;padding:32px 24px}.header{display:flex;gap:24px}
.avatar{width:180px;height:180px;border-radius:50%;background:linear-gradient(135deg,#7b8fb2,#c3a6b8);display:grid;place-items:center;color:#fff;font-size:72px;flex:none}
.names{display:flex;gap:12px;align-items:baseline;margin-bottom:12px}.names h1{font-size:24px;margin:0;display:inline}.names h2{font-size:18px;margin:0;font-weight:600}
button{height:40px;padding:0 32px;border:0;border-radius:8px;background:#3a4763;color:#fff;font:600 16px system-ui,sans-serif}
.counts{display:flex;gap:20px;margin:16px 0 8px;font-weight:400;font-size:16px}.counts strong{margin-inline-end:6px;font-size:18px}
h2[data-e2e=user-bio],h2[data-part=v3-user-bio]{font-size:16px;font-weight:400;margin:0}.suggested{max-height:0;overflow:hidden;opacity:0}
.tabs{display:flex;gap:32px;border-bottom:1px solid #e3e3e4;margin:24px 0 16px}.tabs p{margin:0;padding:10px 8px}.tabs [aria-selected=true]{font-weight:700;border-bottom:2px solid #161823}.tabs [aria-selected=false]{color:#66676f}
.grid{display:grid;grid-template-columns:repeat(6,1fr);gap:16px}.grid a{display:block;position:relative;aspect-ratio:3/4;border-radius:8px;background:linear-gradient(160deg,#8fa3a8,#4a5568)}
.grid>div:nth-child(3n) a{background:linear-gradient(160deg,#b79f8c,#5b4a4f)}.grid>div:nth-child(3n+1) a{background:linear-gradient(160deg,#9aa58c,#47564f)}
.footer{position:absolute;inset:auto 0 0;display:flex;gap:4px;align-items:center;padding:8px;color:#fff;background:linear-gradient(#0000,#000a);border-radius:0 0 8px 8px}.footer svg{fill:none;stroke:#fff;stroke-width:4}
.badge{position:absolute;inset:8px auto auto 8px;background:#3a4763;color:#fff;font-size:12px;padding:2px 6px;border-radius:4px}
.locked{text-align:center;padding:64px}.locked p:first-of-type{font-size:24px;font-weight:700;margin:12px 0 4px}.locked p{margin:0}
`
