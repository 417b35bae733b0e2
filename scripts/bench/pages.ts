import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Platform } from '../../src/profile.ts'
import { SITES } from '../../src/sites/index.ts'
import { page as bluesky } from '../../tests/invented/bluesky.ts'
import { page as facebook } from '../../tests/invented/facebook.ts'
import { page as instagram } from '../../tests/invented/instagram.ts'
import { page as linkedin } from '../../tests/invented/linkedin.ts'
import { page as mastodon } from '../../tests/invented/mastodon.ts'
import { page as pinterest } from '../../tests/invented/pinterest.ts'
import type { InventedPost, InventedProfile } from '../../tests/invented/profile.ts'
import { page as reddit } from '../../tests/invented/reddit.ts'
import { page as threads } from '../../tests/invented/threads.ts'
import { page as tiktok } from '../../tests/invented/tiktok.ts'
import { page as twitch } from '../../tests/invented/twitch.ts'
import { page as x } from '../../tests/invented/x.ts'
import { page as youtube } from '../../tests/invented/youtube.ts'

/** A page to be read, whose address says which site's reader reads it. */
export interface PageToRead {
  readonly name: string
  readonly html: string
  readonly url: string
  readonly lang: string
}

const PAGES = join(import.meta.dirname, '../../../shared/pages')

/** Of each site its heaviest real captures, where they are at hand, and an invented profile that was scrolled a long way. */
export function pagesToRead(): PageToRead[] {
  if (!existsSync(PAGES)) console.log('../shared/pages is not here: reading invented pages alone.')
  return SITES.flatMap(({ platform }) => [...capturesOf(platform), scrolled(platform, POSTS)])
}

function capturesOf(platform: Platform): PageToRead[] {
  const folder = join(PAGES, platform)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const stem = join(folder, basename(file, '.html'))
      const { url, lang, state }: { url: string; lang: string; state: string } = JSON.parse(
        readFileSync(`${stem}.expected.json`, 'utf8'),
      )
      return { name: `${platform}/${basename(stem)}`, html: readFileSync(`${stem}.html`, 'utf8'), url, lang, state }
    })
    .filter(({ state }) => state === 'ready')
    .sort((a, b) => b.html.length - a.html.length)
    .slice(0, 3)
}

/** As many posts as stay in a page that keeps all that was scrolled past. */
const POSTS = 200

/** An invented profile with so many posts, each with so many more likes, comments, shares and views than it might have. */
export function scrolled(platform: Platform, posts: number, more = 0): PageToRead {
  const { url, handle, draw, idOf, kind } = DRAWN[platform]
  const recent = Array.from(
    { length: posts },
    (_, at): InventedPost => ({
      id: idOf(at),
      kind,
      publishedAt: new Date(Date.UTC(2026, 9, 30) - at * 7_200_000).toISOString(),
      likes: 212 + more + 37 * (at % 90),
      comments: 4 + more + (at % 17),
      shares: 2 + more + (at % 9),
      views: 9_140 + more + 731 * (at % 50),
    }),
  )
  const profile: InventedProfile = {
    handle,
    name: 'Ines Marlow',
    bio: 'Beads, kilns, rivers.',
    followers: 12_480,
    following: 311,
    posts: 1_204,
    totalLikes: 98_112,
    recent,
  }
  return { name: `${platform}, invented, ${posts} posts`, html: draw(profile), url, lang: 'en' }
}

const snowflake = (at: number) => String(1_984_000_000_000_000_000n - BigInt(at) * 7_200_000_000_000n)
const letters = (at: number) => [...String(10_000 + at)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')

interface Drawn {
  readonly url: string
  readonly handle: string
  readonly draw: (profile: InventedProfile) => string
  readonly idOf: (at: number) => string
  readonly kind: NonNullable<InventedPost['kind']>
}

/** How each site's pages are drawn, and what its ids look like. */
const DRAWN: Readonly<Record<Platform, Drawn>> = {
  instagram: {
    url: 'https://www.instagram.com/inesmarlow/',
    handle: 'inesmarlow',
    draw: instagram,
    idOf: (at) => `D${letters(at)}x7Qk2a`,
    kind: 'photo',
  },
  x: { url: 'https://x.com/inesmarlow', handle: 'inesmarlow', draw: x, idOf: snowflake, kind: 'text' },
  tiktok: {
    url: 'https://www.tiktok.com/@inesmarlow',
    handle: 'inesmarlow',
    draw: tiktok,
    idOf: (at) => String((BigInt(Date.UTC(2026, 9, 30) / 1_000 - at * 7_200) << 32n) + 4_711n),
    kind: 'video',
  },
  youtube: {
    url: 'https://www.youtube.com/@inesmarlow/videos',
    handle: 'inesmarlow',
    draw: youtube,
    idOf: (at) => `slo${letters(at)}_4n`.slice(0, 11).padEnd(11, 'd'),
    kind: 'video',
  },
  facebook: {
    url: 'https://www.facebook.com/inesmarlow',
    handle: 'inesmarlow',
    draw: (profile) => facebook(profile, 'page'),
    idOf: (at) => String(122_000_000_000_000n + BigInt(at)),
    kind: 'text',
  },
  linkedin: {
    url: 'https://www.linkedin.com/in/inesmarlow/',
    handle: 'inesmarlow',
    draw: (profile) => linkedin(profile, 'member'),
    idOf: (at) => String(7_250_000_000_000_000_000n - BigInt(at)),
    kind: 'text',
  },
  threads: {
    url: 'https://www.threads.com/@inesmarlow',
    handle: 'inesmarlow',
    draw: threads,
    idOf: (at) => `D${letters(at)}x7Qk2a`,
    kind: 'text',
  },
  bluesky: {
    url: 'https://bsky.app/profile/inesmarlow.bsky.social',
    handle: 'inesmarlow.bsky.social',
    draw: bluesky,
    idOf: (at) => `3l${letters(at).toLowerCase()}kq2ab`.slice(0, 13).padEnd(13, 'a'),
    kind: 'text',
  },
  twitch: {
    url: 'https://www.twitch.tv/inesmarlow',
    handle: 'inesmarlow',
    draw: (profile) => twitch(profile),
    idOf: (at) => String(2_300_000_000 + at),
    kind: 'video',
  },
  pinterest: {
    url: 'https://www.pinterest.com/inesmarlow/',
    handle: 'inesmarlow',
    draw: (profile) => pinterest(profile, { state: true }),
    idOf: (at) => String(770_000_000_000n + BigInt(at)),
    kind: 'photo',
  },
  reddit: {
    url: 'https://www.reddit.com/user/inesmarlow/',
    handle: 'inesmarlow',
    draw: (profile) => reddit(profile),
    idOf: (at) => `1${letters(at).toLowerCase()}q`,
    kind: 'text',
  },
  mastodon: {
    url: 'https://lantern.example/@inesmarlow',
    handle: 'inesmarlow',
    draw: (profile) => mastodon(profile),
    idOf: (at) => String(115_000_000_000_000_000n - BigInt(at)),
    kind: 'text',
  },
}
