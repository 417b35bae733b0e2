import type { Count, Post } from '../profile.ts'
import { blankPost } from './snapshot.ts'

/** A post of the profile's own, and where it stands. */
export interface OwnPost {
  readonly post: Post
  readonly element: Element
}

/** More than a page mounts at once; a hostile one may. */
export const MOST_POSTS = 300

interface Counts {
  readonly likes: Count | null
  readonly comments: Count | null
  readonly shares: Count | null
}

/** On LinkedIn everything is a post: media is an attachment there. */
export function ownPost(id: string, counts: Counts, at: string): Post {
  return { ...blankPost(id), kind: 'text', publishedAt: writtenAt(id, at), ...counts }
}

/** The number of `urn:li:activity:7247945789950353408`; `null` for every other name. */
export function activityIn(urn: string | null): string | null {
  return /^urn:li:activity:(\d{15,25})$/.exec(urn ?? '')?.[1] ?? null
}

/** The first 42 bits of an activity's number are the moment it was made (seen 2024 and 2026: beside "20h" and "6mo"). */
function writtenAt(id: string, at: string): string | null {
  const moment = Number(BigInt(id) >> 22n)
  const isLikely = moment > Date.UTC(2010, 0) && moment < Date.parse(at) + 86_400_000
  return isLikely ? new Date(moment).toISOString() : null
}
