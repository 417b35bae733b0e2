import type { Deeper } from './deeper.ts'
import { followersOf } from './x.ts'
import { followersIn } from './x-followers.ts'
import { openPost } from './x-open-post.ts'

/** X's open posts and lists of followers. */
export const xDeeper: Deeper = {
  readPost(root, ref, at) {
    try {
      return openPost(root, ref, at)
    } catch {
      return { state: 'unavailable' }
    }
  },
  readFollowers(root, url) {
    const of = followersOf(url)
    try {
      return of && followersIn(root, of, url.pathname.replace(/\/$/, '').toLowerCase())
    } catch {
      return undefined
    }
  },
}
