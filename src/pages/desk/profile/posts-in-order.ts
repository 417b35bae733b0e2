import type { Post } from '../../../profile.ts'

export const POST_COLUMNS = ['publishedAt', 'likes', 'comments', 'shares', 'views'] as const
type PostColumn = (typeof POST_COLUMNS)[number]

export interface PostOrder {
  readonly column: PostColumn
  readonly descending: boolean
}

/** In order; what is not shown stands last in either direction, and equals stay as they stood. */
export function postsInOrder(posts: readonly Post[], { column, descending }: PostOrder): readonly Post[] {
  const sign = descending ? -1 : 1
  return posts.toSorted((a, b) => {
    const [x, y] = [shownIn(a, column), shownIn(b, column)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * (x - y)
  })
}

function shownIn(post: Post, column: PostColumn): number | null {
  if (column === 'publishedAt') return post.publishedAt === null ? null : Date.parse(post.publishedAt)
  return post[column]?.value ?? null
}
