import { openDB } from 'idb'
import { score } from '../../src/model/index.ts'
import { backupIn } from '../../src/store/backup.ts'
import { carryingIn } from '../../src/store/carrying.ts'
import { DATABASE_NAME, openDatabase } from '../../src/store/database.ts'
import { exportingIn } from '../../src/store/exporting.ts'
import { postAt } from '../../src/store/post-record.ts'
import { readMonths, readPosts, readProfiles } from '../../src/store/shelves.ts'
import { storeIn } from '../../src/store/store.ts'
import { EVERYTHING, everythingOf, whole } from '../../src/store/transaction.ts'
import { visitsIn } from '../../src/store/visit-month.ts'
import { watchListIn } from '../../src/store/watched.ts'
import { inventedProfile, type Size } from '../seed/invented-profile.ts'

/** What runs inside the browser on a disk of ten thousand profiles: built into one script by `store.ts`. */

/** As patient as it takes: right after this much was written, Chromium may first tidy up. */
const ours = openDatabase(120_000)

/** Milliseconds until the disk answers for the first time. */
export async function opened(): Promise<number> {
  const start = performance.now()
  await ours.use((db) => db.count('progress'))
  return performance.now() - start
}

/** Profiles `from` to `to`, in one go, without their visits or of them nothing but their visits. */
export async function seed(size: Size, from: number, to: number, what: 'no visits' | 'visits'): Promise<number> {
  return ours.use(async (db) => {
    const tx = db.transaction(EVERYTHING, 'readwrite')
    let written = 0
    await whole(tx, async () => {
      for (let nth = from; nth < to; nth += 1)
        for (const { shelf, record } of inventedProfile(nth, size, score)) {
          if ((shelf === 'visits') !== (what === 'visits')) continue
          void put(tx.objectStore(shelf), record)
          written += 1
        }
    })
    return written
  })
}

/** Visits as versions 1 to 5 wrote them, a line each, of profiles that are not there yet. */
export async function seedOldLines(size: Size, from: number, to: number): Promise<number> {
  return ours.use(async (db) => {
    const tx = db.transaction(EVERYTHING, 'readwrite')
    let written = 0
    await whole(tx, async () => {
      for (let nth = from; nth < to; nth += 1)
        for (const { shelf, record } of inventedProfile(nth, size, score))
          for (const month of shelf === 'visits' ? readMonths([record]) : [])
            for (const visit of visitsIn(month)) {
              void tx.objectStore('observations').add({ platform: month.platform, handle: month.handle, ...visit })
              written += 1
            }
    })
    return written
  })
}

/** Shapes of their own shelf, as they were invented: whether they are right is seen when they are read. */
function put(shelf: unknown, record: unknown): Promise<unknown> {
  return shelf !== null && typeof shelf === 'object' && 'put' in shelf && typeof shelf.put === 'function'
    ? shelf.put(record)
    : Promise.reject(new TypeError('no shelf'))
}

interface Pair {
  readonly plain: number
  readonly ours: number
}

/** Medians of many turns, one and the other first by turns: what is read first may have to come from the disk. */
async function turnAbout(rounds: number, plain: (n: number) => Promise<unknown>, own: (n: number) => Promise<unknown>) {
  const times = { plain: [] as number[], ours: [] as number[] }
  const time = async (of: 'plain' | 'ours', n: number) => {
    const start = performance.now()
    await (of === 'plain' ? plain(n) : own(n))
    times[of].push(performance.now() - start)
  }
  for (let n = 0; n < rounds; n += 1)
    for (const of of n % 2 === 0 ? (['plain', 'ours'] as const) : (['ours', 'plain'] as const)) await time(of, n)
  const median = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1] ?? 0
  return { plain: median(times.plain), ours: median(times.ours) }
}

const ROUNDS = 101

/** What the popup waits for: the posts and visits of a profile that is known, a dozen of its posts on the page. */
export async function recall(): Promise<Pair> {
  const db = await openDB(DATABASE_NAME)
  const profiles = readProfiles(await db.getAll('profiles'))
  const looks = await Promise.all(
    Array.from({ length: ROUNDS }, async (_, n) => {
      const profile = profiles[Math.floor((n * profiles.length) / ROUNDS)]
      if (profile === undefined) throw new Error('the disk is empty')
      const posts = readPosts(await db.getAll('posts', everythingOf(profile)))
      const recent = posts.slice(0, 12).map((record) => postAt(record, record.lastSeenAt))
      return { profile, look: { ...profile.header, recent } }
    }),
  )
  const store = storeIn(ours)
  const of = (n: number) => {
    const one = looks[n]
    if (one === undefined) throw new Error('no such look')
    return one
  }
  const pair = await turnAbout(
    ROUNDS,
    async (n) => {
      const range = everythingOf(of(n).profile)
      const tx = db.transaction(['posts', 'visits'])
      return Promise.all([tx.objectStore('posts').getAll(range), tx.objectStore('visits').getAll(range)])
    },
    async (n) => {
      const { posts, history } = await store.recall(of(n).look)
      if (posts.length === 0 || history.length === 0) throw new Error('nothing is remembered')
    },
  )
  db.close()
  return pair
}

/** Everyone who is watched, with the newest verdict. */
export async function watched(): Promise<Pair & { many: number }> {
  const db = await openDB(DATABASE_NAME)
  const list = watchListIn(ours)
  let many = 0
  const pair = await turnAbout(
    15,
    async () => {
      const tx = db.transaction(['watched', 'profiles', 'verdicts'])
      const keys = (await tx.objectStore('watched').getAll(null, 500)).map(({ platform, handle }) => [platform, handle])
      await Promise.all(
        keys.map((key) => {
          const range = IDBKeyRange.bound(key, [...key, []])
          return Promise.all([tx.objectStore('profiles').get(key), tx.objectStore('verdicts').getAll(range)])
        }),
      )
    },
    async () => {
      const { rows } = await list.slice(null, 500)
      many = rows.filter(({ seen }) => seen?.verdict !== null).length
    },
  )
  db.close()
  return { ...pair, many }
}

/** Profiles in the words of the house, for a file: slices from all over the disk. */
export async function exported(most: number): Promise<Pair> {
  const db = await openDB(DATABASE_NAME)
  const keys = (await db.getAllKeys('profiles')).map((key) => (Array.isArray(key) ? key.map(String) : []))
  const after = (n: number) => keys[Math.floor((n * (keys.length - most)) / 31)] ?? []
  const exporting = exportingIn(ours)
  const pair = await turnAbout(
    31,
    async (n) => {
      const tx = db.transaction(['profiles', 'posts', 'visits', 'verdicts'])
      const profiles = await tx.objectStore('profiles').getAll(IDBKeyRange.lowerBound(after(n), true), most)
      const [first, last] = [profiles.at(0), profiles.at(-1)]
      const range = IDBKeyRange.bound([first.platform, first.handle], [last.platform, last.handle, []])
      await Promise.all((['posts', 'visits', 'verdicts'] as const).map((shelf) => tx.objectStore(shelf).getAll(range)))
    },
    async (n) => {
      const { profiles } = await exporting.slice({ shelf: 'profiles', after: after(n) }, most)
      if (profiles.length !== most) throw new Error('a profile is missing')
    },
  )
  db.close()
  return pair
}

/** Records as they stand, for a backup: slices from all over the posts. */
export async function backedUp(most: number): Promise<Pair> {
  const db = await openDB(DATABASE_NAME)
  const keys = (await db.getAllKeys('profiles')).map((key) => (Array.isArray(key) ? key.map(String) : []))
  const after = (n: number) => [...(keys[Math.floor((n * keys.length) / 50)] ?? []), '']
  const backup = backupIn(ours, { get: async () => ({}), set: async () => {} })
  const pair = await turnAbout(
    31,
    (n) => db.getAll('posts', IDBKeyRange.lowerBound(after(n), true), most),
    async (n) => {
      const { records } = await backup.slice({ shelf: 'posts', after: after(n) }, most)
      if (records.length !== most) throw new Error('a record is missing')
    },
  )
  db.close()
  return pair
}

/** Goes over everything once, as after an upgrade; how long a slice takes, which is what others wait. */
export async function carryOver(most: number): Promise<{ slices: number; longest: number; all: number }> {
  const carrying = carryingIn(ours)
  const result = { slices: 0, longest: 0, all: 0 }
  for (let done: number | null = 0; done !== null; ) {
    const start = performance.now()
    done = await carrying.slice(most)
    const took = performance.now() - start
    result.slices += 1
    result.longest = Math.max(result.longest, took)
    result.all += took
  }
  return result
}
