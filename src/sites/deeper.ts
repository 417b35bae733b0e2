import type { FollowerList, PostReading, PostRef } from './site.ts'

/**
 * What a site shows beyond its profiles: open posts and lists of followers. Apart from `Site`, because most visits open
 * neither: a content script carries the profile alone and has this put beside it when it is needed.
 */
export interface Deeper {
  /** Reads the post that is open. The same rules as for `Site.read`. */
  readPost?(root: Document, ref: PostRef, at: string): PostReading
  /**
   * Reads the list of followers that is open; `undefined` where none is (lists of the followed, of likers, suggestions and
   * "followers you know" are none). The same rules as for `Site.read`.
   */
  readFollowers?(root: Document, url: URL): FollowerList | undefined
}
