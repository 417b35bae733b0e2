import { type InventedPost, type InventedProfile, NONCE } from './profile.ts'

/** What an invented profile has beside what all sites have. */
export interface Server {
  readonly host: string
  /** Which of the two layouts of the header: links with titles, or a list whose items have them. */
  readonly version: '4.3.9' | '4.5.2' | '4.6.1'
}

/** Draws an invented account as Mastodon's web client does (its components of 4.5 and 4.6), boxes for pictures. */
export function page(profile: InventedProfile, server: Server = { host: 'lantern.example', version: '4.5.2' }): string {
  return shell(
    profile,
    server,
    `<div class="columns-area__panels__main"><div class="column" role="region"><div class="scrollable"><div role="feed" class="item-list">
${header(profile, server)}
${profile.recent.map((post, at) => article(profile, post, at)).join('\n')}
</div></div></div></div>`,
  )
}

/** The same account's list of followers. */
export function followersPage(profile: InventedProfile, server: Server, followers: readonly string[]): string {
  const rows = followers.map(
    (acct, at) =>
      `<article aria-posinset="${at + 1}" aria-setsize="${followers.length}" data-id="5${at}" tabindex="0">${row(acct)}</article>`,
  )
  return shell(
    profile,
    server,
    `<div class="scrollable">${header(profile, server, 'followers')}<div role="feed" class="item-list">${rows.join('\n')}</div></div>`,
  )
}

export interface InventedAnswer {
  readonly id: string
  readonly author: string
  readonly text: string
  readonly isReply?: boolean
}

/** The page of one of its posts, with what others answered. */
export function postPage(
  profile: InventedProfile,
  post: InventedPost & { readonly quotes?: number },
  server: Server,
  answers: readonly InventedAnswer[] = [],
): string {
  return shell(
    profile,
    server,
    `<div class="item-list scrollable scrollable--flex">${detailed(profile, post, server)}
${answers.map((one, at) => answer(one, at)).join('\n')}</div>`,
  )
}

function shell(profile: InventedProfile, { host, version }: Server, body: string): string {
  const { lang = 'en', dir = 'ltr' } = profile
  const state = {
    meta: { domain: host, version, locale: lang, title: 'Lantern', me: null },
    accounts: {},
    languages: [],
  }
  return `<!DOCTYPE html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
<title>${text(profile.name)} (@${profile.handle}@${host}) - Lantern</title><style nonce="${NONCE}">${STYLE}</style>
<meta content="profile" property="og:type"><meta content="https://${host}/@${profile.handle}" property="og:url"></head>
<body class="app-body theme-default"><script id="initial-state" type="application/json">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script>
<div class="app-holder" id="mastodon"><div class="columns-area">${body}</div></div></body></html>`
}

function header(profile: InventedProfile, server: Server, open?: 'followers'): string {
  const { handle } = profile
  const [name = handle, domain = server.host] = handle.split('@')
  const lock = profile.private ? '<svg class="icon icon-lock" aria-label="Locked"><path d="M0 0"></path></svg>' : ''
  return `<div class="account-timeline__header"><div class="account__header"><div class="account__header__image"></div><div class="account__header__bar">
<div class="account__header__tabs"><a class="avatar" href="https://${server.host}/system/accounts/avatars/000/1/original/a.png" rel="noopener" target="_blank"><span class="account__avatar"><img src="data:," alt=""></span></a></div>
<div class="account__header__tabs__name"><h1><bdi><span>${text(profile.name)}</span></bdi><small><span>@${name}<span class="invisible">@${domain}</span></span>${lock}</small></h1></div>
<div class="account__header__extra"><div class="account__header__bio">${profile.bio === undefined ? '' : `<div class="account__header__content translate"><p>${text(profile.bio)}</p></div>`}</div>
${profile.layout === 'changed' ? changed(profile) : numbers(profile, server, open)}</div></div></div>
<div class="account__section-headline"><a href="/@${handle}"${open ? '' : ' aria-current="page"'}><span>Posts</span></a><a href="/@${handle}/media"><span>Media</span></a></div></div>`
}

/** After a redesign: the numbers are there, and nothing says which is which. */
function changed(profile: InventedProfile): string {
  return `<div class="account__numbers"><span>${short(profile.posts, profile)}</span><span>${short(profile.following, profile)}</span><span>${short(profile.followers, profile)}</span></div>`
}

function numbers(profile: InventedProfile, { version }: Server, open?: 'followers'): string {
  const { handle } = profile
  const words = WORDS[profile.lang ?? 'en'] ?? WORDS.en
  const stats = [
    { path: `/@${handle}/followers`, label: words.followers, count: profile.followers },
    { path: `/@${handle}/following`, label: words.following, count: profile.following },
    { path: `/@${handle}`, label: words.posts, count: profile.posts },
  ]
  const current = (path: string) =>
    open === undefined || path.endsWith('/following') ? '' : ' aria-current="page" class="active"'
  if (version !== '4.6.1') {
    const links = stats.map(
      ({ path, label, count }) =>
        `<a title="${full(count, profile)}" href="${path}"${current(path)}><span><strong>${short(count, profile)}</strong> ${label}</span></a>`,
    )
    return `<div class="account__header__extra__links">${links.reverse().join('')}</div>`
  }
  const items = stats.map(({ path, label, count }) => {
    const number = short(count, profile)
    return `<li class="_item_x1" title="${full(count, profile)}">${label}${path.endsWith(handle) ? `<strong>${number}</strong>` : `<a href="${path}"${current(path)}>${number}</a>`}</li>`
  })
  const joined = new Date('2019-04-11T00:00:00.000Z')
  const date = joined.toLocaleDateString(profile.lang ?? 'en', { timeZone: 'UTC' })
  const year = joined.toLocaleDateString(profile.lang ?? 'en', { year: 'numeric', timeZone: 'UTC' })
  return `<ul class="_list_x1">${items.join('')}<li class="_item_x1" title="${date}">${words.joined}<strong><time datetime="${joined.toISOString()}">${year}</time></strong></li></ul>`
}

function article(profile: InventedProfile, post: InventedPost, at: number): string {
  const { handle } = profile
  const when = post.publishedAt ?? '2026-10-01T09:00:00.000Z'
  const counter = (icon: string, label: string, count: number | undefined, star = '') =>
    `<div class="status__action-bar__button-wrapper"><button type="button" aria-label="${label}" title="${label}" class="status__action-bar__button ${star}icon-button${count === undefined ? '' : ' icon-button--with-counter'}"><svg class="icon icon-${icon}" aria-hidden="true"><path d="M0 0"></path></svg> ${count === undefined ? '' : `<span class="icon-button__counter"><span class="animated-number"><span>${short(count, profile)}</span></span></span>`}</button></div>`
  return `<article aria-posinset="${at + 1}" data-id="${post.pinned ? 'f-' : ''}${post.id}"><div tabindex="-1"><div class="status__wrapper status__wrapper-public focusable"${post.pinned ? ' data-featured="true"' : ''}><div class="status status-public" data-id="${post.id}">
<div class="status__info"><a href="/@${handle}/${post.id}" class="status__relative-time"><time datetime="${when}">1d</time></a><a href="/@${handle}" title="${handle}" data-hover-card-account="1" class="status__display-name"><span class="display-name"><bdi><strong class="display-name__html">${text(profile.name)}</strong></bdi> <span class="display-name__account">@${handle}</span></span></a></div>
<div class="status__content"><div class="status__content__text translate" lang="en"><p>Day ${at + 3} at the kiln: 12 bowls, 1 broken.</p></div></div>
<div class="status__action-bar">${counter('reply', '', post.comments)}${counter('retweet', '', post.shares)}${counter('star', '', post.likes, 'star-icon ')}${counter('bookmark', '', undefined)}</div></div></div></div></article>`
}

function detailed(profile: InventedProfile, post: InventedPost & { readonly quotes?: number }, server: Server): string {
  const address = `/@${profile.handle}/${post.id}`
  const counter = (name: string, count: number | undefined, label: string) =>
    `<span class="detailed-status__${name}"><span class="animated-number"><span>${short(count ?? 0, profile)}</span></span></span> ${label}`
  const quotes =
    server.version === '4.3.9'
      ? ''
      : `·<a class="detailed-status__link" href="${address}/quotes">${counter('quotes', post.quotes, 'quotes')}</a>`
  return `<div class="focusable detailed-status__wrapper" tabindex="0"><div class="detailed-status"><a href="/@${profile.handle}" data-hover-card-account="1" class="detailed-status__display-name"><bdi><strong>${text(profile.name)}</strong></bdi></a>
<div class="status__content"><div class="status__content__text" lang="en"><p>A bowl for 5,000 beads.</p></div></div>
<div class="detailed-status__meta"><div class="detailed-status__meta__line"><a class="detailed-status__datetime" href="${address}" target="_blank" rel="noopener noreferrer"><time datetime="${post.publishedAt ?? '2026-10-01T09:00:00.000Z'}">Oct 1, 2026, 09:00</time></a></div>
<div class="detailed-status__meta__line"><a class="detailed-status__link" href="${address}/reblogs">${counter('reblogs', post.shares, 'boosts')}</a>${quotes}·<a class="detailed-status__link" href="${address}/favourites">${counter('favorites', post.likes, 'favorites')}</a></div></div></div></div>`
}

function answer({ id, author, text: words, isReply = false }: InventedAnswer, at: number): string {
  const line = isReply ? '' : '<div class="status__line"></div>'
  return `<div tabindex="-1"><div class="status__wrapper status__wrapper-reply focusable"><div class="status status-reply status--in-thread${at > 0 ? ' status--first-in-thread' : ''}" data-id="${id}">${line}
<div class="status__info"><a href="/@${author}/${id}" class="status__relative-time"><time datetime="2026-10-02T10:00:00.000Z">1d</time></a></div><div class="status__content"><div class="status__content__text" lang="en"><p>${text(words)}</p></div></div>
<div class="status__action-bar"><button type="button" aria-label="Reply" class="icon-button"><svg class="icon icon-reply"></svg><span class="icon-button__counter">7</span></button></div></div></div></div>`
}

function row(acct: string): string {
  const bare = /\d/.test(acct)
  const picture = bare
    ? '<span class="account__avatar__initials">L</span>'
    : '<img src="/system/accounts/avatars/000/2/static/b.png" alt="">'
  return `<div class="account"><div class="account__wrapper"><a class="account__display-name" title="${acct}" href="/@${acct}" data-hover-card-account="9"><div class="account__avatar-wrapper"><span class="account__avatar">${picture}</span></div><div class="account__contents"><span class="display-name"><bdi><strong class="display-name__html">${acct.split('@')[0]}</strong></bdi> <span class="display-name__account">@${acct}</span></span><div class="account__details"><strong>1.4K</strong> followers</div></div></a></div></div>`
}

/** Every digit, as `intl.formatNumber` writes it. */
function full(count: number, { lang = 'en' }: InventedProfile): string {
  return new Intl.NumberFormat(lang).format(count)
}

/** Mastodon's own short form: units of its translations, one decimal below ten of them, cut off. */
function short(count: number, { lang = 'en' }: InventedProfile): string {
  const power = count < 1e3 ? 0 : count < 1e6 ? 1 : count < 1e9 ? 2 : 3
  const worth = count / 1000 ** power
  const digits = power > 0 && power < 3 && worth < 10 ? 1 : 0
  const format = new Intl.NumberFormat(lang, { maximumFractionDigits: digits, roundingMode: 'trunc' } as const)
  return `${format.format(worth)}${power === 0 ? '' : (UNITS[lang] ?? ['K', 'M', 'B'])[power - 1]}`
}

const UNITS: Readonly<Record<string, readonly string[]>> = {
  de: [' Tsd.', ' Mio.', ' Mrd.'],
  fr: ['K', 'M', 'Md'],
  ar: [' ألف', ' مليون', ' مليار'],
  fa: ['هزار', 'میلیون', 'میلیارد'],
  he: [' אלפים', ' מליון', ' מליארד'],
  ru: [' тыс.', ' млн', ' млрд'],
  tr: ['Bin', 'M', 'Mr'],
  ko: ['천', '백만', '십억'],
  'pt-BR': [' mil', ' mi', ' bi'],
  'pt-PT': ['m', 'M', 'MM'],
  cs: [' tis.', ' mil.', ' mld.'],
  th: [' พัน', ' ล้าน', ' พันล้าน'],
}

const ENGLISH = { followers: 'Followers', following: 'Following', posts: 'Posts', joined: 'Joined' }
const WORDS: Readonly<Record<string, typeof ENGLISH>> & { readonly en: typeof ENGLISH } = {
  en: ENGLISH,
  de: { followers: 'Follower', following: 'Folge ich', posts: 'Beiträge', joined: 'Beigetreten' },
  ja: { followers: 'フォロワー', following: 'フォロー中', posts: '投稿', joined: '登録日' },
  fa: { followers: 'پی‌گیرنده', following: 'پی می‌گیرید', posts: 'فرسته', joined: 'پیوسته' },
  ar: { followers: 'متابِع', following: 'الاشتراكات', posts: 'منشورات', joined: 'انضم' },
  'pt-PT': { followers: 'Seguidores', following: 'A seguir', posts: 'Publicações', joined: 'Juntou-se' },
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `html{background:#17191f;color:#fff;font:15px/1.4 system-ui,sans-serif}body{margin:0}a{color:inherit;text-decoration:none}h1{font-size:17px;margin:0}small{display:block;font-size:14px;font-weight:400;color:#9baec8}
#mastodon{display:flex;justify-content:center}.columns-area{width:600px;border:1px solid #313543}.account__header__image{height:145px;background:linear-gradient(120deg,#3d4b66,#563d66)}.account__header__bar{padding:0 20px 16px}
.account__avatar{display:inline-block;width:92px;height:92px;margin-top:-46px;border-radius:8px;background:#8a5a44;overflow:hidden}.account__header__extra__links,._list_x1{display:flex;gap:20px;color:#9baec8;padding:16px 0 0;margin:0;list-style:none}
._item_x1>*{display:block}strong{color:#fff}.account__section-headline{display:flex;gap:32px;padding:12px 20px;border:solid #313543;border-width:1px 0}article{border-bottom:1px solid #313543;padding:16px 20px}
.status__info{display:flex;flex-direction:row-reverse;justify-content:space-between;color:#9baec8}.status__action-bar{display:flex;gap:40px;color:#9baec8}button{font:inherit;color:inherit;background:none;border:0}svg{width:18px;height:18px;vertical-align:-3px}`
