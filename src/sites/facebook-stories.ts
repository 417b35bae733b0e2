import * as v from 'valibot'
import { exactly } from '../counts/index.ts'
import type { Count, Post } from '../profile.ts'
import { memberJson } from './embedded-json.ts'
import { linkAddress } from './facebook-address.ts'
import { shown } from './facebook-number.ts'
import { readOnce } from './read-once.ts'
import { settle } from './settle.ts'
import { blankPost } from './snapshot.ts'

/** A post of the profile's own in the page's data. */
export interface Story {
  readonly post: Post
  /** Its other name, as it stands in links: "pfbid0…". */
  readonly linkId: string | null
}

const text = v.fallback(v.nullable(v.string()), null)
const id = v.pipe(v.string(), v.regex(/^\d{5,25}$/))
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const counted = v.fallback(v.nullable(v.object({ count: number })), null)
const totalled = v.fallback(v.nullable(v.object({ total_count: number })), null)
const ActorSchema = v.object({ id, url: text })
const MediaSchema = v.object({ __typename: v.string() })
const AttachmentSchema = v.object({
  media: v.fallback(v.nullable(MediaSchema), null),
  styles: v.fallback(
    v.nullable(v.object({ attachment: v.object({ media: v.fallback(v.nullable(MediaSchema), null) }) })),
    null,
  ),
})
const StorySchema = v.object({
  __typename: v.literal('Story'),
  post_id: id,
  sponsored_data: v.optional(v.unknown()),
  comet_sections: v.object({
    content: v.object({
      story: v.object({
        actors: v.pipe(v.array(ActorSchema), v.minLength(1)),
        wwwURL: text,
        attached_story: v.optional(v.unknown()),
        attachments: v.fallback(v.array(v.unknown()), []),
      }),
    }),
    context_layout: v.optional(v.unknown()),
    feedback: v.unknown(),
  }),
})
const FeedbackSchema = v.object({
  subscription_target_id: text,
  share_fbid: text,
  reaction_count: counted,
  i18n_reaction_count: text,
  share_count: counted,
  comment_rendering_instance: v.fallback(v.nullable(v.object({ comments: totalled })), null),
  comment_count: totalled,
  video_view_count: v.fallback(v.nullable(number), null),
})
const EdgesSchema = v.object({ edges: v.array(v.object({ node: v.unknown() })) })

/** The profile's own posts; not what visitors wrote, advertisements, or what it shared of others. */
export function storiesOf(scripts: readonly Element[], names: ReadonlySet<string>, lang: string): Story[] {
  const stories = scripts.flatMap((script) =>
    once(script, [lang, ...names], () => storiesIn(script.textContent ?? '', names, lang)),
  )
  return oneNumbered(stories)
}

const once = readOnce<Story[]>()

function storiesIn(script: string, names: ReadonlySet<string>, lang: string): Story[] {
  if (!script.includes('"timeline_list_feed_units"')) return []
  const list = v.safeParse(EdgesSchema, memberJson(script, 'timeline_list_feed_units'))
  // Later posts come one by one, each in a script of its own.
  const nodes = list.success ? list.output.edges.map((edge) => edge.node) : [memberJson(script, 'node')]
  return nodes.flatMap((node) => story(node, names, lang) ?? [])
}

function story(node: unknown, names: ReadonlySet<string>, lang: string): Story | null {
  const parsed = v.safeParse(StorySchema, node)
  if (!parsed.success) return null
  const { post_id: postId, comet_sections: sections, sponsored_data: sponsored } = parsed.output
  const { actors, wwwURL, attached_story: shared, attachments } = sections.content.story
  const [author] = actors
  const owner = linkAddress(author?.url)?.owner
  const isOwn = author !== undefined && (names.has(author.id) || (owner !== undefined && names.has(owner)))
  if (!isOwn || sponsored != null || shared != null) return null
  const found = feedbackIn(sections.feedback)
  const feedback = found.filter((each) => postOf(each) === postId)
  // What is counted names its post. Where all of it names others, the number of this one is not to be trusted.
  if (feedback.length === 0 && found.length > 0) return null
  const all = (way: (each: Feedback) => Count | null) => settle({ now: feedback.map(way) })
  return {
    post: {
      ...blankPost(postId),
      kind: kindOf(attachments),
      publishedAt: timeIn(sections.context_layout),
      likes: settle({
        now: feedback.flatMap(({ reaction_count: full, i18n_reaction_count: short }) => [
          full === null ? null : exactly(full.count),
          // The short number alone says too little of where it comes from.
          full === null || short === null ? null : shown(short, lang),
        ]),
      }),
      comments: all((each) => {
        const total = each.comment_rendering_instance?.comments ?? each.comment_count
        return total === null ? null : exactly(total.total_count)
      }),
      shares: all(({ share_count: full }) => (full === null ? null : exactly(full.count))),
      views: all(({ video_view_count: views }) => (views === null ? null : exactly(views))),
      collab: actors.length > 1,
    },
    linkId: /pfbid\w{1,100}/.exec(wwwURL ?? '')?.[0] ?? null,
  }
}

/** Of a link that the data gives to two posts it proves neither. */
function oneNumbered(stories: readonly Story[]): Story[] {
  const numbers = new Map<string, Set<string>>()
  for (const { post, linkId } of stories)
    if (linkId !== null) numbers.set(linkId, (numbers.get(linkId) ?? new Set()).add(post.id))
  return stories.filter(({ linkId }) => linkId === null || numbers.get(linkId)?.size === 1)
}

type Feedback = v.InferOutput<typeof FeedbackSchema>

/** Deeper than any page nests them. */
const DEEPEST = 24

/** What is counted in its section, wherever it stands there; of comments, too. */
function feedbackIn(value: unknown, depth = 0): Feedback[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  const feedback = 'reaction_count' in value ? v.safeParse(FeedbackSchema, value) : null
  const found = feedback?.success && postOf(feedback.output) !== null ? [feedback.output] : []
  return [...found, ...Object.values(value).flatMap((inner) => feedbackIn(inner, depth + 1))]
}

function postOf({ subscription_target_id: target, share_fbid: share }: Feedback): string | null {
  return target ?? share
}

function kindOf(attachments: readonly unknown[]): Post['kind'] {
  const [first] = attachments
  if (first === undefined) return 'text'
  const attachment = v.safeParse(AttachmentSchema, first)
  const media = attachment.success
    ? (attachment.output.media ?? attachment.output.styles?.attachment.media ?? null)
    : null
  return media?.__typename === 'Photo' ? 'photo' : media?.__typename === 'Video' ? 'video' : 'other'
}

/** When it was written: the one moment in the lines above the post. */
function timeIn(layout: unknown): string | null {
  const moments = new Set<number>()
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return
    if ('creation_time' in value && typeof value.creation_time === 'number') moments.add(value.creation_time)
    for (const inner of Object.values(value)) visit(inner, depth + 1)
  }
  visit(layout, 0)
  const [seconds, more] = moments
  const isLikely = seconds !== undefined && more === undefined && seconds > 1_072_915_200 && seconds < 4_102_444_800
  return isLikely ? new Date(seconds * 1_000).toISOString() : null
}
