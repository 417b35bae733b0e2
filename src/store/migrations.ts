import { wrap } from 'idb'
import * as v from 'valibot'
import { PostSchema } from '../profile.ts'
import { recordOf } from './post-record.ts'
import { HeaderSchema } from './shelves.ts'

/** One step, inside the transaction of the upgrade: it may wait for the database and for nothing else. */
type Upgrade = (db: IDBDatabase, tx: IDBTransaction) => Promise<void> | void

/**
 * The steps from an empty disk to the shelves of today, in order; the first makes version 1. A step that was ever
 * released is never changed again: the next one is added below it. Each knows the shapes of its own time, not today's, and
 * leaves a record that it does not know as it is.
 */
export const MIGRATIONS: readonly Upgrade[] = [layShelves, dateEveryField, keepProgress, keepPeople, keepWatched]

/** Version 1: profiles, their posts as seen last, their follower history. */
function layShelves(db: IDBDatabase): void {
  db.createObjectStore('profiles', { keyPath: ['platform', 'handle'] })
  db.createObjectStore('posts', { keyPath: ['platform', 'handle', 'id'] })
  const observations = db.createObjectStore('observations', { autoIncrement: true })
  observations.createIndex('byProfile', ['platform', 'handle', 'observedAt'])
}

const owned = { platform: v.string(), handle: v.string() }
const ProfileOfVersion1 = v.strictObject({ ...owned, header: HeaderSchema })
const PostOfVersion1 = v.strictObject({ ...owned, id: v.string(), seenAt: v.string(), post: PostSchema })

/**
 * Version 2: verdicts, by version of the model; profiles found by when they were seen last; and every field of a post with
 * the time it was read, which version 1 knew for the post as a whole only.
 */
async function dateEveryField(db: IDBDatabase, tx: IDBTransaction): Promise<void> {
  db.createObjectStore('verdicts', { keyPath: ['platform', 'handle', 'modelVersion'] })
  const profiles = tx.objectStore('profiles')
  profiles.createIndex('byLastSeen', 'lastSeenAt')
  const posts = tx.objectStore('posts')
  posts.createIndex('byLastSeen', ['platform', 'handle', 'lastSeenAt'])

  for (const record of await wrap(profiles.getAll())) {
    const old = v.safeParse(ProfileOfVersion1, record)
    if (old.success) profiles.put({ ...old.output, lastSeenAt: old.output.header.observedAt })
  }
  for (const record of await wrap(posts.getAll())) {
    const old = v.safeParse(PostOfVersion1, record)
    if (old.success) posts.put(recordOf(old.output.post, old.output, old.output.seenAt))
  }
}

/** Version 3: how far a job over everything has come, for a worker that is stopped in between. */
function keepProgress(db: IDBDatabase): void {
  db.createObjectStore('progress')
}

/** Version 4: what comments under opened posts have in common, and what followers look like that were scrolled past. */
function keepPeople(db: IDBDatabase): void {
  db.createObjectStore('conversations', { keyPath: ['platform', 'handle', 'id'] })
  db.createObjectStore('audiences', { keyPath: ['platform', 'handle'] })
}

/** Version 5: what the user keeps an eye on, and has said of it. */
function keepWatched(db: IDBDatabase): void {
  db.createObjectStore('watched', { keyPath: ['platform', 'handle'] })
}
