/** One step, inside the transaction of the upgrade. It lays shelves and reads none: everything waits until it is over. */
type Upgrade = (db: IDBDatabase, tx: IDBTransaction) => void

/**
 * The steps from an empty disk to the shelves of today, in order; the first makes version 1. A step that was ever
 * released is never changed again: the next one is added below it. What stands on the shelves is carried over afterwards,
 * in slices (`carrying.ts`); until then its old shape is read as well (`older-shapes.ts`).
 *
 * Step 2 did carry it over itself, all in one go, until step 6; no version of Earned had been released by then.
 */
export const MIGRATIONS: readonly Upgrade[] = [
  layShelves,
  dateEveryField,
  keepProgress,
  keepPeople,
  keepWatched,
  keepMonths,
]

/** Version 1: profiles, their posts as seen last, their follower history. */
function layShelves(db: IDBDatabase): void {
  db.createObjectStore('profiles', { keyPath: ['platform', 'handle'] })
  db.createObjectStore('posts', { keyPath: ['platform', 'handle', 'id'] })
  const observations = db.createObjectStore('observations', { autoIncrement: true })
  observations.createIndex('byProfile', ['platform', 'handle', 'observedAt'])
}

/**
 * Version 2: verdicts, by version of the model; profiles found by when they were seen last; and every field of a post with
 * the time it was read, which version 1 knew for the post as a whole only. What stands there is carried over later.
 */
function dateEveryField(db: IDBDatabase, tx: IDBTransaction): void {
  db.createObjectStore('verdicts', { keyPath: ['platform', 'handle', 'modelVersion'] })
  tx.objectStore('profiles').createIndex('byLastSeen', 'lastSeenAt')
  tx.objectStore('posts').createIndex('byLastSeen', ['platform', 'handle', 'lastSeenAt'])
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

/** Version 6: visits by month, a record for all of a month; before, every visit was an observation of its own. */
function keepMonths(db: IDBDatabase): void {
  db.createObjectStore('visits', { keyPath: ['platform', 'handle', 'month'] })
}
