import fc from 'fast-check'
import { exactly } from '../../src/counts/index.ts'
import { comparisonOf } from '../../src/model/format.ts'
import type { Count, Platform, Post, ProfileSnapshot } from '../../src/profile.ts'
import { blankPost, blankSnapshot } from '../../src/sites/snapshot.ts'

/** Invented snapshots for the tests of the model. */

const AT = '2026-11-22T10:00:00.000Z'
const SCORED: readonly Platform[] = ['instagram', 'tiktok', 'youtube', 'x']

/** An account whose posts get about `likes` each, some more and some less, as posts do. */
export function account(
  platform: Platform,
  followers: number,
  each: { likes?: number; comments?: number; shares?: number; views?: number },
  posts = 12,
): ProfileSnapshot {
  const swing = [1, 0.7, 1.3, 0.85, 1.9, 0.6, 1.1, 0.95, 1.5, 0.75, 1.2, 0.5]
  // Comments and views move with likes, but not in step.
  const count = (mean: number | undefined, index: number, column: number) => {
    if (mean === undefined) return null
    const own = (swing[index % swing.length] ?? 1) * (1 + (((index * 7 + column * 3) % 5) - 2) / 10)
    return exactly(Math.round(mean * (column === 0 ? (swing[index % swing.length] ?? 1) : own)))
  }
  const recent = Array.from({ length: posts }, (_, index): Post => {
    return {
      ...blankPost(`post-${index}`),
      likes: count(each.likes, index, 0),
      comments: count(each.comments, index, 1),
      shares: count(each.shares, index, 2),
      views: count(each.views, index, 3),
    }
  })
  return {
    ...blankSnapshot({ platform, handle: 'invented', url: 'https://example.org/invented' }, AT),
    followers: exactly(followers),
    following: exactly(Math.round(followers ** 0.5)),
    posts: exactly(200),
    recent,
  }
}

/** Evenly spread over the magnitudes: fast-check's own doubles crowd at nought. */
const magnitude = (from: number, to: number) =>
  fc.nat({ max: 10_000 }).map((step) => Math.round(from * (to / from) ** (step / 10_000)))

const chance = (percent: number) => fc.nat({ max: 99 }).map((dice) => dice < percent)

/** A count as a page shows it: in full, or rounded to its first two digits. */
const countOf = (value: fc.Arbitrary<number>): fc.Arbitrary<Count> =>
  fc.tuple(value, fc.boolean()).map(([shown, exact]) => {
    if (exact || shown < 1000) return exactly(shown)
    const step = 10 ** (Math.floor(Math.log10(shown)) - 1)
    const low = Math.floor(shown / step) * step
    return { value: low, low: Math.max(0, low - Math.round(step / 2)), high: low + step - 1, exact: false }
  })

/** Mostly shown, sometimes not: for a whole page, or for single posts. */
const sometimes = fc.boolean().chain((all) => (all ? fc.constant(100) : fc.constantFrom(0, 90)))

interface Rates {
  readonly rate: number
  readonly reach: number
  readonly talk: number
  readonly spread: number
  readonly shown: readonly number[]
}

function postOf(followers: number, { rate, reach, talk, spread, shown }: Rates): fc.Arbitrary<Post> {
  const around = (mean: number) => countOf(magnitude(Math.max(1, mean / spread), Math.max(2, mean * spread)))
  const likes = followers * rate
  const field = (mean: number, share = 0) =>
    fc.tuple(chance(share), around(mean)).map(([isShown, count]) => (isShown ? count : null))
  return fc
    .record({
      likes: field(likes, shown[0]),
      comments: field(likes * talk, shown[1]),
      shares: field(likes * talk, shown[2]),
      views: field(followers * reach, shown[3]),
      pinned: chance(5),
      likesHidden: chance(5),
    })
    .map(({ comments, shares, ...seen }) => {
      // No typical post has more comments than likes; the model relies on it where comments are not shown.
      const atMost = (count: Count | null) => (count && seen.likes && count.high > seen.likes.low ? seen.likes : count)
      return { ...blankPost('?'), ...seen, comments: atMost(comments), shares: atMost(shares) }
    })
}

/** Accounts of every size, with every kind of engagement, read in full or in part. */
export const anySnapshot: fc.Arbitrary<ProfileSnapshot> = fc
  .record({
    platform: fc.constantFrom(...SCORED),
    followers: magnitude(1000, 50_000_000),
    rate: fc.constantFrom(0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3),
    reach: fc.constantFrom(0.003, 0.02, 0.1, 0.3, 2),
    talk: fc.constantFrom(0.0005, 0.01, 0.05, 0.3),
    spread: fc.constantFrom(1.02, 1.3, 2, 5),
    shown: fc.tuple(sometimes, sometimes, sometimes, sometimes),
    posts: fc.integer({ min: 0, max: 20 }),
    following: magnitude(1, 8000),
    totalLikes: magnitude(1000, 1e9),
  })
  .chain((wanted) =>
    fc.record({
      wanted: fc.constant(wanted),
      followers: countOf(fc.constant(wanted.followers)),
      recent: fc.array(postOf(wanted.followers, wanted), { minLength: wanted.posts, maxLength: wanted.posts }),
      totalLikes: fc.option(countOf(fc.constant(wanted.totalLikes))),
      following: fc.option(countOf(fc.constant(wanted.following))),
      bioLength: fc.option(fc.integer({ min: 0, max: 150 })),
      hasAvatar: fc.option(fc.boolean()),
    }),
  )
  .map(({ wanted, followers, recent, totalLikes, following, bioLength, hasAvatar }) => {
    const blank = blankSnapshot({ platform: wanted.platform, handle: 'invented', url: 'https://example.org/' }, AT)
    return {
      ...blank,
      followers,
      following,
      totalLikes: wanted.platform === 'tiktok' ? totalLikes : null,
      posts: exactly(wanted.posts),
      account: { ...blank.account, bioLength, hasAvatar },
      recent: recent.map((post, index) => ({ ...post, id: `post-${index}` })),
    }
  })

/**
 * The same with posts of several formats, each with an engagement and gaps of its own: as many posts of one as of another, or
 * a few beside many, in no order.
 */
export const mixedSnapshot: fc.Arbitrary<ProfileSnapshot> = fc
  .tuple(anySnapshot, anySnapshot, anySnapshot, fc.constantFrom(0, 3, 8, 20), fc.nat({ max: 20 }))
  .map(([first, second, third, most, turn]) => {
    const kinds = [first.recent, second.recent.slice(0, 12), third.recent.slice(0, most)].flatMap((recent, at) =>
      recent.map((post) => ({ ...post, kind: KINDS[at] ?? 'other', id: `${KINDS[at]}-${post.id}` })),
    )
    return { ...first, recent: [...kinds.slice(turn), ...kinds.slice(0, turn)] }
  })
const KINDS: readonly Post['kind'][] = ['photo', 'short', 'video']

/**
 * Whether a further post without likes, comments or views leaves two posts read for each that is not: as far as that goes,
 * posts that are not read count as possibly anything.
 */
export function isMostlyShown(snapshot: ProfileSnapshot): boolean {
  const { platform } = snapshot
  const recent = snapshot.recent.filter(comparisonOf(snapshot).includes)
  const own = recent.filter((post) => !post.pinned && !post.likesHidden)
  const kinds = (['likes', 'comments', 'views', 'shares'] as const).filter(
    (kind) => (kind !== 'shares' || platform === 'x') && own.some((post) => post[kind] !== null),
  )
  const blank = own.filter((post) => kinds.some((kind) => post[kind] === null)).length
  const hidden = recent.filter((post) => !post.pinned && post.likesHidden && post.views === null).length
  return blank + hidden + 1 <= (own.length - blank - 1) / 2
}

/** Whether a post has more likes than views: no page can be right about both. */
export function contradicts({ recent }: ProfileSnapshot): boolean {
  return recent.some(({ likes, views }) => likes !== null && views !== null && likes.low > views.high)
}
