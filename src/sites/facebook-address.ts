import type { ProfileRef } from '../profile.ts'

/** Whose an address on Facebook is, and what of theirs it shows. */
export interface Address {
  /** The name or number in the address, in lower case. */
  readonly owner: string
  /** "followers", "about", "posts/pfbid0…"; "" for the profile itself. */
  readonly rest: string
}

const HOST = /^(?:(?:www|m|web|mobile|[a-z]{2}-[a-z]{2})\.)?facebook\.com$/
/** First parts of addresses that are the site's own (CONTRACTS § 2.5). */
const RESERVED = new Set(
  (
    'watch groups marketplace gaming events event reel reels stories photo photo.php photos videos video.php login login.php help ' +
    'settings notifications friends messages bookmarks ads business policies privacy hashtag search share sharer sharer.php ' +
    'dialog plugins permalink.php story.php media games checkpoint recover saved memories fundraisers me home home.php ' +
    'recover signup r.php l.php about directory legal terms careers developers tr ajax api feed live posts notes offers ' +
    'jobs weather donate community pages people p pg profile.php public unsupportedbrowser index.php dating messenger_media'
  ).split(' '),
)
/** Tabs that keep the profile's header; lists of followers and single posts are no profile. */
const TAB =
  /^(?:about(?:_\w+)?|posts|photos(?:_\w+)?|videos|reels(?:_tab)?|mentions|reviews|community|events|live|live_videos|map)?$/

/** Whose profile an address is; `undefined` for groups, posts, lists and everything else. */
export function profileIn(url: URL): ProfileRef | undefined {
  if (url.protocol !== 'https:' || !HOST.test(url.host)) return undefined
  const address = addressIn(url)
  if (address === null || !TAB.test(address.rest)) return undefined
  const { owner } = address
  const isNumber = /^\d+$/.test(owner)
  // As it is written in the address: names read better in their own capitals.
  const handle = isNumber ? owner : (url.pathname.split('/').find((part) => part.toLowerCase() === owner) ?? owner)
  const path = isNumber ? `profile.php?id=${handle}` : `${handle}/`
  return { platform: 'facebook', handle, url: `https://www.facebook.com/${path}` }
}

/** The same for a link; `null` for other sites, groups, hashtags and the like. */
export function linkAddress(href: string | null | undefined): Address | null {
  if (!href || href.length > 2_000 || href.startsWith('#') || !URL.canParse(href, 'https://www.facebook.com/'))
    return null
  const url = new URL(href, 'https://www.facebook.com/')
  return HOST.test(url.host) ? addressIn(url) : null
}

function addressIn(url: URL): Address | null {
  const parts = url.pathname.split('/').filter((part) => part !== '')
  const [first = '', second = '', third = ''] = parts
  switch (first.toLowerCase()) {
    case 'profile.php':
      return parts.length === 1 ? numbered(url.searchParams.get('id') ?? '', [url.searchParams.get('sk') ?? '']) : null
    case 'permalink.php':
    case 'story.php':
      return numbered(url.searchParams.get('id') ?? '', ['posts', url.searchParams.get('story_fbid') ?? ''])
    case 'people':
      return numbered(third, [...parts.slice(3), url.searchParams.get('sk') ?? ''])
    case 'p':
      return numbered(/(?:^|-)(\d{5,25})$/.exec(second)?.[1] ?? '', parts.slice(2))
    case 'pg':
      return named(second, parts.slice(2))
    case 'pages': {
      if (second === 'category') return numbered(/(?:^|-)(\d{5,25})$/.exec(parts[3] ?? '')?.[1] ?? '', parts.slice(4))
      return numbered(third, parts.slice(3))
    }
    default:
      return named(first, [...parts.slice(1), url.searchParams.get('sk') ?? ''])
  }
}

function numbered(owner: string, rest: readonly string[]): Address | null {
  return /^\d{5,25}$/.test(owner) ? { owner, rest: joined(rest) } : null
}

function named(owner: string, rest: readonly string[]): Address | null {
  const name = owner.toLowerCase()
  if (/^\d{5,25}$/.test(name)) return { owner: name, rest: joined(rest) }
  // A name without a letter is none; the site gives out five to fifty letters, digits and points, older ones fewer.
  return /^[a-z\d][a-z\d.]{1,60}$/.test(name) && /[a-z]/.test(name) && !RESERVED.has(name)
    ? { owner: name, rest: joined(rest) }
    : null
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('/')
}
