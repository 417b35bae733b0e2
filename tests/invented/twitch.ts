import type { InventedProfile } from './profile.ts'

/** What is on the channel's screen beside its header. */
export interface TwitchScreen {
  /** A stream is on: viewers in the place of followers. */
  readonly live?: boolean
  /** The panel about the channel, below the stream or on its own tab. */
  readonly about?: boolean
}

/** "followers" and "views" as Twitch words them, and its "About". */
const WORDS: Readonly<Record<string, readonly [followers: string, views: string, about: string]>> = {
  en: ['# followers', '# views', 'About @'],
  de: ['# Follower', '# Aufrufe', 'Über @'],
  fr: ['# followers', '# vues', 'À propos de @'],
  es: ['# seguidores', '# visualizaciones', 'Acerca de @'],
  pt: ['# seguidores', '# visualizações', 'Sobre @'],
  pl: ['# obserwujących', '# wyświetleń', 'O kanale @'],
  tr: ['# takipçi', '# görüntüleme', '@ hakkında'],
  ru: ['# фолловеров', '# просмотров', 'О канале @'],
  ja: ['フォロワー#人', '#回視聴', '@について'],
  ko: ['팔로워 #명', '조회수 #회', '@ 소개'],
  zh: ['#位关注者', '#次观看', '关于 @'],
  th: ['ผู้ติดตาม # คน', 'การดู # ครั้ง', 'เกี่ยวกับ @'],
  vi: ['# người theo dõi', '# lượt xem', 'Giới thiệu về @'],
}
export const TWITCH_LANGUAGES = Object.keys(WORDS)

/** Draws an invented account as Twitch draws a channel: the same elements, marks and addresses, in the dark theme. */
export function page(profile: InventedProfile, { live = false, about = false }: TwitchScreen = {}): string {
  const { handle, name, lang = 'en', dir = 'ltr', layout } = profile
  const [followers, , heading] = words(lang)
  const count = followers.replace('#', short(profile.followers, lang))
  const title = `<a class="tw-link" href="/${handle}"><h1 class="tw-title">${text(name)}</h1></a>`
  const stream = `<section id="live-channel-stream-information"><div>${title}</div><p data-a-target="stream-title" title="2,000 followers">2,000 followers</p><strong data-a-target="animated-channel-viewers-count"><span aria-hidden="true">12,345</span></strong></section>`
  const header = `<div class="home-header-sticky">${face(handle)}<div>${title}<p>${layout === 'changed' ? '' : count}</p></div></div>`
  const panel = `<div class="about-section"><div class="about-section__panel"><div><h3>${heading.replace('@', text(name))}</h3></div><div class="about-section__panel--content"><div><span>${count}</span></div><div><p dir="auto">${text(profile.bio ?? '')}</p></div></div></div></div>`
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${text(name)} - Twitch</title><style>${STYLE}</style></head>
<body><div id="root">${SIDE}<main><div class="channel-root">${live ? stream : header}${tabs(handle)}${about ? panel : ''}
<div class="shelf">${profile.recent.map((post) => card(profile, post.id, post.views)).join('\n')}</div>${SUGGESTED}</div></main><aside>${CHAT}</aside></div></body></html>`
}

function words(lang: string): readonly [string, string, string] {
  return WORDS[lang] ?? ['# followers', '# views', 'About @']
}

function face(handle: string): string {
  return `<div><a href="/${handle}"><div class="tw-avatar"><img alt="" src="https://static-cdn.jtvnw.net/jtv_user_pictures/${handle}-profile_image-70x70.png"></div></a></div>`
}

function tabs(handle: string): string {
  const tab = (path: string) => `<li><a role="tab" href="/${handle}/${path}">${path}</a></li>`
  return `<ul role="tablist">${['home', 'about', 'schedule', 'videos'].map(tab).join('')}</ul>`
}

function card({ handle, name, lang = 'en' }: InventedProfile, id: string, views: number | undefined): string {
  const [, word] = words(lang)
  const shown =
    views === undefined ? '' : `<div class="tw-media-card-stat">${word.replace('#', short(views, lang))}</div>`
  return `<article data-a-target="video-tower-card-${id}"><a data-a-target="preview-card-image-link" href="/videos/${id}?filter=archives"><div class="picture"></div><div class="tw-media-card-stat">3:12:45</div>${shown}<div class="tw-media-card-stat">2 d</div></a><div><a href="/videos/${id}"><h4 title="9M views">9M views</h4></a><p><a href="/${handle}/videos">${text(name)}</a></p></div></article>`
}

function short(count: number, lang: string): string {
  if (count < 1_000) return count.toLocaleString(lang)
  const parts = { notation: 'compact', maximumFractionDigits: 1, roundingMode: 'trunc' } as const
  return new Intl.NumberFormat(lang, parts).format(count)
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const SIDE = `<nav><a href="/copper_owl"><p>Copper_Owl</p><span>3.4K</span></a></nav>`
const CHAT = `<div><a href="/passerby_7">passerby_7</a>: <span>congrats on 9999 followers</span></div>`
const SUGGESTED = `<div><h2>More channels</h2><article data-a-target="card-0"><a href="/copper_owl"><h3>Copper_Owl</h3></a><p>77.1K followers</p></article></div>`

const STYLE = `*{box-sizing:border-box}html{background:#0e0e10;color:#efeff1;font:14px/1.5 system-ui,sans-serif}body{margin:0}a{color:inherit;text-decoration:none}
#root{display:grid;grid-template-columns:200px 1fr 300px;min-height:100vh}nav,aside{background:#1f1f23;padding:16px}.home-header-sticky{display:flex;gap:16px;padding:24px}
.tw-avatar{width:64px;height:64px;border-radius:50%;background:#5b6b3f}.tw-title{font-size:24px;margin:0}p{margin:0}[role=tablist]{display:flex;gap:24px;list-style:none}
.shelf{display:grid;grid-template-columns:repeat(3,1fr);gap:16px;padding:24px}.picture{height:120px;background:linear-gradient(90deg,#3b4a2f,#6b4a3a)}.about-section{padding:24px}`
