import type { CommentMark, Conversation } from './people.ts'

/** Under fewer comments a share is an accident. */
const FEWEST_COMMENTS = 10

/**
 * Tells what comments have in common. Sums up, judges nothing: no public table says what is usual, so none of this gives
 * points either way.
 * @param posts The marks of each post that was opened.
 * @returns `null` while there are too few comments by others.
 */
export function conversationOf(posts: readonly (readonly CommentMark[])[]): Conversation | null {
  const others = posts.flatMap((marks) => marks.filter((mark) => !mark.own))
  if (others.length < FEWEST_COMMENTS) return null
  const said = new Map<string, number>()
  for (const { text } of others) said.set(text, (said.get(text) ?? 0) + 1)
  const share = (is: (mark: CommentMark) => boolean) => others.filter(is).length / others.length
  const answers = posts.map((marks) => marks.filter((mark) => mark.own && mark.reply).length)
  return {
    posts: posts.filter((marks) => marks.length > 0).length,
    comments: others.length,
    people: new Set(others.map(({ author }) => author)).size,
    // One emoji or one name says what many others say by itself: only words count as repeated.
    repeated: share(({ kind, text }) => kind === 'words' && (said.get(text) ?? 0) > 1),
    emoji: share(({ kind }) => kind === 'emoji'),
    oneWord: share(({ kind }) => kind === 'one-word'),
    mention: share(({ kind }) => kind === 'mention'),
    ownReplies: answers.reduce((sum, count) => sum + count, 0),
    postsAnswered: answers.filter((count) => count > 0).length,
  }
}
