import type { Deeper } from './deeper.ts'
import { openPost } from './reddit-open-post.ts'

/** Reddit's open posts. It shows nobody's followers. */
export const redditDeeper: Deeper = {
  readPost(root, ref, at) {
    try {
      return openPost(root, ref, at)
    } catch {
      return { state: 'unavailable' }
    }
  },
}
