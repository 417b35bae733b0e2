import * as v from 'valibot'
import { exactly } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { postIn } from './bluesky-address.ts'

/** What the server wrote of one account when the page was last loaded in full. Every digit of its counts. */
export interface ProfileSchema {
  readonly did: string | null
  readonly handle: string | null
  readonly followers: Count | null
  readonly following: Count | null
  readonly posts: Count | null
  readonly name: string | null
  readonly description: string | null
  readonly image: string | null
  readonly created: string | null
}

/** What it wrote of one post. */
export interface PostSchema {
  readonly likes: Count | null
  readonly comments: Count | null
  readonly shares: Count | null
}

const text = v.fallback(v.nullable(v.string()), null)
const list = v.fallback(v.array(v.unknown()), [])
const StatisticSchema = v.object({
  interactionType: v.string(),
  userInteractionCount: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
const ProfilePageSchema = v.object({
  '@type': v.literal('ProfilePage'),
  dateCreated: text,
  mainEntity: v.object({
    name: text,
    alternateName: text,
    identifier: text,
    description: text,
    image: text,
    interactionStatistic: list,
    agentInteractionStatistic: list,
  }),
})
const PostingSchema = v.object({
  '@type': v.literal('DiscussionForumPosting'),
  author: v.object({ url: v.string() }),
  interactionStatistic: list,
})

/**
 * The JSON-LD of this very profile; after a soft navigation the page may still carry the previous one's.
 * @param name The handle or DID of the address, in lower case.
 */
export function profileSchemaOf(root: Document, name: string): ProfileSchema | null {
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    const page = v.safeParse(ProfilePageSchema, jsonIn(script))
    if (!page.success) continue
    const { mainEntity: person, dateCreated } = page.output
    const handle = person.alternateName?.replace(/^@/, '').toLowerCase() ?? null
    const did = person.identifier?.toLowerCase() ?? null
    if (handle !== name && did !== name) continue
    return {
      ...{
        did,
        handle,
        name: plain(person.name),
        description: plain(person.description),
        image: person.image,
        created: dateCreated,
      },
      followers: counted(person.interactionStatistic, 'FollowAction'),
      following: counted(person.agentInteractionStatistic, 'FollowAction'),
      posts: counted(person.agentInteractionStatistic, 'WriteAction'),
    }
  }
  return null
}

/** The JSON-LD of this very post: it names the author, and the head beside it which of their posts. */
export function postSchemaOf(root: Document, author: string, id: string): PostSchema | null {
  if (!headNames(root, author, id)) return null
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    const page = v.safeParse(PostingSchema, jsonIn(script))
    if (!page.success || page.output.author.url.toLowerCase() !== `https://bsky.app/profile/${author}`) continue
    const { interactionStatistic: statistics } = page.output
    return {
      likes: counted(statistics, 'LikeAction'),
      comments: counted(statistics, 'CommentAction'),
      // Reposts and quotes in one number, as the page shows them (social-app, 2025).
      shares: counted(statistics, 'ShareAction'),
    }
  }
  return null
}

/** Whether the page was loaded as this post's: its head stays as it was then. */
export function headNames(root: Document, author: string, id: string): boolean {
  const canonical = root.querySelector('link[rel="canonical"]')
  const named = canonical === null ? null : postIn(canonical)
  return named !== null && named.author === author && named.id === id && named.list === null
}

/** The server writes a bio into its JSON with the line breaks as they are, which no JSON has within a string. */
function jsonIn(script: Element): unknown {
  const json = (script.textContent ?? '').replace(/\p{Cc}/gu, ' ')
  const read = v.safeParse(v.pipe(v.string(), v.parseJson()), json)
  return read.success ? read.output : undefined
}

/** Quotes and ampersands are escaped for HTML there, and stay so in a script: such a text is not the one people see. */
function plain(text: string | null): string | null {
  return text?.includes('&') ? null : text
}

function counted(statistics: readonly unknown[], action: string): Count | null {
  const found = statistics.flatMap((entry) => {
    const one = v.safeParse(StatisticSchema, entry)
    return one.success && one.output.interactionType.endsWith(`/${action}`) ? [one.output.userInteractionCount] : []
  })
  return found.length === 1 && found[0] !== undefined ? exactly(found[0]) : null
}
