import type { Deeper } from './deeper.ts'
import { readPost } from './threads-open-post.ts'

/** Threads' open posts. */
export const threadsDeeper: Deeper = {
  readPost(root, ref, at) {
    try {
      return readPost(root, ref, at)
    } catch {
      return { state: 'unavailable' }
    }
  },
}
