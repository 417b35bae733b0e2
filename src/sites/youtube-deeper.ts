import type { Deeper } from './deeper.ts'
import { readPost } from './youtube-post.ts'

/** YouTube's open videos and Shorts. It shows nobody's subscribers. */
export const youtubeDeeper: Deeper = { readPost }
