import type { InventedPost, InventedProfile } from './profile.ts'

/**
 * Draws an invented page as Facebook draws it: `page`, hydrated, its header chips typed by where they lead; `data`, as the
 * server sends it, everything in the JSON of its scripts.
 */
export function page(profile: InventedProfile, view: 'page' | 'data'): string {
  const { lang = 'en', dir = 'ltr', name } = profile
  const body = view === 'page' ? drawn(profile) : `<div id="splash-screen"></div>${header(profile)}${timeline(profile)}`
  return `<!doctype html><html id="facebook" lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${text(name)} | Facebook</title>
<meta property="og:description" content="${text(name)}. 57,552 likes · 1,048 talking about this"></head><body>${body}</body></html>`
}

/** The number of the page, which its data names beside its handle. */
export const ID = '100090000000077'

const WORDS: Readonly<Record<string, string>> = {
  en: 'followers',
  de: 'Follower',
  fr: 'followers',
  es: 'seguidores',
  pt: 'seguidores',
  pl: 'obserwujących',
  tr: 'takipçi',
  ru: 'подписчиков',
  ar: 'متابع',
  ja: 'フォロワー',
  // Its word is not among those that are known.
  is: 'fylgjendur',
}

/** The languages that pages are drawn in. */
export const LANGUAGES = Object.keys(WORDS)

/** From a thousand on Facebook cuts a number short; it never rounds up. */
function short(count: number, lang: string): string {
  const format = { notation: 'compact', maximumFractionDigits: 1, roundingMode: 'trunc' } as const
  return new Intl.NumberFormat(lang, count < 1_000 ? {} : format).format(count)
}

function drawn(profile: InventedProfile): string {
  const { handle, name, lang = 'en' } = profile
  const to = (list: string) =>
    profile.layout === 'changed'
      ? `https://www.facebook.com/${handle}/audience`
      : `https://www.facebook.com/${handle}/${list}/`
  const chip = (list: string, count: number, word: string) =>
    `<a href="${to(list)}" role="link"><strong>${short(count, lang)}</strong> ${word}</a>`
  return `<div role="main"><h1>${text(name)}</h1><span>${chip('friends_likes', 61_000, 'likes')} • ${chip('followers', profile.followers, WORDS[lang] ?? '')} • ${chip('following', profile.following, 'following')}</span>
<div data-pagelet="ProfileTimeline">${profile.recent.map((post, at) => article(profile, post, at + 1)).join('')}</div></div>`
}

function article({ handle, name }: InventedProfile, { id, likes, comments, shares }: InventedPost, at: number): string {
  const button = (count: number | undefined, word: string) =>
    count === undefined ? '' : `<div role="button"><span>${short(count, 'en')} ${word}</span></div>`
  const reactions =
    likes === undefined
      ? ''
      : `<span role="toolbar"><div aria-label="Like: ${short(likes, 'en')} people" role="button"></div></span><span aria-hidden="true">${short(likes, 'en')}</span>`
  return `<div aria-posinset="${at}"><h2><a href="https://www.facebook.com/${handle}">${text(name)}</a></h2><a href="https://www.facebook.com/${handle}/posts/${id}">2d</a><div dir="auto">5,000 comments</div><div>${reactions}${button(comments, 'comments')}${button(shares, 'shares')}</div></div>`
}

function script(result: object): string {
  const json = JSON.stringify({ require: [['Handler', 'handle', null, [{ __bbox: { result } }]]] })
  return `<script type="application/json" data-sjs>${json.replaceAll('<', '\\u003c')}</script>`
}

function header(profile: InventedProfile): string {
  const { handle, name, lang = 'en', layout } = profile
  const chip = (list: string, count: number, word: string) => {
    const number = short(count, lang)
    const ranges = [{ offset: 0, length: number.length, inline_style: 'BOLD' }]
    const uri = `https://www.facebook.com/${handle}/${list}`
    return { text: { text: `${number} ${word}`, inline_style_ranges: ranges }, uri }
  }
  const content = [
    chip('friends_likes', 61_000, 'likes'),
    chip('followers', profile.followers, WORDS[lang] ?? ''),
    chip('following', profile.following, 'following'),
  ]
  const context = layout === 'changed' ? {} : { profile_social_context: { content } }
  const user = {
    id: ID,
    name,
    url: `https://www.facebook.com/${handle}`,
    is_verified: profile.verified ?? false,
    ...context,
  }
  return script({ data: { user: { profile_header_renderer: { user }, id: ID } } })
}

function timeline({ handle, name, recent, lang = 'en' }: InventedProfile): string {
  const edges = recent.map((post) => {
    const feedback = {
      subscription_target_id: post.id,
      reaction_count: post.likes === undefined ? null : { count: post.likes },
      i18n_reaction_count: post.likes === undefined ? null : short(post.likes, lang),
      share_count: post.shares === undefined ? null : { count: post.shares },
      ...(post.comments === undefined
        ? {}
        : { comment_rendering_instance: { comments: { total_count: post.comments } } }),
    }
    const actors = [{ id: ID, name, url: `https://www.facebook.com/${handle}` }]
    const story = {
      actors,
      attachments: [],
      attached_story: null,
      wwwURL: `https://www.facebook.com/${handle}/posts/pfbid0${post.id}`,
    }
    return {
      node: {
        __typename: 'Story',
        post_id: post.id,
        comet_sections: { content: { story }, feedback: { story: { feedback } } },
      },
    }
  })
  return script({ data: { user: { id: ID, timeline_list_feed_units: { edges } } } })
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
