import type { ErrorCode, Scored } from '../messages/contract.ts'
import type { Handler } from '../messages/listening.ts'
import { fail, ok } from '../messages/reply.ts'
import type { Change } from '../model/change.ts'
import type { Audience, Conversation } from '../model/people.ts'
import type { Verdict } from '../model/verdict.ts'
import { warn } from '../platform/log.ts'
import { within } from '../platform/within.ts'
import type { Observation, ProfileRef, ProfileSnapshot } from '../profile.ts'
import { withRemembered } from '../store/remembered.ts'
import type { Memory, Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { withVisit } from '../store/visits.ts'

/** A verdict waits for the disk this long in all, for what is remembered and for what is kept. */
const PATIENCE_MS = 2_000
/** Clocks are set, but a look from the future would win over every later one. */
const CLOCK_SLACK_MS = 60_000

export interface Observing {
  readonly store: Store
  readonly score: (snapshot: ProfileSnapshot, history: readonly Observation[]) => Verdict
  readonly whatWouldChange: (snapshot: ProfileSnapshot, history: readonly Observation[]) => Change | null
  readonly peopleAround: (profile: ProfileRef) => Promise<People>
  readonly isWatched: (profile: ProfileRef) => Promise<boolean>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly patienceMs?: number
}

interface People {
  readonly conversation: Conversation | null
  readonly audience: Audience | null
}
const NOBODY: People = { conversation: null, audience: null }
const NO_MEMORY: Memory = { posts: [], history: [] }

/**
 * A look at a profile comes in; its verdict goes out, scored with what is remembered of it, and is kept. A disk that is
 * full, damaged, held up or silent costs the memory and not the verdict: `notKept` says so.
 */
export function observe({
  store,
  score,
  whatWouldChange,
  peopleAround,
  isWatched,
  now,
  patienceMs = PATIENCE_MS,
}: Observing): Handler<'profile/observed'> {
  return async ({ snapshot }, teller) => {
    if (teller.from !== 'content' || teller.site.platform !== snapshot.platform) return fail('bad-sender')
    if (!teller.site.covers(snapshot.url)) return fail('bad-sender')
    const observedAt = Date.parse(snapshot.observedAt)
    if (!(observedAt <= now() + CLOCK_SLACK_MS)) return fail('bad-message')
    // Times are compared as text further down: one way of writing them.
    const look = { ...snapshot, observedAt: new Date(observedAt).toISOString() }

    const until = now() + patienceMs
    const disk = <T>(work: Promise<T>) =>
      within(work, Math.max(0, until - now()), () => new StoreError('store-unreadable'))

    const [memory, people, watched] = await Promise.all([
      disk(store.recall(look)).catch((error) => {
        codeFor('recall', error)
        return NO_MEMORY
      }),
      disk(peopleAround(look)).catch(() => NOBODY),
      disk(isWatched(look)).catch(() => null),
    ])
    const whole = withRemembered(look, memory.posts)
    const history = withVisit(memory.history, look)
    const verdict = score(whole, history)
    const notKept = await disk(store.keep(look, verdict)).then(
      () => null,
      (error) => codeFor('keep', error),
    )
    const change = whatWouldChange(whole, history)
    // What was public once is not told of an account that is private now.
    const around = look.account.isPrivate === true ? NOBODY : people
    const scored: Scored = { snapshot: whole, verdict, change, history, ...around, watched, notKept }
    return ok(scored)
  }
}

function codeFor(what: 'recall' | 'keep', error: unknown): ErrorCode {
  const code = error instanceof StoreError ? error.code : 'failed'
  warn(`could not ${what}`, code)
  return code
}
