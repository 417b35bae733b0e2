import { followersAt } from './bluesky-address.ts'
import { readFollowers } from './bluesky-followers.ts'
import { readPost } from './bluesky-open-post.ts'
import type { Deeper } from './deeper.ts'

/** Bluesky's open posts and lists of followers. */
export const blueskyDeeper: Deeper = {
  readPost(root, ref, at) {
    try {
      return readPost(root, ref, at)
    } catch {
      return { state: 'unavailable' }
    }
  },
  readFollowers(root, url) {
    try {
      const of = followersAt(url)
      return of && readFollowers(root, of)
    } catch {
      return undefined
    }
  },
}
