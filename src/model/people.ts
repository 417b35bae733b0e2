import * as v from 'valibot'

/**
 * What is told of the people around an account, apart from how it is reckoned: messages carry the shapes, and a page should
 * not pay for the scorecard behind them.
 */

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

/** A row of a list of followers, without anything that says whose it is; `null` is "the list does not show it". */
export const AudienceRowSchema = v.strictObject({
  hasAvatar: v.nullable(v.boolean()),
  handleLength: v.number(),
  handleDigits: v.number(),
  bioLength: v.nullable(v.number()),
})
export type AudienceRow = v.InferOutput<typeof AudienceRowSchema>

/** The audience as far as the user has scrolled through it. */
export const AudienceSchema = v.strictObject({
  /** How many different followers were seen. */
  rows: v.number(),
  /** How many of them look empty. */
  empty: v.number(),
  /** The share of all followers that look empty, 0..1: Wilson's interval, 95 %, as if the rows seen were drawn by chance. */
  low: v.number(),
  high: v.number(),
})
export type Audience = v.InferOutput<typeof AudienceSchema>
