import { userRef } from './reddit-address.ts'
import { postsOf, shownPosts } from './reddit-posts.ts'
import type { PostReading, PostRef, ShownComment } from './site.ts'

/** Reads the post that is open: whose it is stands in its markup, never in the address of a community. */
export function openPost(root: Document, ref: PostRef, at: string): PostReading {
  const shown = shownPosts(root)
  const own = shown.filter(({ id }) => id === ref.id)
  const authors = new Set(own.map(({ author }) => author))
  const [author, another] = [...authors]
  const [read] = postsOf(own, at)
  if (own.length === 0 || read === undefined)
    return { state: root.querySelector('shreddit-forbidden,#shreddit-forbidden') ? 'unavailable' : 'loading' }
  const written = own[0]?.writtenAuthor
  const isSaid = ref.handle === null || ref.handle.toLowerCase() === author
  if (author == null || another !== undefined || written == null || !isSaid) return { state: 'unavailable' }
  return {
    state: 'ready',
    sighting: { author: userRef(written), observedAt: at, post: { ...read.post, pinned: false }, followers: null },
    comments: [...newComments(root, ref.id), ...oldComments(root)],
  }
}

function newComments(root: Document, id: string): ShownComment[] {
  return [...root.querySelectorAll('shreddit-comment')].flatMap((comment) => {
    const of = comment.getAttribute('postid')
    const author = comment.getAttribute('author') ?? ''
    const body = [...comment.children].find((child) => child.getAttribute('slot') === 'comment')
    if ((of !== null && of !== `t3_${id}`) || !isName(author) || body === undefined) return []
    const depth = comment.getAttribute('depth')
    const isReply = depth === null ? comment.getAttribute('parentid')?.startsWith('t1_') === true : depth !== '0'
    return [{ id: idOf(comment.getAttribute('thingid')), author, text: textOf(body), isReply }]
  })
}

function oldComments(root: Document): ShownComment[] {
  return [...root.querySelectorAll('.thing[data-fullname^="t1_"][data-author]')].flatMap((comment) => {
    const author = comment.getAttribute('data-author') ?? ''
    const body = [...comment.children].find((child) => child.classList.contains('entry'))?.querySelector('.md')
    if (!isName(author) || !body) return []
    const isReply = comment.parentElement?.closest('.thing[data-fullname^="t1_"]') != null
    return [{ id: idOf(comment.getAttribute('data-fullname')), author, text: textOf(body), isReply }]
  })
}

function idOf(fullName: string | null): string | null {
  return /^t1_([a-z0-9]+)$/.exec(fullName ?? '')?.[1] ?? null
}

/** "[deleted]" is nobody. */
function isName(author: string): boolean {
  return /^[\w-]{2,30}$/.test(author)
}

function textOf(body: Element): string {
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 2_000)
}
