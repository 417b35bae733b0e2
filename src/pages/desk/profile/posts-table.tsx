import { useState } from 'preact/hooks'
import type { Post } from '../../../profile.ts'
import { useWords } from '../../../ui/words-context.ts'
import { Section } from '../../popup/section.tsx'
import { DeskIcon } from '../desk-icon.tsx'
import { POST_COLUMNS, type PostOrder, postsInOrder } from './posts-in-order.ts'

/** Every post that was read, with all that was read of it. A blank is a dash, never a zero. */
export function PostsTable({ posts }: { posts: readonly Post[] }) {
  const words = useWords()
  const [order, setOrder] = useState<PostOrder>({ column: 'publishedAt', descending: true })
  if (posts.length === 0) return null
  // What no post shows has no column.
  const columns = POST_COLUMNS.filter(
    (column) => column === 'publishedAt' || posts.some((post) => post[column] !== null),
  )
  return (
    <Section title={words.t('profile_posts_title')} lede={words.plural('profile_posts_lede', posts.length)}>
      <div class="scrolls">
        <table class="posts">
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={order.column !== column ? 'none' : order.descending ? 'descending' : 'ascending'}
                >
                  <button
                    type="button"
                    onClick={() => setOrder({ column, descending: order.column === column ? !order.descending : true })}
                  >
                    {words.t(column === 'publishedAt' ? 'col_date' : `cover_${column}`)}
                    {order.column === column && (
                      <DeskIcon name="up" class={order.descending ? 'descending' : 'ascending'} />
                    )}
                  </button>
                </th>
              ))}
              <th scope="col">{words.t('profile_col_kind')}</th>
              <th scope="col">{words.t('col_note')}</th>
            </tr>
          </thead>
          <tbody>
            {postsInOrder(posts, order).map((post) => (
              <tr key={post.id}>
                {columns.map((column) =>
                  column === 'publishedAt' ? (
                    <td key={column}>{post.publishedAt === null ? '–' : words.date(post.publishedAt)}</td>
                  ) : (
                    <td key={column} class="num">
                      {shown(post[column], words.shown)}
                    </td>
                  ),
                )}
                <td>{words.t(`profile_kind_${post.kind}`)}</td>
                <td>
                  {notesOn(post)
                    .map((note) => words.t(`out_${note}`))
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function shown(count: Post['likes'], write: (count: NonNullable<Post['likes']>) => string): string {
  return count === null ? '–' : write(count)
}

function notesOn({ pinned, sponsored, collab, likesHidden }: Post) {
  return [
    ...(pinned ? ['pinned' as const] : []),
    ...(sponsored ? ['sponsored' as const] : []),
    ...(collab ? ['collab' as const] : []),
    ...(likesHidden ? ['hidden' as const] : []),
  ]
}
