import type { Count, Post } from '../profile.ts'
import { settle } from './settle.ts'
import { uniquePosts } from './snapshot.ts'

/**
 * Own posts of one look at a page, each id once. A post may stand there twice, pinned and in its place; both say the same, or
 * what they differ in is nobody's to choose.
 */
export function agreedPosts(posts: readonly Post[]): Post[] {
  const sightings = new Map<string, Post[]>()
  for (const post of posts) sightings.set(post.id, [...(sightings.get(post.id) ?? []), post])
  return uniquePosts(posts).map((post) => {
    const all = sightings.get(post.id) ?? []
    // The very same object: who looks again knows by it that nothing has changed.
    if (all.length < 2) return post
    const agreed = (count: (each: Post) => Count | null) => settle({ now: all.map(count) })
    return {
      ...post,
      likes: agreed(({ likes }) => likes),
      comments: agreed(({ comments }) => comments),
      shares: agreed(({ shares }) => shares),
      views: agreed(({ views }) => views),
    }
  })
}
