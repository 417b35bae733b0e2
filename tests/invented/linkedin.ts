import type { InventedPost, InventedProfile } from './profile.ts'

/**
 * Draws an invented account as LinkedIn draws it: `guest`, an organisation's public page of 2024; `member`, a person's page of
 * 2026 as a signed-in reader sees it, its class names hashed; `ember`, an organisation's signed-in page until 2025.
 */
export function page(profile: InventedProfile, view: 'guest' | 'member' | 'ember'): string {
  const { lang = 'en', dir = 'ltr' } = profile
  const draw = { guest, member, ember }[view]
  return `<!DOCTYPE html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${text(profile.name)} | LinkedIn</title>${draw.head(profile)}</head><body>${draw.body(profile)}</body></html>`
}

/** The word for followers in the languages that these pages are drawn in. */
export const WORDS: Readonly<Record<string, string>> = {
  en: 'followers',
  de: 'Follower:innen',
  fr: 'abonnés',
  es: 'seguidores',
  pt: 'seguidores',
  pl: 'obserwujących',
  tr: 'takipçi',
  ru: 'подписчиков',
  ar: 'متابع',
  ja: 'フォロワー',
}

function changed(profile: InventedProfile): boolean {
  return profile.layout === 'changed'
}

/** "5,750 followers"; after a redesign the same in a form that proves nothing. */
function followers(profile: InventedProfile, format: Intl.NumberFormatOptions = {}): string {
  const { lang = 'en' } = profile
  const number = new Intl.NumberFormat(lang, format).format(profile.followers)
  return changed(profile) ? number : `${number} ${WORDS[lang] ?? ''}`
}

const guest = {
  head(profile: InventedProfile): string {
    const url = `https://www.linkedin.com/company/${profile.handle}`
    return `<meta name="pageKey" content="d_org_guest_company_overview"><link rel="canonical" href="${url}"><meta property="og:url" content="${url}"><meta property="og:title" content="${text(profile.name)} | LinkedIn">
<meta property="og:description" content="${text(profile.name)} | ${followers(profile)} · LinkedIn. ${text(profile.bio ?? '')}"><script type="application/ld+json">{"@type":"Organization","url":"${url}","numberOfEmployees":{"value":69,"@type":"QuantitativeValue"}}</script>`
  },
  body(profile: InventedProfile): string {
    return `<main id="main-content" role="main"><section class="top-card-layout"><div><div class="top-card-layout__entity-info"><h1>${text(profile.name)}</h1><h2>${text(profile.bio ?? '')}</h2><h3 class="top-card-layout__first-subline">Hull <span></span> ${followers(profile)}</h3><h4><span>9,999,999 followers</span></h4></div></div></section>
<section data-test-id="updates"><ul>${profile.recent.map((post) => guestPost(profile, post)).join('')}</ul></section></main>`
  },
}

function guestPost(profile: InventedProfile, { id, likes, comments }: InventedPost): string {
  const link = `https://www.linkedin.com/company/${profile.handle}?trk=actor`
  const control = (name: string, count: number | undefined) =>
    count === undefined
      ? ''
      : `<a href="https://www.linkedin.com/signup" data-test-id="social-actions__${name}" data-num-${name}="${count}">${count.toLocaleString(profile.lang ?? 'en')}</a>`
  return `<li><article data-activity-urn="urn:li:activity:${id}"><div data-test-id="main-feed-activity-card__entity-lockup"><a href="${link}"><img alt=""></a><div><a href="${link}">${text(profile.name)}</a><p>${followers(profile)}</p></div></div>
<p data-test-id="main-feed-activity-card__commentary">5,000 likes</p><div>${control('reactions', likes)}${control('comments', comments)}</div></article></li>`
}

const member = {
  head: () => '',
  body(profile: InventedProfile): string {
    const { handle, name } = profile
    const own = `https://www.linkedin.com/in/${handle}/`
    const card = 'com.linkedin.sdui.profile.card.ref'
    return `<main><section componentkey="${card}ACoAABinventedTopcard"><div><a href="${own}"><div><h2>${text(name)}</h2>${profile.verified ? '<svg id="verified-medium"></svg>' : ''}</div></a><p>${text(profile.bio ?? '')}</p><a href="https://www.linkedin.com/search/results/people/"><p>500+ connections</p></a></div></section>
<div componentkey="${card}${handle}Activity"><section><div><div><div><h2>Activity</h2><div><p>${followers(profile)}</p></div></div></div><ul>${profile.recent.map((post) => memberPost(profile, own, post)).join('')}</ul></div></section></div></main>`
  },
}

function memberPost(profile: InventedProfile, own: string, { id, likes, comments, shares }: InventedPost): string {
  const update = `https://www.linkedin.com/feed/update/urn:li:activity:${id}/`
  const twin = (count: number | undefined, word: string) => {
    const label = `${(count ?? 0).toLocaleString('en')} ${word}`
    return count === undefined ? '' : `<p><span>${label}</span><span aria-hidden="true">${label}</span></p>`
  }
  return `<li data-testid="carousel-child-container"><div><a href="${own}"><div><div aria-label="${text(profile.name)}"><p>${text(profile.name)}</p><p>9,000 reactions</p></div></div></a><a href="${update}"></a><p><a href="${update}"><span data-testid="expandable-text-box">7,000 comments</span></a></p>
<div>${twin(likes, 'reactions')}<a href="${update}">${twin(comments, 'comments')}</a>${twin(shares, 'reposts')}</div><hr><div><button>Like</button><a href="${update}">Comment</a><button>Repost</button></div></div></li>`
}

const ember = {
  head: () => '',
  body(profile: InventedProfile): string {
    const { handle } = profile
    const tabs = ['about', 'posts', 'jobs', 'people'].map((tab) => `<a href="/company/${handle}/${tab}/">${tab}</a>`)
    const short = profile.followers < 10_000 ? {} : ({ notation: 'compact', maximumFractionDigits: 1 } as const)
    return `<main><section class="org-top-card"><h1>${text(profile.name)}</h1><p class="org-top-card-summary__tagline">90,000 followers</p><div class="org-top-card-summary-info-list"><div class="org-top-card-summary-info-list__info-item">Lamps</div><div class="org-top-card-summary-info-list__info-item">${followers(profile, short)}</div></div><nav>${tabs.join('')}</nav></section></main>`
  },
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
