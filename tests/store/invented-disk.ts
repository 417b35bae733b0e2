import fc from 'fast-check'
import { audiencesIn } from '../../src/store/audiences.ts'
import { openDatabase } from '../../src/store/database.ts'
import { postPagesIn } from '../../src/store/post-pages.ts'
import { storeIn } from '../../src/store/store.ts'
import { watchListIn } from '../../src/store/watched.ts'
import { exactly, look, post, verdict } from './sample.ts'

const HANDLES = ['ash', 'birch', 'cedar'] as const
const hash = fc.nat(12).map((n) => n.toString(16).padStart(16, '0'))

export const deed = fc.record({
  kind: fc.constantFrom('look', 'look', 'look', 'post', 'followers', 'watch'),
  handle: fc.constantFrom(...HANDLES),
  /** Hours, over four months. */
  at: fc.nat(120 * 24).map((hours) => new Date(Date.UTC(2026, 6, 1, hours)).toISOString()),
  followers: fc.integer({ min: 1_000, max: 9_999 }),
  modelVersion: fc.constantFrom('1', '2'),
  posts: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
  ids: fc.uniqueArray(hash, { maxLength: 4 }),
})

/** One thing that a user did, and the store kept. */
export type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** Does what the user did, in order. */
export async function does(deeds: readonly Deed[]): Promise<void> {
  const database = openDatabase()
  for (const { kind, handle, at, followers, modelVersion, posts, ids } of deeds) {
    const ref = { platform: 'x', handle, url: `https://x.com/${handle}` } as const
    const recent = posts.map((id) => post(id, { likes: exactly(followers) }))
    if (kind === 'look')
      await storeIn(database).keep(
        look({ ...ref, observedAt: at, followers: exactly(followers), recent }),
        verdict({ platform: 'x', modelVersion, score: followers % 100 }),
      )
    if (kind === 'post')
      await postPagesIn(database).keep(
        { author: ref, observedAt: at, post: post(posts[0] ?? 'a'), followers: null },
        ids.map((id) => ({ id, author: id, text: id, kind: 'words', own: false, reply: false })),
      )
    if (kind === 'followers')
      await audiencesIn(database).add(
        ref,
        ids.map((id) => ({ id, empty: followers % 2 === 0 })),
        at,
      )
    if (kind === 'watch') await watch(handle)
  }
  await database.use(async (db) => db.close())
}

/** Puts a profile of X onto the list of the watched. */
export async function watch(handle: string): Promise<void> {
  const said = { addedAt: '2026-07-01T00:00:00.000Z', tags: [], lists: [] }
  await watchListIn(openDatabase()).add([{ platform: 'x', handle, url: `https://x.com/${handle}` }], said)
}

/** `storage.local`, in memory. */
export function keyedStorage(kept: Record<string, unknown> = {}) {
  return {
    kept,
    get: async (key: string) => (key in kept ? { [key]: kept[key] } : {}),
    set: async (entries: Record<string, unknown>) => void Object.assign(kept, entries),
    remove: async (key: string) => void delete kept[key],
  }
}
