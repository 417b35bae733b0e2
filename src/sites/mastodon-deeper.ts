import type { Deeper } from './deeper.ts'
import { followerList } from './mastodon-followers.ts'
import { openPost } from './mastodon-open-post.ts'

/** Open posts and lists of followers on any Mastodon server. */
export const mastodonDeeper: Deeper = {
  readPost(root, ref, at) {
    try {
      return openPost(root, ref, at)
    } catch {
      return { state: 'unavailable' }
    }
  },
  readFollowers(root, url) {
    try {
      return followerList(root, url)
    } catch {
      return undefined
    }
  },
}
