import type { Deeper } from './deeper.ts'
import { readFollowers } from './tiktok-followers.ts'
import { readPost } from './tiktok-post.ts'

/** TikTok's open videos and photos, and the list of followers over a profile. */
export const tiktokDeeper: Deeper = { readPost, readFollowers }
