import { page as instagram } from '../../tests/invented/instagram.ts'
import type { InventedPost, InventedProfile } from '../../tests/invented/profile.ts'
import { page as tiktok } from '../../tests/invented/tiktok.ts'
import { page as x } from '../../tests/invented/x.ts'
import { page as youtube } from '../../tests/invented/youtube.ts'

/** A page of the gallery: an invented account on one site, and what Earned should make of it. */
export interface Exhibit {
  readonly site: 'instagram' | 'x' | 'tiktok' | 'youtube'
  readonly url: string
  readonly shows: 'fits' | 'low' | 'high' | 'unknown' | 'private' | 'layout-changed'
  /** What a visitor may like to try there. */
  readonly hint: string
  readonly profile: InventedProfile
}

/** How posts of one account differ from each other, as posts do: factors around the median. */
const ORDINARY = [1, 0.7, 1.4, 0.9, 2.1, 1.1, 0.6, 1.25, 0.8, 1.7, 0.95, 1.15] as const

/** A row of posts around a typical one, newest first, one every other day. */
function posts(
  idOf: (index: number) => string,
  kind: NonNullable<InventedPost['kind']>,
  typical: Partial<Record<'likes' | 'comments' | 'shares' | 'views', number>>,
  count: number = ORDINARY.length,
): InventedPost[] {
  return ORDINARY.slice(0, count).map((factor, index) => ({
    id: idOf(index),
    kind,
    publishedAt: new Date(Date.UTC(2026, 9, 30 - 2 * index, 9, 30)).toISOString(),
    ...Object.fromEntries(
      // Comments move with likes, but not in step.
      Object.entries(typical).map(([name, value], column) => [
        name,
        Math.round(value * factor * (1 + (((index * 7 + column * 3) % 5) - 2) / 20)),
      ]),
    ),
  }))
}

const shortcode = (prefix: string) => (index: number) => `D${prefix}${'ABCDEFGHIJKL'[index]}x7Qk2`
const snowflake = (index: number) => String(1_984_000_000_000_000_000n - BigInt(index) * 720_000_000_000_000n)
const videoId = (index: number) => String((BigInt(Date.UTC(2026, 9, 30 - 2 * index) / 1000) << 32n) + 4_711n)
const watchId = (prefix: string) => (index: number) => `${prefix}${'ABCDEFGHIJKL'[index]}_e4rn3d`.slice(0, 11)

export const EXHIBITS: readonly Exhibit[] = [
  {
    site: 'instagram',
    url: 'https://www.instagram.com/marta.bakes.slowly/',
    shows: 'fits',
    hint: 'Point at a few pictures: Instagram shows likes only while the pointer rests on a post.',
    profile: {
      handle: 'marta.bakes.slowly',
      name: 'Marta Oliveira',
      bio: 'Sourdough, slowly. Lisbon. Since 2014.',
      followers: 38_612,
      following: 940,
      posts: 512,
      recent: posts(shortcode('M'), 'photo', { likes: 418, comments: 14 }),
    },
  },
  {
    site: 'instagram',
    url: 'https://www.instagram.com/northline.studio/',
    shows: 'low',
    hint: 'Point at a few pictures here as well.',
    profile: {
      handle: 'northline.studio',
      name: 'Northline Studio',
      bio: 'Furniture and light.',
      followers: 128_430,
      following: 412,
      posts: 941,
      recent: posts(shortcode('N'), 'photo', { likes: 92, comments: 2 }),
    },
  },
  {
    site: 'instagram',
    url: 'https://www.instagram.com/lea.k.privately/',
    shows: 'private',
    hint: 'The header alone says nothing about engagement.',
    profile: {
      handle: 'lea.k.privately',
      name: 'Lea K.',
      followers: 2_310,
      following: 318,
      posts: 74,
      private: true,
      recent: [],
    },
  },
  {
    site: 'x',
    url: 'https://x.com/harbour_notes',
    shows: 'fits',
    hint: 'A dark page: the badge follows the page, not the system.',
    profile: {
      handle: 'harbour_notes',
      name: 'Harbour Notes',
      bio: 'Ships, tides and the people between them.',
      followers: 12_480,
      following: 611,
      posts: 4_209,
      recent: posts(snowflake, 'text', { likes: 31, comments: 4, shares: 6, views: 1_900 }),
    },
  },
  {
    site: 'x',
    url: 'https://x.com/ines_paints_small',
    shows: 'high',
    hint: 'Unusually high is a band of its own, not a praise.',
    profile: {
      handle: 'ines_paints_small',
      name: 'Ines Wouters',
      bio: 'Miniatures, 4 × 4 cm.',
      followers: 4_120,
      following: 230,
      posts: 812,
      recent: posts(snowflake, 'text', { likes: 1_060, comments: 48, shares: 120, views: 26_000 }),
    },
  },
  {
    site: 'tiktok',
    url: 'https://www.tiktok.com/@kitchenoftwo',
    shows: 'fits',
    hint: 'The grid shows views, no likes: confidence stays low, and it says so.',
    profile: {
      handle: 'kitchenoftwo',
      name: 'Kitchen of Two',
      bio: 'Two pans, one stove.',
      followers: 52_340,
      following: 118,
      posts: 214,
      totalLikes: 910_400,
      recent: posts(videoId, 'video', { views: 8_600 }),
    },
  },
  {
    site: 'tiktok',
    url: 'https://www.tiktok.com/@radareads',
    shows: 'layout-changed',
    hint: 'The page was redesigned: a blank is better than a wrong number.',
    profile: {
      handle: 'radareads',
      name: 'Rada Stoyanova',
      followers: 18_900,
      following: 77,
      posts: 160,
      totalLikes: 240_000,
      layout: 'changed',
      recent: posts(videoId, 'video', { views: 4_100 }),
    },
  },
  {
    site: 'youtube',
    url: 'https://www.youtube.com/@slowrivers',
    shows: 'fits',
    hint: 'Subscribers are rounded everywhere on YouTube: the verdict holds for the whole interval.',
    profile: {
      handle: 'slowrivers',
      name: 'Slow Rivers',
      bio: 'A canoe and a microphone.',
      followers: 84_300,
      following: 0,
      posts: 263,
      recent: posts(watchId('slow'), 'video', { views: 21_000 }),
    },
  },
  {
    site: 'youtube',
    url: 'https://www.youtube.com/@jonasclimbswalls',
    shows: 'unknown',
    hint: 'Two videos are too few to say anything, so nothing is said.',
    profile: {
      handle: 'jonasclimbswalls',
      name: 'Jonas Petrauskas',
      bio: 'Walls in Vilnius.',
      followers: 6_214,
      following: 0,
      posts: 2,
      recent: posts(watchId('jona'), 'video', { views: 640 }, 2),
    },
  },
]

const DRAW = { instagram, x, tiktok, youtube }

/** The gallery as pages by address. */
export function galleryPages(): ReadonlyMap<string, string> {
  return new Map(EXHIBITS.map(({ site, url, profile }) => [url, DRAW[site](profile)]))
}
