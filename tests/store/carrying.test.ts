import fc from 'fast-check'
import { openDB } from 'idb'
import { beforeEach, describe, expect, test } from 'vitest'
import { carryingIn } from '../../src/store/carrying.ts'
import { DATABASE_NAME, openDatabase } from '../../src/store/database.ts'
import { withRemembered } from '../../src/store/remembered.ts'
import { storeIn } from '../../src/store/store.ts'
import { breakWrite, everything, freshDisk, newWorker } from './disk.ts'
import version1 from './fixtures/version-1.json' with { type: 'json' }
import version2 from './fixtures/version-2.json' with { type: 'json' }
import version3 from './fixtures/version-3.json' with { type: 'json' }
import version4 from './fixtures/version-4.json' with { type: 'json' }
import version5 from './fixtures/version-5.json' with { type: 'json' }
import { carryAll, type OldDisk, oldDisk } from './old-disk.ts'
import { exactly, look, post, verdict } from './sample.ts'

beforeEach(freshDisk)

/** A worker that has just started: nothing in memory. */
const slice = (most: number) => carryingIn(openDatabase()).slice(most)
const BAKER = look({ observedAt: '2026-11-05T15:00:00.000Z' })
const LAMP = look({ ...BAKER, platform: 'x', handle: 'inventedlamp', url: 'https://x.com/inventedlamp' })

/** What a verdict is told from, of both profiles, whatever stands where. */
async function told() {
  const memories = await Promise.all([BAKER, LAMP].map(async (of) => ({ of, memory: await newWorker().recall(of) })))
  return memories.map(({ of, memory }) => ({
    recent: withRemembered(of, memory.posts).recent,
    history: memory.history,
  }))
}

describe.each([version1, version2, version3, version4, version5] as OldDisk[])('a disk of version $version', (disk) => {
  test('tells the same before, during and after it is carried over, and keeps its verdicts and people', async () => {
    ;(await oldDisk(disk)).close()
    const before = await told()
    expect(before.map(({ history }) => history.length)).toEqual(
      ['invented.baker', 'inventedlamp'].map(
        (handle) => disk.stores.observations?.records.filter((line) => JSON.stringify(line).includes(handle)).length,
      ),
    )
    while ((await slice(1)) !== null) expect(await told()).toEqual(before)
    expect(await told()).toEqual(before)
    const all = await everything()
    expect(all.observations).toEqual([])
    for (const shelf of ['verdicts', 'conversations', 'audiences', 'watched'])
      expect(all[shelf]).toEqual(disk.stores[shelf]?.records ?? [])
    expect(await newWorker().lately(5)).toHaveLength(all.verdicts?.length ?? 0)
  })

  test.each([1, 2, 3, 4])('and a worker that is killed at write %i of any slice changes nothing', async (nth) => {
    ;(await oldDisk(disk)).close()
    await carryAll()
    const expected = await everything()
    freshDisk()
    ;(await oldDisk(disk)).close()
    for (let left: number | null = 0; left !== null; ) {
      const mend = breakWrite(nth, new Error('stopped'))
      await slice(2).catch(() => {})
      mend()
      left = await slice(2)
    }
    expect(await everything()).toEqual(expected)
  })
})

describe('while older shapes are carried over', () => {
  test('a look joins what stands in an older shape, and a visit is held against it', async () => {
    ;(await oldDisk(version1)).close()
    const again = { ...BAKER, observedAt: '2026-10-30T09:10:00.000Z', recent: [post('p1', { views: exactly(9) })] }
    const [line] = version1.stores.observations.records.slice(1)
    const { followers = null, following = null, posts = null } = line ?? {}
    // Ten minutes after a line of version 1, and nothing has changed: no visit.
    await newWorker().keep({ ...again, followers, following, posts }, verdict())
    expect((await everything()).visits).toEqual([])
    expect((await everything()).posts).toContainEqual(
      expect.objectContaining({
        id: 'p1',
        likes: expect.anything(),
        views: { value: exactly(9), at: again.observedAt },
      }),
    )
  })

  test('a line that no version wrote stays, and does not stop the others', async () => {
    const db = await oldDisk(version1)
    const odd = { platform: 'x', handle: 'inventedlamp', observedAt: '2026-10-01T00:00:00.000Z', followers: 'many' }
    await db.add('observations', odd)
    db.close()
    await carryAll(2)
    expect((await everything()).observations).toEqual([odd])
    expect((await newWorker().recall(LAMP)).history).toHaveLength(1)
  })

  test('a place that cannot be read: it begins again, and carries nothing twice', async () => {
    ;(await oldDisk(version1)).close()
    await slice(2)
    await slice(2)
    const db = await openDB(DATABASE_NAME)
    await db.put('progress', { into: 'nonsense' }, 'carrying')
    db.close()
    await carryAll()
    expect((await told()).map(({ history }) => history.length)).toEqual([2, 1])
  })

  test('two workers at once do no more than one after the other', async () => {
    ;(await oldDisk(version1)).close()
    const before = await told()
    const both = [carryingIn(openDatabase()), carryingIn(openDatabase())]
    for (let left: (number | null)[] = [0]; left.some((one) => one !== null); )
      left = await Promise.all(both.map((one) => one.slice(1)))
    expect(await told()).toEqual(before)
  })
})

const HANDLES = ['ash', 'birch', 'cedar'] as const
const time = fc
  .integer({ min: 0, max: 100 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2026, 7, 1, 0, minutes)).toISOString())
const count = fc.option(
  fc.oneof(
    fc.nat().map(exactly),
    fc.nat(1_000_000).map((value) => ({ value, low: value, high: value + 99, exact: false })),
  ),
)
const line = fc.record({
  platform: fc.constant('x'),
  handle: fc.constantFrom(...HANDLES),
  observedAt: time,
  followers: count,
  following: count,
  posts: count,
})
const oldPost = fc.record({
  handle: fc.constantFrom(...HANDLES),
  id: fc.constantFrom('a', 'b', 'c'),
  seenAt: time,
  likes: fc.nat(),
})
const looks = fc.array(fc.record({ handle: fc.constantFrom(...HANDLES), observedAt: time, followers: fc.nat() }), {
  maxLength: 4,
})

test('killed after any slice, with looks in between: the same in the end as all in one go', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 25 }),
      fc.array(oldPost, { maxLength: 6 }),
      looks,
      fc.integer({ min: 1, max: 7 }),
      fc.nat(12),
      async (lines, posts, seen, most, breakAt) => {
        const disk: OldDisk = {
          version: 1,
          stores: {
            profiles: { ...version1.stores.profiles, records: [] },
            posts: {
              ...version1.stores.posts,
              records: posts.map(({ handle, id, seenAt, likes }) => ({
                platform: 'x',
                handle,
                id,
                seenAt,
                post: post(id, { likes: exactly(likes) }),
              })),
            },
            observations: { ...version1.stores.observations, records: lines },
          },
        }
        const end = async (between: () => Promise<void>) => {
          freshDisk()
          ;(await oldDisk(disk)).close()
          await between()
          await carryAll()
          return everything()
        }
        const keep = ({ handle, observedAt, followers }: (typeof seen)[number]) =>
          storeIn(openDatabase()).keep(
            look({ platform: 'x', handle, url: `https://x.com/${handle}`, observedAt, followers: exactly(followers) }),
            verdict({ platform: 'x' }),
          )
        const atOnce = await end(async () => {
          for (const one of seen) await keep(one)
        })
        const inSlices = await end(async () => {
          for (const one of seen) {
            const mend = breakWrite(breakAt, new Error('stopped'))
            await slice(most).catch(() => {})
            mend()
            await keep(one)
          }
        })
        expect(inSlices).toEqual(atOnce)
      },
    ),
    { numRuns: 40 },
  )
})
