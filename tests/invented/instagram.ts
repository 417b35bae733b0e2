import { type InventedPost, type InventedProfile, NONCE } from './profile.ts'

/**
 * Draws an invented account as an Instagram profile page: the tags, addresses, titles and roles of the site in late 2025,
 * in a plain style of our own. As there, a tile shows its counts only while the pointer or the focus is on it.
 */
export function page(profile: InventedProfile): string {
  const { handle, name, lang = 'en', dir = 'ltr' } = profile
  const changed = profile.layout === 'changed'
  const title = `${text(name)} (@${text(handle)}) • Instagram`
  const drawn = `<!doctype html>
<html lang="${text(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${changed ? '' : `<meta property="og:title" content="${title}">\n<meta property="og:url" content="https://www.instagram.com/${text(handle)}/">`}
<link rel="icon" href="data:,">
<style nonce="${NONCE}">${STYLE}</style>
</head>
<body>
<nav class="rail"><a href="/" role="link" aria-label="Instagram"></a><span></span><span></span><span></span></nav>
<main role="main"><div class="page">
${header(profile)}
${profile.private === true ? closed(profile) : grid(profile)}
</div></main>
<script nonce="${NONCE}">${overlayScript(profile)}</script>
</body>
</html>
`
  return changed ? redesigned(drawn) : drawn
}

/** A redesign: the header is no header, its name no heading, no number has a title and no list a link of its own. */
function redesigned(drawn: string): string {
  return drawn
    .replace(/<(\/?)(?:header|h2)\b/g, '<$1div')
    .replace(/ title="[^"]*"/g, '')
    .replace(/href="\/[^"/]+\/follow(?:ers|ing)\/"/g, 'href="#"')
}

function header(profile: InventedProfile): string {
  const { handle, name, bio } = profile
  const words = wordsIn(profile.lang)
  const tick =
    profile.verified === true
      ? icon(words.verified, '0 0 40 40', 'M20 0a20 20 0 1 0 0 40 20 20 0 0 0 0-40Zm-3 29-8-8 3-3 5 5 11-12 3 3z', 18)
      : ''
  const folded = `<span dir="auto"><div class="bio" aria-disabled="false" role="button" tabindex="0"><span dir="auto">${text(bio ?? '')}</span></div></span>`
  return `<header>
<section class="portrait"><div role="img" aria-label="${text(handle)}">${text([...name][0] ?? '')}</div></section>
<section class="facts">
<div class="line"><a href="#" role="link"><h2 dir="auto"><span>${text(handle)}</span></h2></a>${tick}<button type="button">${words.follow}</button></div>
<div class="line"><div>${stat(profile, profile.posts, words.posts)}</div>
<div>${stat(profile, profile.followers, words.followers, 'followers')}</div>
<div>${stat(profile, profile.following, words.following, 'following')}</div></div>
<div class="name"><span dir="auto">${text(name)}</span></div>
${bio === undefined ? '' : folded}
</section>
</header>`
}

/** One cell of the row of counts. The followers' alone has its exact number in a title; closed profiles have no links. */
function stat(profile: InventedProfile, count: number, label: string, list?: 'followers' | 'following'): string {
  const title = list === 'followers' ? ` title="${full(count, profile.lang)}"` : ''
  const cell = `<span dir="auto"><span${title}><span class="html-span">${shortForm(count, profile.lang)}</span></span> ${label}</span>`
  if (list === undefined || profile.private === true) return cell
  return `<a href="/${text(profile.handle)}/${list}/" role="link">${cell}</a>`
}

function grid(profile: InventedProfile): string {
  const words = wordsIn(profile.lang)
  const tab = (path: string, name: string) =>
    `<a role="link" aria-selected="${path === ''}" href="/${text(profile.handle)}/${path}"><span>${name}</span></a>`
  const rows: string[] = []
  for (let at = 0; at < profile.recent.length; at += COLUMNS) {
    const tiles = profile.recent.slice(at, at + COLUMNS).map((post, index) => tile(profile, post, at + index))
    rows.push(`<div class="_ac7v">\n${tiles.join('\n')}\n</div>`)
  }
  return `<div class="tabs" role="tablist">${tab('', words.posts)}${tab('reels/', 'Reels')}${tab('tagged/', words.tagged)}</div>
<div class="grid">${rows.join('\n')}</div>`
}

function tile(profile: InventedProfile, post: InventedPost, index: number): string {
  const reel = post.kind === 'short' || post.kind === 'video'
  const icons = [
    post.pinned === true
      ? icon(
          'Pinned post icon',
          '0 0 24 24',
          'm22.707 7.583-6.29-6.29a1 1 0 0 0-1.414 0L9 8l-6 2 5 5-6 7 7-6 5 5 2-6 6.707-6Z',
        )
      : '',
    reel ? icon('Clip', '0 0 24 24', 'M4 3h16v18H4zm6 5v8l6-4z') : '',
    post.kind === 'carousel' ? icon('Carousel', '0 0 48 48', 'M14 6h28v28h-6V12H14zM6 14h26v28H6z') : '',
  ].join('')
  const views =
    post.views === undefined
      ? ''
      : `<div class="views">${icon('View Count Icon', '0 0 24 24', 'M6 3 20 12 6 21z', 16)}<span><span class="html-span">${shortForm(post.views, profile.lang)}</span></span></div>`
  const href = `/${text(profile.handle)}/${reel ? 'reel' : 'p'}/${text(post.id)}/`
  return `<div class="cell"><a class="tile" href="${href}" role="link" tabindex="0"><div class="_aagu"><div class="_aagv picture-${index % 6}"></div><div class="_aagw"></div></div>${icons === '' ? '' : `<div class="icons">${icons}</div>`}${views}</a></div>`
}

/** What stands under the header of a closed profile: a notice, and other accounts. */
function closed(profile: InventedProfile): string {
  const words = wordsIn(profile.lang)
  return `<div class="closed"><svg aria-label="" height="48" width="48" role="img" viewBox="0 0 96 96"><title></title><circle cx="48" cy="48" r="46" fill="none" stroke="currentColor" stroke-width="2"></circle><path d="M34 46h28v22H34zM39 46v-8a9 9 0 0 1 18 0v8" fill="none" stroke="currentColor" stroke-width="3"></path></svg>
<div><span dir="auto">${words.closed}</span><br><span dir="auto">${words.closedHint}</span></div></div>
<div class="suggested"><span dir="auto">${words.suggested}</span><ul><li><a href="/invented.neighbour/" role="link"><span>invented.neighbour</span></a></li><li><a href="/another.invention/" role="link"><span>another.invention</span></a></li></ul></div>`
}

/** Puts the counts over the tile under pointer or focus, likes before comments, and takes them away again. */
function overlayScript(profile: InventedProfile): string {
  const counts = Object.fromEntries(
    profile.recent.map((post) => [
      post.id,
      [post.likes, post.comments].flatMap((count) => (count === undefined ? [] : shortForm(count, profile.lang))),
    ]),
  )
  return `(() => {
const counts = new Map(Object.entries(${JSON.stringify(counts).replaceAll('<', '\\u003c')}))
const make = (name, className, ...children) => {
  const element = document.createElement(name)
  element.className = className
  element.append(...children)
  return element
}
for (const tile of document.querySelectorAll('a.tile')) {
  const shown = counts.get(tile.pathname.split('/')[3]) ?? []
  let overlay = null
  const show = () => {
    if (overlay !== null || shown.length === 0) return
    const items = shown.map((count, index) => make('li', '', make('span', '', make('span', 'html-span', count)), make('span', 'sprite-' + index)))
    overlay = make('div', '_ac2d', make('ul', '', ...items))
    tile.append(overlay)
  }
  const hide = () => {
    overlay?.remove()
    overlay = null
  }
  for (const kind of ['mouseenter', 'focus']) tile.addEventListener(kind, show)
  for (const kind of ['mouseleave', 'blur']) tile.addEventListener(kind, hide)
  tile.addEventListener('click', (event) => event.preventDefault())
}
})()`
}

function full(count: number, lang = 'en'): string {
  return new Intl.NumberFormat(lang).format(count)
}

/** Every digit below 10,000, then the language's short form, one decimal at most. */
function shortForm(count: number, lang = 'en'): string {
  if (count < 10_000) return full(count, lang)
  return new Intl.NumberFormat(lang, {
    notation: 'compact',
    maximumFractionDigits: 1,
    roundingMode: 'trunc',
  }).format(count)
}

function icon(label: string, box: string, path: string, size = 20): string {
  return `<svg aria-label="${label}" fill="currentColor" height="${size}" role="img" viewBox="${box}" width="${size}"><title>${label}</title><path fill-rule="evenodd" d="${path}"></path></svg>`
}

function text(raw: string): string {
  return raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

interface Words {
  readonly posts: string
  readonly followers: string
  readonly following: string
  readonly follow: string
  readonly tagged: string
  readonly verified: string
  readonly closed: string
  readonly closedHint: string
  readonly suggested: string
}

const ENGLISH: Words = {
  posts: 'posts',
  followers: 'followers',
  following: 'following',
  follow: 'Follow',
  tagged: 'Tagged',
  verified: 'Verified',
  closed: 'This account is private',
  closedHint: 'Follow to see their photos and videos.',
  suggested: 'Suggested for you',
}

const WORDS: Readonly<Record<string, Partial<Words>>> = {
  de: { posts: 'Beiträge', followers: 'Follower', following: 'Gefolgt', follow: 'Folgen', verified: 'Verifiziert' },
  ar: { posts: 'منشور', followers: 'متابع', following: 'يتابع', follow: 'متابعة', verified: 'موثق' },
}

function wordsIn(lang = 'en'): Words {
  return { ...ENGLISH, ...WORDS[lang.split('-')[0] ?? ''] }
}

const COLUMNS = 4

const STYLE = `
*{box-sizing:border-box}:root{color-scheme:light;--ink:#0f1419;--soft:#6b7280;--line:#dcdfe3;--page:#fff;--fill:#eef0f2}
:root[data-dark]{color-scheme:dark;--ink:#f2f4f5;--soft:#a3abb3;--line:#2c3136;--page:#0c0f12;--fill:#1d2226}
body{margin:0;font:15px/1.45 system-ui,sans-serif;color:var(--ink);background:var(--page)}a{color:inherit;text-decoration:none}
.rail{position:fixed;inset-block:0;inset-inline-start:0;width:72px;border-inline-end:1px solid var(--line);display:grid;gap:28px;justify-items:center;align-content:start;padding-top:28px}
.rail a,.rail span{width:24px;height:24px;border:2px solid var(--ink);border-radius:7px}.rail span{border-radius:50%;opacity:.45}
main{padding-inline-start:72px}.page{max-width:936px;margin:0 auto;padding:28px 16px 48px}
header,.facts,.portrait{display:flex}header{gap:56px;padding:0 24px 28px}
.portrait [role=img]{width:144px;height:144px;border-radius:50%;display:grid;place-items:center;font-size:56px;color:#fff;background:linear-gradient(135deg,#7d8fb0,#b08aa0)}
.facts{flex-direction:column;gap:12px;min-width:0;flex:1}.line{display:flex;flex-wrap:wrap;align-items:center;gap:12px 28px}
h2{margin:0;font-size:20px;font-weight:500}.line svg{color:#1d7fd0;margin-inline-start:-18px}.html-span,.name{font-weight:650}
button{font:inherit;font-weight:600;border:0;border-radius:8px;padding:6px 22px;color:#fff;background:#1769c2}
.bio{max-width:60ch}.tabs{display:flex;justify-content:center;gap:64px;border-top:1px solid var(--line)}
.tabs a{padding:14px 0;color:var(--soft);font-size:13px;letter-spacing:.04em}.tabs a[aria-selected=true]{color:var(--ink);box-shadow:inset 0 1px var(--ink)}
.grid,._ac7v{display:grid;gap:4px}._ac7v{grid-template-columns:repeat(${COLUMNS},1fr)}
.tile{position:relative;display:block;aspect-ratio:4/5;overflow:hidden}.tile:focus-visible{outline:3px solid #1769c2;outline-offset:-3px}
._aagu,._aagv{position:absolute;inset:0}.icons{position:absolute;inset-block-start:10px;inset-inline-end:10px;display:flex;gap:6px;color:#fff}
.views{position:absolute;inset-block-end:10px;inset-inline-start:10px;display:flex;gap:6px;align-items:center;color:#fff}
._ac2d{position:absolute;inset:0;display:grid;place-items:center;background:rgb(0 0 0/.45);color:#fff}._ac2d ul{display:flex;gap:28px;margin:0;padding:0;list-style:none}
._ac2d li{display:flex;flex-direction:row-reverse;align-items:center;gap:8px}._ac2d li>span+span{width:16px;height:16px;background:#fff;border-radius:50%}._ac2d li>span.sprite-1{border-radius:3px 3px 8px 3px}
.picture-0{background:linear-gradient(160deg,#6f8f86,#3c5a54)}.picture-1{background:linear-gradient(160deg,#c69c6d,#8a5f3c)}.picture-2{background:linear-gradient(160deg,#7c86a8,#474f70)}
.picture-3{background:linear-gradient(160deg,#a8736f,#6d413f)}.picture-4{background:linear-gradient(160deg,#8aa05f,#53662f)}.picture-5{background:linear-gradient(160deg,#9183ad,#5a4c78)}
.closed{display:flex;gap:20px;justify-content:center;align-items:center;border-top:1px solid var(--line);padding:44px 0}
.suggested{background:var(--fill);border-radius:12px;padding:16px 20px}.suggested ul{display:flex;gap:16px;padding:0;margin:12px 0 0;list-style:none}.suggested li{background:var(--page);border:1px solid var(--line);border-radius:8px;padding:12px 16px}
@media(max-width:700px){.rail{display:none}main{padding:0}header{gap:20px;padding-inline:0}.portrait [role=img]{width:84px;height:84px;font-size:32px}}
`
