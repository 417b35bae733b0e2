import type { Handler } from '../messages/listening.ts'
import { fail, ok } from '../messages/reply.ts'
import type { Teller } from '../messages/teller.ts'
import { audienceOf, looksEmpty } from '../model/audience.ts'
import { conversationOf } from '../model/conversation.ts'
import type { Audience, Conversation } from '../model/people.ts'
import type { ProfileRef } from '../profile.ts'
import type { Audiences } from '../store/audiences.ts'
import type { PostPages } from '../store/post-pages.ts'
import { StoreError } from '../store/store-error.ts'

/** Clocks are set, but a look from the future would win over every later one. */
const CLOCK_SLACK_MS = 60_000

/** Everything about the people around an account: what they comment, and what its followers look like. */
export interface PeopleShelves {
  readonly postPages: PostPages
  readonly audiences: Audiences
}

/** Keeps the counts of an opened post with its author's profile, and the marks of its comments. */
export function observePost({ postPages }: PeopleShelves, now: () => number): Handler<'post/observed'> {
  return async ({ sighting, comments }, teller) => {
    const refused = refusal(sighting.author, sighting.observedAt, teller, now)
    if (refused !== null) return refused
    const observedAt = new Date(sighting.observedAt).toISOString()
    return postPages.keep({ ...sighting, observedAt }, comments).then(() => ok(null), failed)
  }
}

/** Scores the rows of a list of followers, keeps them as hashes, and tells what is known of the whole list. */
export function observeFollowers({ audiences }: PeopleShelves, now: () => number): Handler<'followers/observed'> {
  return async ({ of, observedAt, rows }, teller) => {
    const refused = refusal(of, observedAt, teller, now)
    if (refused !== null) return refused
    const isInstagram = of.platform === 'instagram'
    const seen = rows.map(({ id, ...row }) => ({ id, empty: looksEmpty(row, isInstagram) }))
    return audiences
      .add(of, seen, new Date(observedAt).toISOString())
      .then((tally) => ok(audienceOf(tally.rows, tally.empty)), failed)
  }
}

/** What is remembered of the people around a profile. */
export async function peopleAround(
  { postPages, audiences }: PeopleShelves,
  profile: { platform: string; handle: string; url: string },
): Promise<{ conversation: Conversation | null; audience: Audience | null }> {
  const [marks, tally] = await Promise.all([postPages.marksOf(profile), audiences.tallyOf(profile)])
  return { conversation: conversationOf(marks), audience: audienceOf(tally.rows, tally.empty) }
}

/** A script speaks for its own site alone, and for no time to come. */
function refusal({ platform, url }: ProfileRef, observedAt: string, teller: Teller, now: () => number) {
  if (teller.from !== 'content' || teller.site.platform !== platform || !teller.site.covers(url))
    return fail('bad-sender')
  return Date.parse(observedAt) <= now() + CLOCK_SLACK_MS ? null : fail('bad-message')
}

function failed(error: unknown) {
  if (error instanceof StoreError) return fail(error.code)
  throw error
}
