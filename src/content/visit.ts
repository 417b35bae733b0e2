import type { ErrorCode, PageState, Reply } from '../messages/contract.ts'
import { after } from '../platform/timers.ts'
import type { ProfileRef, ProfileSnapshot } from '../profile.ts'
import type { Places, Reading, Site } from '../sites/site.ts'
import { NOWHERE } from '../sites/snapshot.ts'
import { GatheredPosts } from './gathered-posts.ts'

/** Numbers animate and screens are built in steps: a header counts once two looks this far apart agree on it. */
const AGAIN_MS = 300
/**
 * After a navigation the old screen stands for a while, and a new one is empty at first. Only a page that is still
 * unreadable by then is called so.
 */
const GRACE_MS = 4_000

const AFTER_FAILURE_MS = 5_000

/** What a visit needs of the rest. */
export interface VisitParts {
  readonly site: Site
  readonly ref: ProfileRef
  /** Has the worker score and keep a snapshot. */
  readonly observe: (snapshot: ProfileSnapshot) => Promise<Reply<'profile/observed'>>
  readonly onSight: (sight: Sight) => void
  readonly signal: AbortSignal
}

/** What a visit tells: the state for badge and popup, and where on the page its numbers stand. */
export interface Sight {
  readonly state: PageState
  readonly places: Places
}

/**
 * One visit to one profile: looks at the page whenever it has settled, gathers what is seen across looks (lists drop
 * the rows that were scrolled past), and has the worker score what changed. Ends with its signal: an answer that comes after
 * the user has gone on is dropped, so a stale profile is never shown.
 */
export class Visit {
  readonly ref: ProfileRef
  #parts: VisitParts
  #began = performance.now()
  #posts = new GatheredPosts()
  #places: Places = NOWHERE
  #lastHeader = ''
  #lastSent = ''
  #sending: ProfileSnapshot | undefined
  #ready: Extract<PageState, { state: 'ready' }> | undefined

  constructor(parts: VisitParts) {
    this.ref = parts.ref
    this.#parts = parts
    this.#tell({ state: 'reading', ref: parts.ref })
    // A page that is already still has no mutation to wake us when its time of grace is over.
    after(GRACE_MS, () => this.look(), parts.signal)
  }

  /** Looks at the page as it stands now. */
  look(): void {
    if (this.#parts.signal.aborted) return
    const reading = this.#parts.site.read(document, this.ref, new Date().toISOString())
    if (reading.state === 'ready') this.#read(reading)
    else this.#notReady(reading)
  }

  /** What was kept beside this look has changed: what is shown is to be scored anew. */
  askAgain(): void {
    this.#lastSent = ''
    this.look()
  }

  /** The user watches it now, or no longer. Nothing is looked at for that: whoever has just erased all would have it kept again. */
  setWatched(watched: boolean): void {
    // An answer that is on its way may not know of it yet.
    if (this.#sending !== undefined) this.askAgain()
    else if (this.#ready !== undefined) {
      this.#ready = { ...this.#ready, scored: { ...this.#ready.scored, watched } }
      this.#tell(this.#ready)
    }
  }

  #read({ snapshot, places }: Extract<Reading, { state: 'ready' }>): void {
    this.#places = places
    const header = JSON.stringify([snapshot.followers, snapshot.following, snapshot.posts, snapshot.totalLikes])
    if (header !== this.#lastHeader) {
      this.#lastHeader = header
      after(AGAIN_MS, () => this.look(), this.#parts.signal)
      return
    }
    const isNew = this.#posts.take(snapshot.recent)
    const content = JSON.stringify({ ...snapshot, observedAt: '', recent: [] })
    if (!isNew && content === this.#lastSent) {
      // Nothing new to score, but the page may have been built anew: the badge must follow.
      if (this.#ready !== undefined) this.#tell(this.#ready)
      return
    }
    this.#lastSent = content
    void this.#send({ ...snapshot, recent: [...this.#posts.all] })
  }

  async #send(snapshot: ProfileSnapshot): Promise<void> {
    this.#sending = snapshot
    const reply = await this.#parts.observe(snapshot)
    if (this.#parts.signal.aborted || this.#sending !== snapshot) return
    this.#sending = undefined
    if (reply.ok) {
      this.#ready = { state: 'ready', ref: this.ref, scored: reply.body }
      this.#tell(this.#ready)
    } else {
      this.#lastSent = ''
      this.#fail(reply.error.code)
      // A still page has no mutation to wake us; what was refused for its content would be refused again.
      if (reply.error.code === 'failed') after(AFTER_FAILURE_MS, () => this.look(), this.#parts.signal)
    }
  }

  #fail(code: ErrorCode): void {
    this.#tell({ state: 'failed', ref: this.ref, code })
  }

  #notReady(reading: Exclude<Reading, { state: 'ready' }>): void {
    // Once read, a blank in between is the site rebuilding its page, not news.
    if (this.#ready !== undefined || reading.state === 'loading') return
    if (performance.now() - this.#began < GRACE_MS) return
    if (reading.state === 'unavailable') this.#tell({ state: 'unavailable', ref: this.ref, why: reading.why })
    else this.#tell({ state: 'layout-changed', ref: this.ref, missing: [...reading.missing] })
  }

  #tell(state: PageState): void {
    this.#parts.onSight({ state, places: this.#places })
  }
}
