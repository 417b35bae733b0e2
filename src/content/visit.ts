import type { ErrorCode, PageState, Reply, Scored } from '../messages/contract.ts'
import { after } from '../platform/timers.ts'
import type { Post, ProfileRef, ProfileSnapshot } from '../profile.ts'
import type { Places, Reading, Site } from '../sites/site.ts'
import { NOWHERE, uniquePosts } from '../sites/snapshot.ts'

/** Numbers animate and screens are built in steps: a header counts once two looks this far apart agree on it. */
const AGAIN_MS = 300
/**
 * After a navigation the old screen stands for a while, and a new one is empty at first. Only a page that is still
 * unreadable by then is called so.
 */
const GRACE_MS = 4_000

const AFTER_FAILURE_MS = 5_000
/** A feed scrolled for an hour is still one visit; the first posts of it say as much as all. */
const MAX_POSTS = 500

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
  #posts: readonly Post[] = []
  #places: Places = NOWHERE
  #lastHeader = ''
  #lastSent = ''
  #scored: Scored | undefined

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
    if (reading.state === 'ready') this.#ready(reading)
    else this.#notReady(reading)
  }

  /** What was kept beside this look has changed: what is shown is to be scored anew. */
  askAgain(): void {
    this.#lastSent = ''
    this.look()
  }

  #ready({ snapshot, places }: Extract<Reading, { state: 'ready' }>): void {
    this.#places = places
    const header = JSON.stringify([snapshot.followers, snapshot.following, snapshot.posts, snapshot.totalLikes])
    if (header !== this.#lastHeader) {
      this.#lastHeader = header
      after(AGAIN_MS, () => this.look(), this.#parts.signal)
      return
    }
    this.#posts = gather(this.#posts, snapshot.recent)
    const whole: ProfileSnapshot = { ...snapshot, recent: [...this.#posts] }
    const content = JSON.stringify({ ...whole, observedAt: '' })
    if (content === this.#lastSent) {
      // Nothing new to score, but the page may have been built anew: the badge must follow.
      if (this.#scored !== undefined) this.#tell({ state: 'ready', ref: this.ref, scored: this.#scored })
      return
    }
    this.#lastSent = content
    void this.#send(whole)
  }

  async #send(snapshot: ProfileSnapshot): Promise<void> {
    const sent = this.#lastSent
    const reply = await this.#parts.observe(snapshot)
    if (this.#parts.signal.aborted || sent !== this.#lastSent) return
    if (reply.ok) {
      this.#scored = reply.body
      this.#tell({ state: 'ready', ref: this.ref, scored: reply.body })
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
    if (this.#scored !== undefined || reading.state === 'loading') return
    if (performance.now() - this.#began < GRACE_MS) return
    if (reading.state === 'unavailable') this.#tell({ state: 'unavailable', ref: this.ref, why: reading.why })
    else this.#tell({ state: 'layout-changed', ref: this.ref, missing: [...reading.missing] })
  }

  #tell(state: PageState): void {
    this.#parts.onSight({ state, places: this.#places })
  }
}

/** All posts seen on this visit, in the order they were met; what is on screen now wins, what was seen before fills blanks. */
function gather(before: readonly Post[], now: readonly Post[]): Post[] {
  const fresh = new Map(now.map((post) => [post.id, post]))
  const inOrder = before.map((post) => fresh.get(post.id) ?? post)
  return uniquePosts([...inOrder, ...now, ...before]).slice(0, MAX_POSTS)
}
