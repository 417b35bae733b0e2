import type { Deeper } from './deeper.ts'
import { followersOf } from './instagram.ts'
import { followersIn } from './instagram-followers.ts'
import { readOpenPost } from './instagram-open-post.ts'

/** Instagram's open posts and reels, and the list of followers over a profile. */
export const instagramDeeper: Deeper = {
  readPost(root, ref, at) {
    try {
      return readOpenPost(root, ref, at)
    } catch {
      return { state: 'unavailable' }
    }
  },
  readFollowers(root, url) {
    try {
      const of = followersOf(url)
      return of && followersIn(root, of)
    } catch {
      return undefined
    }
  },
}
