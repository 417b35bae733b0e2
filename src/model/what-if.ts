import type { Count, Post, ProfileSnapshot } from '../profile.ts'
import type { Change } from './change.ts'
import { comparisonOf } from './format.ts'
import { score } from './index.ts'
import type { Verdict } from './verdict.ts'

/** Snapshots as they might have been: what would be read of the same account with other numbers. */

/** What is bought: so many followers in all, so many likes for every post. */
export interface Purchase {
  readonly followers?: number
  readonly likesPerPost?: number
}

export interface Outcome {
  /** Engagement of the median post, a fraction (per followers or per views, as the verdict says); `null` where nothing is said. */
  readonly rate: number | null
  readonly percentile: Verdict['percentile']
  readonly verdict: Verdict
}

/**
 * What buying would do to the picture: bought followers react to nothing, so the rate and its percentile can only fall; bought
 * likes lift both, and what gives them away is in the rest of the verdict. Without the history: a delivery shows there too.
 */
export function whatBuyingWouldDo(snapshot: ProfileSnapshot, { followers = 0, likesPerPost = 0 }: Purchase): Outcome {
  const verdict = score({
    ...snapshot,
    followers: more(snapshot.followers, followers),
    recent:
      likesPerPost === 0
        ? snapshot.recent
        : snapshot.recent.map((post) => ({ ...post, likes: more(post.likes, likesPerPost) })),
  })
  return { rate: verdict.engagement?.median ?? null, percentile: verdict.percentile, verdict }
}

/** The snapshot with a change in it. */
export function changed(snapshot: ProfileSnapshot, { kind, posts, from, to }: Omit<Change, 'band'>): ProfileSnapshot {
  if (posts > 0 && kind !== 'followers')
    return { ...snapshot, recent: [...snapshot.recent, ...likeTypical(snapshot, kind, posts)] }
  const by = to / from
  if (kind === 'followers') return { ...snapshot, followers: times(snapshot.followers, by) }
  const { includes } = comparisonOf(snapshot)
  return { ...snapshot, recent: snapshot.recent.map((post) => (includes(post) ? scaled(post, kind, by) : post)) }
}

/** The median over the posts that are compared of what people did (on X reposts too), or of views; `null` where no post shows it. */
export function typicalOf(snapshot: ProfileSnapshot, kind: 'reactions' | 'views'): number | null {
  const all = shownOn(snapshot, kind).map(({ amount }) => amount)
  const half = all.length >> 1
  const upper = all[half]
  if (upper === undefined) return null
  return all.length % 2 === 1 ? upper : ((all[half - 1] ?? upper) + upper) / 2
}

/** A post may have more likes than views only by mistake: such a change is none. */
export function isPossible({ recent }: ProfileSnapshot): boolean {
  return recent.every(({ likes, views }) => likes === null || views === null || likes.low <= views.high)
}

function likeTypical(snapshot: ProfileSnapshot, kind: 'reactions' | 'views', posts: number): Post[] {
  const shown = shownOn(snapshot, kind)
  const middle = shown[shown.length >> 1]
  if (middle === undefined) return []
  return Array.from({ length: posts }, (_, index) => ({ ...middle.post, id: `${middle.post.id}+${index}` }))
}

/** Posts that are compared and show it, least first. */
function shownOn(snapshot: ProfileSnapshot, kind: 'reactions' | 'views') {
  const { platform, recent } = snapshot
  return recent
    .filter(comparisonOf(snapshot).includes)
    .flatMap((post) => {
      if (kind === 'views') return post.views === null ? [] : [{ post, amount: post.views.value }]
      if (post.likes === null || post.likesHidden) return []
      const shares = platform === 'x' ? (post.shares?.value ?? 0) : 0
      return [{ post, amount: post.likes.value + (post.comments?.value ?? 0) + shares }]
    })
    .toSorted((a, b) => a.amount - b.amount)
}

function scaled(post: Post, kind: 'reactions' | 'views', by: number): Post {
  if (kind === 'views') return { ...post, views: times(post.views, by) }
  return { ...post, likes: times(post.likes, by), comments: times(post.comments, by), shares: times(post.shares, by) }
}

function times(count: Count | null, by: number): Count | null {
  return mapped(count, (n) => n * by)
}

function more(count: Count | null, by: number): Count | null {
  return mapped(count, (n) => n + by)
}

function mapped(count: Count | null, change: (n: number) => number): Count | null {
  if (count === null) return null
  const whole = (n: number) => Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, Math.round(change(n))))
  return { value: whole(count.value), low: whole(count.low), high: whole(count.high), exact: count.exact }
}
