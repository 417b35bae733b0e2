import { tableOf } from './dated.ts'
import type { Headline } from './headline.ts'
import { ENOUGH_POSTS } from './scorecard.ts'
import type { Look } from './signals/signal.ts'
import type { Confidence } from './verdict.ts'

/** Enough for "medium". */
const SOME_POSTS = 8
/** Further signals that "high" wants beside the rate. */
const MANY_SIGNALS = 3

/** More followers than there are people (8.3 thousand millions, UN 2026, and room for second accounts): a misread number. */
const MOST_FOLLOWERS = 2e10

/**
 * How much was read, how sharply, and how good the table is: never how the verdict turned out, so that reading less
 * cannot make us surer. What no page can be right about (more likes than views, more followers than people, every post with
 * the very same number, as placeholders have) is never read with confidence.
 * @param others How many signals were read beside the headline's own.
 */
export function confidenceOf(look: Look, headline: Headline, others: number): Confidence {
  const { followers, readings, snapshot, card } = look
  if (card.surest === 'low' || readings.contradicts || readings.isMixed || followers.high > MOST_FOLLOWERS) return 'low'
  // TikTok: only its newer table, per view, is good for more.
  if (tableOf(snapshot.platform, 'reactionsPerView') !== undefined && headline.per !== 'views') return 'low'
  const sharp = followers.high - followers.low <= 0.1 * followers.value
  const counts = headline.signal === 'engagementRate' ? readings.sharpLikes : readings.sharpViews
  const posts = counts.length
  if (counts[0] === counts[posts - 1]) return 'low'
  if (!sharp || posts < SOME_POSTS || others < 1) return 'low'
  if (card.surest === 'high' && posts >= ENOUGH_POSTS && others >= MANY_SIGNALS) return 'high'
  return 'medium'
}
