import { type InventedPost, type InventedProfile, NONCE } from './profile.ts'

/** What an invented page of Threads has beside what all sites have. */
export interface Load {
  /** A hard load has the data of this account and its posts; a navigation within the site has not. */
  readonly data?: boolean
  /** What the four buttons are called; English without. */
  readonly buttons?: readonly [string, string, string, string]
}

/** Draws an invented account as Threads draws a profile (2025-12): its roles, links, titles and data. */
export function page(profile: InventedProfile, load: Load = {}): string {
  return shell(
    profile,
    `<div><a href="/@${profile.handle}" role="link"><h1 dir="auto"><span>${profile.handle}</span></h1></a></div>
<div role="region" tabindex="0"><div>${header(profile)}<div>${profile.recent.map((one) => post(profile, one, load)).join('\n')}</div></div></div>`,
    load.data ? userData(profile) + postData(profile, profile.recent) : '',
  )
}

export interface InventedAnswer {
  readonly id: string
  readonly author: string
  readonly text: string
}

/** The page of one of its posts, with what others answered. */
export function postPage(
  profile: InventedProfile,
  open: InventedPost,
  answers: readonly InventedAnswer[] = [],
  load: Load = {},
): string {
  const below = answers.map((one) => post({ ...profile, handle: one.author }, { id: one.id, likes: 3 }, load, one.text))
  return shell(
    profile,
    `<div role="region" tabindex="0"><div>${post(profile, open, load)}\n${below.join('\n')}</div></div>`,
    load.data ? postData(profile, [open]) : '',
  )
}

function shell({ lang = 'en', dir = 'ltr', name }: InventedProfile, column: string, data: string): string {
  return `<!DOCTYPE html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${text(name)} • Threads</title><style nonce="${NONCE}">${STYLE}</style></head>
<body>${data}<nav><a href="/" role="link">Threads</a><a href="/search" role="link">Search</a></nav><div id="barcelona-page-layout">${column}</div></body></html>`
}

function header(profile: InventedProfile): string {
  const { handle, followers, lang = 'en' } = profile
  // After a redesign the number has no title any more.
  const title = profile.layout === 'changed' ? '' : ` title="${followers.toLocaleString(lang)}"`
  const tab = (path: string, label: string) =>
    `<a aria-label="${label}" href="/@${handle}${path}" role="link"><div><span dir="auto">${label}</span></div></a>`
  return `<h1 dir="auto">${text(profile.name)}</h1><span dir="auto">${handle}</span><div><span dir="auto">${text(profile.bio ?? '')}</span></div>
<div><div role="button" tabindex="0"><span dir="auto"><span${title}>${short(followers, profile)}</span> followers</span></div></div>
<div>${tab('', 'Threads')}${tab('/replies', 'Replies')}${tab('/media', 'Media')}${tab('/reposts', 'Reposts')}</div>`
}

const ENGLISH = ['Like', 'Comment', 'Repost', 'Share'] as const

function post(profile: InventedProfile, one: InventedPost, { buttons = ENGLISH }: Load, words = WORDS): string {
  const counts = [one.likes, one.comments, one.shares, undefined]
  const row = buttons.map((label, at) => {
    const count = counts[at]
    const number = count ? `<span dir="auto"><div><span>${short(count, profile)}</span></div></span>` : ''
    return `<div><div role="button" tabindex="0"><div><svg aria-label="${label}" role="img" viewBox="0 0 18 18"><title>${label}</title></svg>${number}</div></div></div>`
  })
  const { handle } = profile
  return `<div data-pressable-container="true"><a href="/@${handle}" role="link"><span dir="auto">${handle}</span></a>
<span dir="auto"><a href="/@${handle}/post/${one.id}" role="link"><time datetime="${one.publishedAt ?? '2026-10-30T17:18:28.000Z'}">2d</time></a></span>
<div><span dir="auto"><span>${text(words)}</span></span></div><div><div>${row.join('')}</div></div></div>`
}

function userData(profile: InventedProfile): string {
  return script({
    user: {
      username: profile.handle,
      follower_count: profile.followers,
      full_name: profile.name,
      biography: profile.bio ?? '',
      is_verified: profile.verified === true,
      text_post_app_is_private: profile.private === true,
      profile_pic_url: 'https://cdn.example/v/t51.2885-19/100000001_n.jpg',
      bio_links: [],
    },
  })
}

function postData({ handle }: InventedProfile, posts: readonly InventedPost[]): string {
  const edges = posts.map((one) => ({
    node: {
      thread_items: [
        {
          post: {
            code: one.id,
            user: { username: handle },
            like_count: one.likes ?? 0,
            like_and_view_counts_disabled: false,
            is_paid_partnership: one.sponsored ?? null,
            taken_at: 1_793_380_708,
            text_post_app_info: {
              direct_reply_count: one.comments ?? 0,
              repost_count: Math.floor((one.shares ?? 0) / 2),
              quote_count: Math.ceil((one.shares ?? 0) / 2),
              pinned_post_info: { is_pinned_to_profile: one.pinned ?? false },
            },
          },
        },
      ],
    },
  }))
  return script({ mediaData: { edges } })
}

function script(data: object): string {
  const payload = { require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { result: { data } } }]]] }
  return `<script type="application/json" data-sjs="" nonce="${NONCE}">${JSON.stringify(payload).replaceAll('<', '\\u003c')}</script>`
}

/** Cut off, never rounded up. */
function short(count: number, { lang = 'en' }: InventedProfile): string {
  const parts = { notation: 'compact', maximumFractionDigits: 1, roundingMode: 'trunc' } as const
  return new Intl.NumberFormat(lang, parts).format(count)
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const WORDS = 'Third week with the new kiln. The blue glaze finally behaves, all 12,000 strokes of it.'

const STYLE = `body{margin:0;font:15px/1.4 system-ui,sans-serif;background:#101010;color:#f3f5f7}#barcelona-page-layout{max-width:640px;margin:auto}
a{color:inherit;text-decoration:none}svg{width:18px;height:18px}[data-pressable-container]{padding:12px 24px;border-top:1px solid #333}`
