import type { Post } from '../profile.ts'
import { uniquePosts } from '../sites/snapshot.ts'

/** A feed scrolled for an hour is still one visit; the first posts of it say as much as all. */
const MAX_POSTS = 500

/**
 * All posts seen on a visit, in the order they were met; what is on screen now wins, what was seen before fills blanks. A look
 * costs what it shows anew: a post that the reader did not have to read again is known by its very object.
 */
export class GatheredPosts {
  #posts = new Map<string, { readonly read: Post; readonly whole: Post }>()
  #all: readonly Post[] = []

  get all(): readonly Post[] {
    return this.#all
  }

  /** Takes in what is on screen now, each post once. Whether that says anything new. */
  take(now: readonly Post[]): boolean {
    let isNew = false
    for (const read of now) {
      const known = this.#posts.get(read.id)
      if (known?.read === read || (known === undefined && this.#posts.size >= MAX_POSTS)) continue
      const whole = known === undefined ? read : (uniquePosts([read, known.whole])[0] ?? read)
      if (JSON.stringify(whole) !== JSON.stringify(known?.whole)) isNew = true
      this.#posts.set(read.id, { read, whole })
    }
    if (isNew) this.#all = [...this.#posts.values()].map(({ whole }) => whole)
    return isNew
  }
}
