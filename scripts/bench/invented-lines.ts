import { exactly } from '../../src/counts/index.ts'
import type { Count, Platform, Post, ProfileSnapshot } from '../../src/profile.ts'
import { blankPost, blankSnapshot } from '../../src/sites/snapshot.ts'
import { seeded } from '../calibrate/metrics.ts'

/**
 * Lines of snapshots for `earned score`, invented, the same every time: the sites in turn, each
 * showing what its pages show, large followings in short form. No two lines are alike.
 */
export function inventedLines(sites: readonly Platform[], posts: number): () => string {
  const random = seeded(posts)
  let line = 0
  return () => JSON.stringify(inventedSnapshot(sites[line++ % sites.length] ?? 'instagram', posts, line, random))
}

/** One look at an invented profile. */
export function inventedSnapshot(
  platform: Platform,
  posts: number,
  line: number,
  random: () => number,
): ProfileSnapshot {
  const followers = Math.round(1_500 * 10 ** (4 * random()))
  const typical = followers * 10 ** (-1.2 - 1.4 * random())
  const around = (mean: number) => Math.round(mean * 10 ** (0.6 * (random() - 0.5)))
  const handle = `invented.account.${line}`
  const blank = blankSnapshot(
    { platform, handle, url: `https://www.${platform}.example/${handle}/` },
    '2026-11-01T12:00:00.000Z',
  )
  const shown = SHOWN[platform] ?? []
  const recent = Array.from({ length: posts }, (_, at): Post => {
    const views = around(typical * 12)
    const likes = Math.min(views, around(typical))
    const count = (of: Shown, value: number) => (shown.includes(of) ? asShown(value) : null)
    return {
      ...blankPost(`${line}${at}`),
      publishedAt: `2026-10-${String(28 - (at % 28)).padStart(2, '0')}T09:30:00.000Z`,
      kind: random() < 0.6 ? 'short' : 'video',
      likes: count('likes', likes),
      comments: count('comments', around(typical / 30)),
      shares: count('shares', around(typical / 40)),
      views: count('views', views),
    }
  })
  return {
    ...blank,
    followers: asShown(followers),
    following: exactly(Math.round(40 + 900 * random())),
    posts: exactly(posts + Math.round(600 * random())),
    totalLikes: platform === 'tiktok' ? asShown(Math.round(followers * 20 * random())) : null,
    account: {
      ...blank.account,
      displayName: `Invented ${line}`,
      displayNameWords: 2,
      bioLength: Math.round(120 * random()),
      hasAvatar: true,
      hasLink: random() < 0.5,
      isVerified: random() < 0.1,
      isPrivate: false,
    },
    recent,
  }
}

type Shown = 'likes' | 'comments' | 'shares' | 'views'
const SHOWN: Partial<Record<Platform, readonly Shown[]>> = {
  instagram: ['likes', 'comments'],
  tiktok: ['likes', 'comments', 'shares', 'views'],
  youtube: ['views'],
  x: ['likes', 'comments', 'shares', 'views'],
}

/** In full up to 9,999, then as three digits of which nothing is known below. */
export function asShown(value: number): Count {
  if (value < 10_000) return exactly(value)
  const step = 10 ** (Math.floor(Math.log10(value)) - 2)
  const low = Math.floor(value / step) * step
  return { value: low, low, high: low + step - 1, exact: false }
}
