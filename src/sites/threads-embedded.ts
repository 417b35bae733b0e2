import * as v from 'valibot'
import { exactly } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { scriptJson } from './embedded-json.ts'
import { PostSchema, UserSchema } from './threads-schema.ts'

/** What the page's data says: of accounts and posts, each under its own name, as old as the last full load. */
export interface Data {
  readonly users: readonly DataUser[]
  readonly posts: readonly DataPost[]
}

export type DataUser = v.InferOutput<typeof UserSchema>

export interface DataPost {
  readonly id: string
  /** In lower case. */
  readonly author: string
  readonly publishedAt: string | null
  readonly likes: Count | null
  readonly comments: Count | null
  /** Reposts and quotes, as the page shows them in one number. */
  readonly shares: Count | null
  readonly likesHidden: boolean
  readonly isPrivate: boolean
  readonly pinned: boolean
  readonly sponsored: boolean
  readonly isReply: boolean | null
  /** Whom it answers, in lower case. */
  readonly answers: string | null
  /** The thread that the data lists it in, and its place there. */
  readonly thread: string | null
  readonly place: number
}

/** No real page's data has a tenth of this; a hostile one's is not read to its end. */
const MOST_VALUES = 400_000
const EMPTY: Data = { users: [], posts: [] }

/** Reading happens again and again, the scripts stay as they are: each is parsed once. */
const known = new WeakMap<Element, { readonly length: number; readonly data: Data }>()

export function dataOf(root: Document): Data {
  const all = [...root.querySelectorAll('script[data-sjs]')].map(dataIn)
  return { users: all.flatMap(({ users }) => users), posts: all.flatMap(({ posts }) => posts) }
}

function dataIn(script: Element): Data {
  const json = script.textContent ?? ''
  const seen = known.get(script)
  // A script that is still arriving grows.
  if (seen?.length === json.length) return seen.data
  const isOfUse = json.includes('"follower_count"') || json.includes('"thread_items"')
  const data = isOfUse ? gathered(scriptJson(script)) : EMPTY
  known.set(script, { length: json.length, data })
  return data
}

interface Ahead {
  readonly value: unknown
  readonly thread: string | null
  readonly place: number
}

/** Where in the data an object stands changes with every build of the site; what it is made of does not. */
function gathered(json: unknown): Data {
  const users: DataUser[] = []
  const posts: DataPost[] = []
  const ahead: Ahead[] = [{ value: json, thread: null, place: 0 }]
  let threads = 0
  for (let count = 0; count < MOST_VALUES; count += 1) {
    const next = ahead.pop()
    if (next === undefined) break
    const { value, thread, place } = next
    if (Array.isArray(value)) {
      for (let at = value.length - 1; at >= 0; at -= 1) ahead.push({ value: value[at], thread, place })
    } else if (isObject(value)) {
      if ('follower_count' in value) take(UserSchema, value, (user) => users.push(user))
      if ('code' in value) take(PostSchema, value, (post) => posts.push(postOf(post, thread, place)))
      for (const [key, inner] of Object.entries(value).reverse()) {
        if (key !== 'thread_items' || !Array.isArray(inner)) {
          // A quoted post is within the post, and in no thread of the page's.
          ahead.push({ value: inner, thread: key === 'share_info' ? null : thread, place })
          continue
        }
        threads += 1
        for (let at = inner.length - 1; at >= 0; at -= 1)
          ahead.push({ value: inner[at], thread: String(threads), place: at })
      }
    }
  }
  return { users, posts }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function take<S extends v.GenericSchema>(schema: S, value: unknown, use: (read: v.InferOutput<S>) => void): void {
  const read = v.safeParse(schema, value)
  if (read.success) use(read.output)
}

function postOf(post: v.InferOutput<typeof PostSchema>, thread: string | null, place: number): DataPost {
  const { text_post_app_info: info } = post
  // A post that passes away after a day shows about how many, and its counts are placeholders.
  const isGhost = info.is_ghost_post === true
  const likesHidden = post.like_and_view_counts_disabled === true
  const stated = (value: number | null) => (value === null || isGhost ? null : exactly(value))
  const both = info.repost_count === null || info.quote_count === null ? null : info.repost_count + info.quote_count
  return {
    id: post.code,
    author: post.user.username.toLowerCase(),
    publishedAt: isoTime(post.taken_at),
    likes: likesHidden ? null : stated(post.like_count),
    comments: stated(info.direct_reply_count),
    shares: stated(both),
    likesHidden,
    isPrivate: post.user.text_post_app_is_private === true,
    pinned: info.pinned_post_info?.is_pinned_to_profile === true,
    sponsored: post.is_paid_partnership === true,
    isReply: info.is_reply,
    answers: info.reply_to_author?.username.toLowerCase() ?? null,
    thread,
    place,
  }
}

function isoTime(seconds: number | null): string | null {
  const time = new Date((seconds ?? 0) * 1000)
  return seconds === null || seconds < 1.6e9 || Number.isNaN(time.getTime()) ? null : time.toISOString()
}
