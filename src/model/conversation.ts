import * as v from 'valibot'

/** A salted hash: 16 hex digits that say whether two texts, or two commenters, are the same, and nothing else. */
export const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))

/** A comment without its words and its name. */
export const CommentMarkSchema = v.strictObject({
  /** Of the comment itself: the same comment seen again is the same mark. */
  id: HashSchema,
  author: HashSchema,
  /** Of what it says, in any case and spelling of spaces. */
  text: HashSchema,
  kind: v.picklist(['words', 'one-word', 'emoji', 'mention']),
  /** By the author of the post. */
  own: v.boolean(),
  reply: v.boolean(),
})
export type CommentMark = v.InferOutput<typeof CommentMarkSchema>

/** What the comments under the posts that were opened say together: numbers and shares (0..1), no word and no name. */
export const ConversationSchema = v.strictObject({
  posts: v.number(),
  /** Comments by others than the author. */
  comments: v.number(),
  /** Different people among those who wrote them. */
  people: v.number(),
  /** Share that says word for word what another one says. */
  repeated: v.number(),
  emoji: v.number(),
  oneWord: v.number(),
  mention: v.number(),
  /** How often the author answers: own replies, and on how many of the posts. */
  ownReplies: v.number(),
  postsAnswered: v.number(),
})
export type Conversation = v.InferOutput<typeof ConversationSchema>

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
