import type { Body, Reply } from '../messages/contract.ts'
import type { CommentMark } from '../model/people.ts'
import { after } from '../platform/timers.ts'
import type { PostSighting } from '../profile.ts'
import type { Deeper } from '../sites/deeper.ts'
import type { PostReading, PostRef } from '../sites/site.ts'
import { markOf } from './comment-marks.ts'
import type { Hash } from './salted-hash.ts'

/** Numbers animate: counts are kept once two looks this far apart agree on them. */
const AGAIN_MS = 300
/** As many comments as one message may carry. */
const MOST_COMMENTS = 500

export interface OpenPostParts {
  readonly ref: PostRef
  readonly deeper: Deeper
  readonly hash: () => Promise<Hash | undefined>
  readonly keep: (body: Body<'post/observed'>) => Promise<Reply<'post/observed'>>
  /** Its counts are kept: whoever shows the author's profile may want to say so. */
  readonly onKept: (sighting: PostSighting) => void
  readonly signal: AbortSignal
}

/**
 * One post that the user has opened: its counts are credited to its author once two looks agree, and the comments that come
 * by on screen are marked, each once. Nothing is scrolled, opened or asked for. Ends with its signal.
 */
export class OpenPost {
  readonly ref: PostRef
  #parts: OpenPostParts
  #last = ''
  #kept = ''
  /** Comments that were marked already, as they stood on the page; in memory alone, and gone with the visit. */
  #marked = new Map<string, CommentMark>()
  #sent = new Set<string>()
  #busy = false

  constructor(parts: OpenPostParts) {
    this.ref = parts.ref
    this.#parts = parts
  }

  /** Looks at the page as it stands now. */
  look(): void {
    const { signal, deeper, ref } = this.#parts
    if (signal.aborted || this.#busy) return
    const reading = deeper.readPost?.(document, ref, new Date().toISOString())
    if (reading?.state !== 'ready') return
    const { observedAt: _, ...seen } = reading.sighting
    const said = JSON.stringify(seen)
    if (said !== this.#last) {
      this.#last = said
      after(AGAIN_MS, () => this.look(), signal)
      return
    }
    this.#busy = true
    void this.#send(reading, said).finally(() => {
      this.#busy = false
    })
  }

  async #send({ sighting, comments }: Extract<PostReading, { state: 'ready' }>, said: string): Promise<void> {
    const { keep, onKept, signal, hash } = this.#parts
    const marks = await this.#marksOf(comments, sighting, await hash())
    const fresh = marks.filter(({ id }) => !this.#sent.has(id)).slice(0, MOST_COMMENTS)
    if (signal.aborted || (said === this.#kept && fresh.length === 0)) return
    const reply = await keep({ sighting, comments: fresh })
    if (signal.aborted || !reply.ok) return
    this.#kept = said
    for (const { id } of fresh) this.#sent.add(id)
    onKept(sighting)
  }

  /** Without a salt there are no marks, and the counts are kept all the same. */
  async #marksOf(
    comments: Extract<PostReading, { state: 'ready' }>['comments'],
    { author, post }: PostSighting,
    hash: Hash | undefined,
  ): Promise<CommentMark[]> {
    if (hash === undefined) return []
    const marks: CommentMark[] = []
    for (const comment of comments) {
      const key = JSON.stringify(comment)
      const mark = this.#marked.get(key) ?? (await markOf(comment, post.id, author.handle, hash))
      this.#marked.set(key, mark)
      marks.push(mark)
    }
    return marks
  }
}
