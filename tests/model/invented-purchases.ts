import { seeded } from '../../scripts/calibrate/metrics.ts'
import { exactly } from '../../src/counts/index.ts'
import type { Post, ProfileSnapshot } from '../../src/profile.ts'
import { blankPost, blankSnapshot } from '../../src/sites/snapshot.ts'

/**
 * Invented profiles with posts, and each again with one invented purchase of the six kinds; the same every time. Shapes made
 * up, not taken from any account: for holding the shipped scorecard to its figures, never for saying how well it does.
 */
export const KINDS = [
  'followers',
  'likes on every post',
  'likes on some posts',
  'followers and likes',
  'views',
  'comments',
] as const
type Kind = (typeof KINDS)[number]

export interface InventedPair {
  readonly kind: Kind
  readonly honest: ProfileSnapshot
  readonly bought: ProfileSnapshot
}

const AT = '2026-11-22T10:00:00.000Z'

/** Counts of one post; Instagram shows no views. */
interface Counts {
  likes: number
  comments: number
  views: number | null
}

interface Profile {
  readonly platform: 'instagram' | 'tiktok'
  readonly followers: number
  readonly following: number
  readonly recent: readonly Counts[]
}

export function inventedPurchases(count: number): InventedPair[] {
  const random = seeded(20261122)
  /** About normal, with a standard deviation of about a half. */
  const swing = () => random() + random() + random() - 1.5
  const times = (mean: number, tenfolds: number) => mean * 10 ** (tenfolds * swing())
  const jittered = (mean: number) => Math.round(mean * (1 + 0.1 * swing()))
  const oneOf = (all: readonly number[]) => all[Math.floor(random() * all.length)] ?? 1

  function honest(platform: Profile['platform']): Profile {
    const followers = Math.round(2_000 * 10 ** (3.3 * random()))
    const reach = times(0.3, 0.8)
    const rate = platform === 'tiktok' ? reach * times(0.09, 0.3) : times(0.02, 0.7)
    const talk = times(platform === 'tiktok' ? 0.01 : 0.025, 0.6)
    const unlike = times(0.35, 0.5)
    const recent = Array.from({ length: 12 }, (): Counts => {
      const draw = 10 ** (unlike * swing())
      const likes = followers * rate * draw
      return {
        likes: Math.round(times(likes, 0.08)),
        comments: Math.round(times(likes * talk, 0.35)),
        views: platform === 'tiktok' ? Math.round(times(followers * reach * draw, 0.1)) : null,
      }
    })
    return { platform, followers, following: Math.round(times(500, 0.8)), recent }
  }

  function bought(kind: Kind, { followers, recent, ...rest }: Profile): Profile {
    const x = oneOf(kind === 'followers' ? [1, 2, 4, 9] : kind === 'comments' ? [25, 40, 80] : [2, 4])
    const likes = middle(recent.map((post) => post.likes))
    const views = middle(recent.map((post) => post.views ?? 0))
    const each = (change: (post: Counts) => Partial<Counts>) => ({
      ...rest,
      followers,
      // Nobody likes what was not seen.
      recent: recent.map((post) => possible({ ...post, ...change(post) })),
    })
    switch (kind) {
      case 'followers':
        return { ...rest, recent, followers: Math.round(followers * (1 + x)) }
      case 'likes on every post':
        return each((post) => ({ likes: post.likes + jittered(x * likes) }))
      case 'likes on some posts':
        return each((post) => ({ likes: post.likes + (random() < 0.45 ? jittered(x * likes) : 0) }))
      case 'followers and likes':
        return {
          ...each((post) => ({ likes: post.likes + jittered(x * likes) })),
          followers: Math.round(followers * (1 + x)),
        }
      case 'views':
        return each((post) => ({ views: post.views === null ? null : post.views + jittered(x * views) }))
      case 'comments':
        return each((post) => ({ comments: post.comments + jittered(Math.max(x, 0.03 * likes)) }))
    }
  }

  return Array.from({ length: count }, (_, i): InventedPair => {
    const platform = i % 5 < 3 ? 'instagram' : 'tiktok'
    const kinds = KINDS.filter((kind) => platform === 'tiktok' || kind !== 'views')
    const kind = kinds[Math.floor(random() * kinds.length)] ?? 'followers'
    const own = honest(platform)
    return { kind, honest: snapshotOf(own), bought: snapshotOf(bought(kind, own)) }
  })
}

function possible(post: Counts): Counts {
  return post.views === null ? post : { ...post, likes: Math.min(post.likes, Math.round(0.9 * post.views)) }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function snapshotOf({ platform, followers, following, recent }: Profile): ProfileSnapshot {
  return {
    ...blankSnapshot({ platform, handle: 'invented', url: 'https://example.org/' }, AT),
    followers: exactly(followers),
    following: platform === 'instagram' ? exactly(following) : null,
    posts: exactly(300),
    recent: recent.map(
      (post, at): Post => ({
        ...blankPost(`post-${at}`),
        likes: exactly(post.likes),
        comments: exactly(post.comments),
        views: post.views === null ? null : exactly(post.views),
      }),
    ),
  }
}
