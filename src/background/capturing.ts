import type { DeskHandler, DeskKind } from '../messages/desk-kinds.ts'
import { fail, ok } from '../messages/reply.ts'
import type { Verdict } from '../model/verdict.ts'
import type { ProfileSnapshot } from '../profile.ts'
import type { PostPages } from '../store/post-pages.ts'
import type { Store } from '../store/store.ts'
import { refused } from './refused.ts'

interface Capturing {
  readonly store: Pick<Store, 'keep'>
  readonly postPages: Pick<PostPages, 'keep'>
  readonly score: (snapshot: ProfileSnapshot) => Verdict
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Nobody waits for those who are told. */
  readonly onKept: () => void
}

/** What the desk asks of profiles from a capture file. */
export function answerCaptures({ store, postPages, score, now, onKept }: Capturing) {
  /**
   * A capture without followers is no look at a profile, which would put its blank in place of a count that is known: it is posts
   * that were seen.
   */
  async function keep(snapshot: ProfileSnapshot): Promise<void> {
    if (snapshot.followers !== null) return store.keep(snapshot, score(snapshot))
    const { platform, handle, url, observedAt } = snapshot
    for (const post of snapshot.recent)
      await postPages.keep({ author: { platform, handle, url }, observedAt, post, followers: null }, [])
  }

  const handlers: { readonly [K in Extract<DeskKind, `capture/${string}`>]: DeskHandler<K> } = {
    'capture/score': (snapshots) => ok(snapshots.map((snapshot) => score(snapshot))),
    async 'capture/keep'(snapshots) {
      // A look from the future would win over every later one.
      if (snapshots.some(({ observedAt }) => !(Date.parse(observedAt) <= now()))) return fail('bad-message')
      try {
        for (const snapshot of snapshots) await keep(snapshot)
        return ok(null)
      } catch (error) {
        return refused(error)
      } finally {
        onKept()
      }
    },
  }
  return handlers
}
