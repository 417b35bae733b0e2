import { type InventedProfile, NONCE } from './profile.ts'

/** Who looks: a guest and a member are shown other elements, and not every page carries the site's state. */
export interface PinterestScreen {
  readonly signedIn?: boolean
  readonly state?: boolean
}

/** "followers" and "following" as Pinterest words them. */
const WORDS: Readonly<Record<string, readonly [followers: string, following: string]>> = {
  en: ['# followers', '# following'],
  de: ['# Follower', '# folge ich'],
  fr: ['# abonnés', '# abonnements'],
  es: ['# seguidores', '# siguiendo'],
  pt: ['# seguidores', '# seguindo'],
  pl: ['# obserwujących', '# obserwowanych'],
  tr: ['# takipçi', '# takip edilen'],
  ru: ['# подписчиков', '# подписок'],
  ja: ['フォロワー #人', 'フォロー中 #人'],
  ko: ['팔로워 #명', '팔로잉 #명'],
  ar: ['# متابِع', '# متابَع'],
  he: ['# עוקבים', '# במעקב'],
}
export const PINTEREST_LANGUAGES = Object.keys(WORDS)

/** Draws an invented account as Pinterest draws a profile: the same test ids, lines and state, with boxes for pins. */
export function page(profile: InventedProfile, screen: PinterestScreen = {}): string {
  const { name, lang = 'en', dir = 'ltr' } = profile
  return `<!DOCTYPE html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${text(name)}</title><style>${STYLE}</style></head>
<body><div id="__PWS_ROOT__">${header(profile, screen)}<div data-test-id="grid" role="list">${profile.recent.map(({ id }) => pin(id)).join('')}</div>${SUGGESTED}</div>${screen.state ? state(profile) : ''}</body></html>`
}

function header(profile: InventedProfile, { signedIn = false }: PinterestScreen): string {
  const { handle, name, bio = '', followers, following, lang = 'en', layout } = profile
  const [many, watched] = WORDS[lang] ?? ['# followers', '# following']
  const id = (test: string) => (layout === 'changed' ? `data-part="p${test.length}"` : `data-test-id="${test}"`)
  const [first, second] = signedIn
    ? ['profile-followers-count', 'profile-following-count']
    : ['profile-followers-link', 'follower-count']
  const line = (test: string, words: string, count: number) =>
    `<div ${id(test)}><div role="button" tabindex="0">${words.replace('#', `${short(count, lang)}<!-- -->`)}</div></div>`
  return `<div ${id('profile-header')}><div class="face"></div><div ${id('profile-name')}><h1>${text(name)}</h1></div><div ${id('main-user-description-text')}><span>@${handle}</span><div><span>${text(bio)}</span></div></div>
<div class="row">${line(first, many, followers)}<span>·</span>${line(second, watched, following)}</div><div ${id('monthly-views')}>10M+ monthly views</div></div>`
}

function state({ handle, name, bio = '', followers, following, posts, private: isPrivate = false }: InventedProfile) {
  const user = {
    id: '770001',
    username: handle,
    full_name: name,
    about: bio,
    follower_count: followers,
    following_count: following,
    pin_count: posts,
    is_private_profile: isPrivate,
  }
  const other = { id: '770002', username: 'mosspress', follower_count: 77_100, following_count: 9 }
  const json = JSON.stringify({ initialReduxState: { users: { 770002: other, 770001: user } } })
  return `<script id="__PWS_INITIAL_PROPS__" type="application/json" nonce="${NONCE}">${json.replaceAll('<', '\\u003c')}</script>`
}

function pin(id: string): string {
  return `<div role="listitem"><div data-test-id="pin"><a href="/pin/${id}/"><div class="picture"></div></a></div></div>`
}

function short(count: number, lang: string): string {
  if (count < 1_000) return count.toLocaleString(lang)
  const parts = { notation: 'compact', maximumFractionDigits: 1, roundingMode: 'trunc' } as const
  return new Intl.NumberFormat(lang, parts).format(count)
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const SUGGESTED = `<div data-test-id="related-users"><div data-test-id="user-rep"><a href="/mosspress/"><div data-test-id="profile-name">Moss Press</div></a><div>@mosspress</div><div data-test-id="profile-followers-count">77.1k followers</div></div></div>`

const STYLE = `*{box-sizing:border-box}html{background:#fff;color:#111;font:16px/1.4 system-ui,sans-serif}body{margin:0;text-align:center}a{color:inherit;text-decoration:none}
.face{width:120px;height:120px;border-radius:50%;margin:32px auto 8px;background:#c9a26b}h1{font-size:36px;margin:0}.row{display:flex;gap:8px;justify-content:center;font-weight:600}
[data-test-id=grid]{columns:4;column-gap:16px;padding:32px}.picture{height:220px;border-radius:16px;margin-bottom:16px;background:linear-gradient(160deg,#d8c3a5,#8e8d8a)}`
