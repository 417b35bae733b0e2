import type { Count, Post } from '../profile.ts'
import { settle } from './settle.ts'
import type { PostReading, PostRef, ShownComment } from './site.ts'
import { blankPost } from './snapshot.ts'
import { commentsIn } from './tiktok-comments.ts'
import { publishedAt } from './tiktok-grid.ts'
import { type OpenPost, openPost, type Shown } from './tiktok-open-post.ts'
import { type PostData, postData } from './tiktok-post-embedded.ts'
import { profileOf } from './tiktok-ref.ts'

/** Reads the video or photo post that is open, on its own page or in the layer over its author's grid. */
export function readPost(root: Document, ref: PostRef, at: string): PostReading {
  try {
    return readOpen(root, ref, at)
  } catch {
    // A page can name its elements after the methods of a document; such a page is nothing we know.
    return { state: 'unavailable' }
  }
}

function readOpen(root: Document, ref: PostRef, at: string): PostReading {
  const { data, isGone } = postData(root, ref.id)
  const shown = openPost(root, ref.id, root.documentElement.lang)
  // TikTok shows a post under any handle at all: only the page proves whose it is.
  const names = [...(shown?.authors ?? []), ...(data === null ? [] : [data.author])]
  const isProved = names.length > 0 && names.every((name) => name.toLowerCase() === ref.handle?.toLowerCase())
  const author = isProved && ref.handle !== null ? profileOf(ref.handle) : undefined
  if (author === undefined) return { state: shown === null && (isGone || isBare(root)) ? 'unavailable' : 'loading' }
  const post: Post = {
    ...blankPost(ref.id),
    kind: ref.url.includes('/photo/') || data?.isPhoto === true ? 'photo' : 'video',
    publishedAt: publishedAt(ref.id, at),
    likes: settled(shown?.likes ?? null, data?.likes ?? []),
    comments: settled(shown?.comments ?? null, data?.comments ?? []),
    shares: settled(shown?.shares ?? null, data?.shares ?? []),
    // Shown on the grid alone; what stands beside an open post are the views of others.
    views: settle({ now: [], loaded: data?.views ?? [] }),
    sponsored: data?.isSponsored === true,
  }
  const followers = settle({ now: [], loaded: data?.followers ?? [] })
  return {
    state: 'ready',
    sighting: { author, observedAt: at, post, followers },
    comments: shownComments(root, shown, data),
  }
}

function settled(shown: Shown, loaded: readonly (Count | null)[]): Count | null {
  return shown === 'contested' ? null : settle({ now: [shown], loaded })
}

/** Comments do not say what they are of. Those outside the post may be another's, unless it is the only one, or the first. */
function shownComments(root: Document, shown: OpenPost | null, data: PostData | null): readonly ShownComment[] {
  const inside = shown === null ? [] : commentsIn(shown.box)
  return inside.length === 0 && (data !== null || shown?.isAlone === true) ? commentsIn(root) : inside
}

/** A page that has arrived without anything of TikTok's own: a captcha, an error. */
function isBare(root: Document): boolean {
  return root.readyState === 'complete' && root.querySelector('[data-e2e]') === null
}
