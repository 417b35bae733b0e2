import type { Post, ProfileSnapshot } from '../profile.ts'
import { comparisonOf } from './format.ts'
import type { Benign } from './verdict.ts'

/**
 * Ordinary explanations, likeliest first. The scorecard has them in a general order; what the page itself shows moves some to
 * the front, and takes out those that it contradicts: an account of last spring has not grown old.
 */

type Shown = 'shown' | 'contradicted'

const YEAR = 365.25 * 86_400_000
const OLD_YEARS = 6
const YOUNG_YEARS = 2
/**
 * One post with so many times the median went around. That none did lately says nothing: the one that brought the followers may
 * be years old.
 */
const VIRAL = 5
const ENOUGH_POSTS = 8
const SMALL = 5_000
const LOCAL = 20_000

/** Explanations in their general order, put in that of what a page shows (`visible`). */
export function ranked(all: readonly Benign[], seen: ReadonlyMap<Benign, Shown>): Benign[] {
  const ordered: Benign[] = []
  let shown = 0
  for (const key of all) {
    const what = seen.get(key)
    if (what === 'shown') ordered.splice(shown++, 0, key)
    else if (what === undefined) ordered.push(key)
  }
  return ordered
}

/** What the page says for or against an explanation; of most it says nothing. */
export function visible(snapshot: ProfileSnapshot): ReadonlyMap<Benign, Shown> {
  const { account, followers, observedAt } = snapshot
  const seen = new Map<Benign, Shown>()
  const tell = (key: Benign, shown: boolean, contradicted = false) => {
    if (shown) seen.set(key, 'shown')
    else if (contradicted) seen.set(key, 'contradicted')
  }
  const age = ageOf(account.joinedAt, observedAt)
  tell('oldAccount', age !== null && age >= OLD_YEARS, age !== null && age < YOUNG_YEARS)
  // Verified, or with a link under its name: who sells or reports something has one or the other.
  tell('brandAccount', account.isVerified === true, account.isVerified === false && account.hasLink === false)
  tell('newsOrReference', account.isVerified === true && account.hasLink === true)
  tell('localBusiness', account.hasLink === true && followers !== null && followers.high < LOCAL)

  tellOfPosts(snapshot, tell)
  if (followers !== null && followers.high < SMALL) seen.set('smallNumbers', 'shown')
  return seen
}

/** In years; `null` where nobody knows, as of a page that was seen before the account was there (a row without a date). */
function ageOf(joinedAt: string | null, observedAt: string): number | null {
  if (joinedAt === null) return null
  const age = (Date.parse(observedAt) - Date.parse(joinedAt)) / YEAR
  return age >= 0 ? age : null
}

/** What the posts say, in one walk over them: this runs once a score, and scores are to cost less than parsing. */
function tellOfPosts(
  snapshot: ProfileSnapshot,
  tell: (key: Benign, shown: boolean, contradicted?: boolean) => void,
): void {
  const likes: number[] = []
  const views: number[] = []
  const kinds = new Set<Post['kind']>()
  const { includes } = comparisonOf(snapshot)
  let recent = 0
  let hidden = false
  let sponsored = false
  for (const post of snapshot.recent) {
    // What is shared with another account was liked by its people too.
    if (post.collab) continue
    recent += 1
    hidden ||= post.likesHidden
    sponsored ||= post.sponsored
    if (includes(post)) kinds.add(post.kind)
    if (post.likes !== null) likes.push(post.likes.value)
    if (post.views !== null) views.push(post.views.value)
  }
  tell('viralPost', standsOut(likes) || standsOut(views))
  tell('hiddenLikes', hidden, !hidden && recent > 0 && likes.length === recent)
  tell('adOrPromotion', sponsored)
  // Of what is compared: photos say nothing of the reels beside them.
  tell('formatMix', kinds.size > (kinds.has('other') ? 2 : 1), kinds.size === 1 && !kinds.has('other'))
  tell('smallNumbers', recent > 0 && recent < ENOUGH_POSTS)
}

/** Whether the best is far above the median. Pinned posts count: best posts are what is pinned. */
function standsOut(counts: number[]): boolean {
  if (counts.length < 5) return false
  let best = 0
  for (const count of counts) if (count > best) best = count
  // Most accounts have no such post, and need no sorting to know it.
  let above = 0
  for (const count of counts) if (best < VIRAL * Math.max(1, count)) above += 1
  return above <= counts.length - 1 - (counts.length >> 1)
}
