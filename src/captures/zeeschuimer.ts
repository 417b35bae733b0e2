import * as v from 'valibot'
import type { CapturedPost } from './captured.ts'
import { instagramPost } from './instagram.ts'
import { threadsPost } from './threads.ts'
import { tiktokPost } from './tiktok.ts'
import { xPost } from './x.ts'

/**
 * What Zeeschuimer writes a line for (https://github.com/digitalmethodsinitiative/zeeschuimer, looked at in its version of 2026-06):
 * what the site's own interface got, in `data`, and when and where it was collected.
 */
const LineSchema = v.object({
  source_platform: v.string(),
  timestamp_collected: v.optional(v.number()),
  last_updated: v.optional(v.number()),
  data: v.record(v.string(), v.unknown()),
})

const SITES: Readonly<Record<string, (data: unknown) => CapturedPost | null>> = {
  'instagram.com': instagramPost,
  'tiktok.com': tiktokPost,
  'twitter.com': xPost,
  'x.com': xPost,
  'threads.net': threadsPost,
  'threads.com': threadsPost,
}

/** A post with when it was collected, in milliseconds since 1970; or why there is none. */
export type CaptureLine = (CapturedPost & { readonly collectedAt: number }) | 'not-a-capture' | 'no-post'

/** What a line of a capture says. What cannot be proved is not read. */
export function captureLine(value: unknown): CaptureLine {
  const line = v.safeParse(LineSchema, value)
  if (!line.success) return 'not-a-capture'
  const { source_platform, timestamp_collected, last_updated, data } = line.output
  const read = Object.hasOwn(SITES, source_platform) ? SITES[source_platform] : undefined
  if (read === undefined) return 'not-a-capture'
  const collectedAt = last_updated ?? timestamp_collected
  if (collectedAt === undefined || !(collectedAt > 0 && collectedAt < 8e12)) return 'not-a-capture'
  const post = read(data)
  return post === null ? 'no-post' : { ...post, collectedAt }
}
