import type { IDBPDatabase } from 'idb'
import type { CommentMark } from '../model/people.ts'
import type { PostSighting } from '../profile.ts'
import type { Database } from './database.ts'
import { mergePost } from './merging.ts'
import { recordOf } from './post-record.ts'
import { ownerOf } from './remembered.ts'
import { readConversations, type Shelves } from './shelves.ts'
import { everythingOf, whole } from './transaction.ts'
import { keepVisit } from './visit-shelf.ts'

/** Posts that the user opened: their counts go to the author's posts, the marks of their comments to a shelf of their own. */
export interface PostPages {
  /** Keeps a sighting and the comments seen with it, all or nothing. Once this resolves it is on disk. */
  keep(sighting: PostSighting, comments: readonly CommentMark[]): Promise<void>
  /** The marks of each post of an author's that was opened lately; one list a post. */
  marksOf(author: { platform: string; handle: string; url: string }): Promise<CommentMark[][]>
}

/** A post with more comments than these says no more for it. */
const MOST_MARKS = 1_000
/** The conversation of an account is that of its posts of late. */
const MOST_POSTS = 30

export function postPagesIn(database: Database): PostPages {
  return {
    keep: (sighting, comments) => database.use((db) => keep(db, sighting, comments)),
    marksOf: (author) => database.use((db) => marksOf(db, author)),
  }
}

async function keep(
  db: IDBPDatabase<Shelves>,
  { author, observedAt, post, followers }: PostSighting,
  comments: readonly CommentMark[],
): Promise<void> {
  const owner = ownerOf(author)
  const tx = db.transaction(['posts', 'visits', 'observations', 'conversations'], 'readwrite', {
    durability: 'strict',
  })
  await whole(tx, async () => {
    await mergePost(tx, recordOf(post, owner, observedAt))
    if (followers !== null) await keepVisit(tx, owner, { observedAt, followers, following: null, posts: null })
    if (comments.length === 0) return
    const conversations = tx.objectStore('conversations')
    const [before] = readConversations([await conversations.get([owner.platform, owner.handle, post.id])])
    const marks = new Map([...(before?.marks ?? []), ...comments].map((mark) => [mark.id, mark]))
    await conversations.put({
      ...owner,
      id: post.id,
      lastSeenAt: before !== undefined && before.lastSeenAt > observedAt ? before.lastSeenAt : observedAt,
      marks: [...marks.values()].slice(0, MOST_MARKS),
    })
  })
}

async function marksOf(
  db: IDBPDatabase<Shelves>,
  author: { platform: string; handle: string; url: string },
): Promise<CommentMark[][]> {
  const records = readConversations(await db.getAll('conversations', everythingOf(ownerOf(author))))
  return records
    .sort((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1))
    .slice(0, MOST_POSTS)
    .map(({ marks }) => marks)
}
