import * as v from 'valibot'
import { PostSchema } from '../profile.ts'
import { HeaderSchema } from './header.ts'
import { recordOf } from './post-record.ts'

/**
 * Shapes that older versions wrote, each with what it is today. A disk holds both until everything is carried over
 * (`carrying.ts`), and a backup may be of any age: both are read through these.
 */
const owned = { platform: v.string(), handle: v.string() }

/** Version 1 knew only from its header when a profile was seen last. */
export const ProfileOfVersion1 = v.pipe(
  v.strictObject({ ...owned, header: HeaderSchema }),
  v.transform((old) => ({ ...old, lastSeenAt: old.header.observedAt })),
)

/** Version 1 knew when a post was seen as a whole; since version 2 every field has its own time. */
export const PostOfVersion1 = v.pipe(
  v.strictObject({ ...owned, id: v.string(), seenAt: v.string(), post: PostSchema }),
  v.transform((old) => recordOf(old.post, old, old.seenAt)),
)
