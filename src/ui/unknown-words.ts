import type { Scored } from '../messages/contract.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Words } from './words.ts'

export interface Blank {
  readonly title: string
  readonly text: string
}

/** Why there is no verdict, and what would help. A blank is a finished screen. */
export function whyUnknown(words: Words, { snapshot, verdict }: Scored): Blank {
  const reason = verdict.unknown?.reason ?? 'no-benchmark'
  const missing = postsThatHelp({ snapshot, verdict })
  if (missing !== null) {
    // Instagram alone keeps its counts under the pointer.
    return snapshot.platform === 'instagram'
      ? { title: words.plural('point_at', missing), text: words.t('point_at_text') }
      : { title: words.plural('scroll_to', missing), text: words.t('scroll_to_text') }
  }
  switch (reason) {
    case 'private':
      return { title: words.t('unknown_private_title'), text: words.t('unknown_private_text') }
    case 'no-followers':
      if (snapshot.contested?.includes('followers'))
        return { title: words.t('unknown_contested_title'), text: words.t('unknown_contested_text') }
      return { title: words.t('unknown_no_followers_title'), text: words.t('unknown_no_followers_text') }
    case 'under-1000':
      return { title: words.t('unknown_under_1000_title'), text: words.t('unknown_under_1000_text') }
    case 'no-posts':
      return { title: words.t('unknown_no_posts_title'), text: words.t('unknown_no_posts_text') }
    case 'few-posts':
      return { title: words.t('unknown_few_posts_title'), text: words.t('unknown_few_posts_text') }
    case 'likes-hidden':
      return { title: words.t('unknown_likes_hidden_title'), text: words.t('unknown_likes_hidden_text') }
    case 'no-benchmark':
      return { title: words.t('unknown_no_benchmark_title'), text: words.t('unknown_no_benchmark_text') }
  }
}

/**
 * How many more posts would be enough; `null` where more posts are not what is missing, or the account does not have as
 * many: nobody is sent to look for posts that are not there.
 */
export function postsThatHelp({ snapshot, verdict }: Pick<Scored, 'snapshot' | 'verdict'>): number | null {
  const more = morePosts(verdict)
  if (more === null || more <= 0) return null
  const posts = snapshot.posts
  const read = countedPosts(snapshot.recent).length
  return posts !== null && posts.high < read + more ? null : more
}

function morePosts({ unknown }: Verdict): number | null {
  const reason = unknown?.reason
  return reason === 'few-posts' || reason === 'no-posts' ? (unknown?.morePosts ?? null) : null
}

/** Posts that count and show how people reacted. */
export function countedPosts(recent: Scored['snapshot']['recent']): Scored['snapshot']['recent'] {
  return recent.filter(
    (post) =>
      !post.pinned && !post.sponsored && !post.collab && !post.likesHidden && (post.likes ?? post.views) !== null,
  )
}
