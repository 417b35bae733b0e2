import type { Scored } from '../messages/contract.ts'
import type { DeskHandler } from '../messages/desk-kinds.ts'
import { ok } from '../messages/reply.ts'
import { score } from '../model/index.ts'
import { whatWouldChange } from '../model/what-would-change.ts'
import type { Count, Post, ProfileSnapshot } from '../profile.ts'

/** Reactions to the posts of an account that nobody has: a baker with some forty thousand followers. */
const LIKES = [412, 388, 520, 297, 455, 610, 402, 344, 431, 377, 702, 365]
const DAY_MS = 86_400_000

const exactly = (value: number): Count => ({ value, low: value, high: value, exact: true })

/** What the welcome shows: invented, dated to the days before, and scored by the model as any profile is. Nothing of it is kept. */
export function sampleProfile(now: () => number): DeskHandler<'welcome/sample'> {
  return () => {
    const snapshot = sampleAt(now())
    const scored: Scored = {
      snapshot,
      verdict: score(snapshot),
      change: whatWouldChange(snapshot, []),
      history: [],
      conversation: null,
      audience: null,
      // A sample is nothing to watch.
      watched: null,
      notKept: null,
    }
    return ok(scored)
  }
}

function sampleAt(now: number): ProfileSnapshot {
  const day = (before: number) => new Date(now - before * DAY_MS).toISOString()
  const recent = LIKES.map(
    (likes, index): Post => ({
      id: `sample-${index}`,
      publishedAt: day(4 * index + 2),
      kind: 'photo',
      likes: exactly(likes),
      comments: exactly(Math.round(likes / 28)),
      shares: null,
      views: null,
      pinned: false,
      sponsored: false,
      collab: false,
      likesHidden: false,
    }),
  )
  return {
    platform: 'instagram',
    handle: 'marta.bakes.slowly',
    url: 'https://www.instagram.com/marta.bakes.slowly/',
    observedAt: day(0),
    followers: { value: 38_600, low: 38_550, high: 38_649, exact: false },
    following: exactly(612),
    posts: exactly(431),
    totalLikes: null,
    account: {
      displayName: 'Marta Oliveira',
      handleLength: 18,
      handleDigits: 0,
      displayNameWords: 2,
      bioLength: 74,
      hasAvatar: true,
      hasLink: true,
      isVerified: false,
      isPrivate: false,
      isAutomated: null,
      joinedAt: null,
    },
    recent,
  }
}
