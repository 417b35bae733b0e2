import type { Post, ProfileSnapshot } from '../profile.ts'
import { sorted } from './sample.ts'
import type { Benign, Evidence } from './verdict.ts'

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

/** The same evidence, its explanations in the order of what this page shows. */
export function rankedBenign(evidence: readonly Evidence[], snapshot: ProfileSnapshot): Evidence[] {
  if (evidence.every(({ benign }) => benign.length === 0)) return [...evidence]
  const seen = visible(snapshot)
  return evidence.map((row) => (row.benign.length === 0 ? row : { ...row, benign: inOrder(row.benign, seen) }))
}

function inOrder(all: readonly Benign[], seen: ReadonlyMap<Benign, Shown>): Benign[] {
  const possible = all.filter((key) => seen.get(key) !== 'contradicted')
  const isShown = (key: Benign) => seen.get(key) === 'shown'
  return [...possible.filter(isShown), ...possible.filter((key) => !isShown(key))]
}

/** What the page says for or against an explanation; of most it says nothing. */
export function visible(snapshot: ProfileSnapshot): ReadonlyMap<Benign, Shown> {
  const { account, followers, observedAt } = snapshot
  // What is shared with another account was liked by its people too.
  const recent = snapshot.recent.filter(({ collab }) => !collab)
  const seen = new Map<Benign, Shown>()
  const tell = (key: Benign, shown: boolean, contradicted = false) => {
    if (shown) seen.set(key, 'shown')
    else if (contradicted) seen.set(key, 'contradicted')
  }
  const age = account.joinedAt === null ? null : (Date.parse(observedAt) - Date.parse(account.joinedAt)) / YEAR
  tell('oldAccount', age !== null && age >= OLD_YEARS, age !== null && age < YOUNG_YEARS)
  // Verified, or with a link under its name: who sells or reports something has one or the other.
  tell('brandAccount', account.isVerified === true, account.isVerified === false && account.hasLink === false)
  tell('newsOrReference', account.isVerified === true && account.hasLink === true)
  tell('localBusiness', account.hasLink === true && followers !== null && followers.high < LOCAL)

  tell('viralPost', standsOut(recent))
  const hidden = recent.some(({ likesHidden }) => likesHidden)
  tell('hiddenLikes', hidden, !hidden && recent.length > 0 && recent.every(({ likes }) => likes !== null))
  tell(
    'adOrPromotion',
    recent.some(({ sponsored }) => sponsored),
  )
  const kinds = new Set(recent.map(({ kind }) => kind))
  tell('formatMix', kinds.size > (kinds.has('other') ? 2 : 1), kinds.size === 1 && !kinds.has('other'))
  const few = recent.length > 0 && recent.length < ENOUGH_POSTS
  tell('smallNumbers', few || (followers !== null && followers.high < SMALL))
  return seen
}

/** Whether the best post is far above the median, of likes or of views. Pinned ones count: best posts are what is pinned. */
function standsOut(recent: readonly Post[]): boolean {
  return (['likes', 'views'] as const).some((kind) => {
    const counts = sorted(recent.flatMap((post) => post[kind]?.value ?? []))
    return counts.length >= 5 && (counts.at(-1) ?? 0) >= VIRAL * Math.max(1, counts[counts.length >> 1] ?? 0)
  })
}
