import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { dayBefore, pruningIn } from '../../src/store/pruning.ts'
import { readMonths, readWatched } from '../../src/store/shelves.ts'
import { visitsIn } from '../../src/store/visit-month.ts'
import { breakWrite, everything, freshDisk, newWorker } from './disk.ts'
import { deed, does, watch } from './invented-disk.ts'
import { exactly, look, post, verdict } from './sample.ts'

beforeEach(freshDisk)

const NOW = Date.parse('2026-11-28T10:00:00.000Z')
/** A worker that has just started: nothing in memory. */
const slice = (keepFor: number | null, most = 100, now = NOW) => pruningIn(openDatabase()).slice({ keepFor, now, most })
async function round(keepFor: number | null, most?: number, now?: number): Promise<number> {
  let gone = 0
  for (let left = await slice(keepFor, most, now); left !== null; left = await slice(keepFor, most, now)) gone += left
  return gone
}
const seen = (handle: string, observedAt: string, id = 'a') =>
  newWorker().keep(
    look({
      platform: 'x',
      handle,
      url: `https://x.com/${handle}`,
      observedAt,
      recent: [post(id, { likes: exactly(1) })],
    }),
    verdict({ platform: 'x' }),
  )
async function kept() {
  const { progress: _, ...shelves } = await everything()
  return shelves
}
const handles = async () => (await newWorker().lately(9)).map(({ ref }) => ref.handle)

describe('what was read longer ago than it is to be kept', () => {
  test('goes: profiles that were not seen since, and of the others what is older', async () => {
    await seen('gone', '2026-04-01T10:00:00.000Z')
    await seen('here', '2026-04-01T10:00:00.000Z', 'old')
    await seen('here', '2026-05-20T10:00:00.000Z', 'old')
    await seen('here', '2026-05-29T10:00:00.000Z', 'new')
    expect(await round(6)).toBeGreaterThan(0)
    expect(await handles()).toEqual(['here'])
    const all = await kept()
    expect(all.posts).toMatchObject([{ handle: 'here', id: 'new' }])
    expect(readMonths(all.visits ?? []).map(({ handle, month, visits }) => [handle, month, visits.length])).toEqual([
      ['here', '2026-05', 1],
    ])
    expect(all.verdicts).toHaveLength(1)
  })

  test('stays where it is watched, however old', async () => {
    await seen('gone', '2026-01-01T10:00:00.000Z')
    await seen('dear', '2026-01-01T10:00:00.000Z')
    await watch('dear')
    await round(1)
    expect(await handles()).toEqual(['dear'])
    expect((await kept()).posts).toMatchObject([{ handle: 'dear' }])
    expect((await kept()).visits).toMatchObject([{ handle: 'dear' }])
  })

  test('stays where everything is kept for ever', async () => {
    await seen('old', '2016-01-01T10:00:00.000Z')
    expect(await slice(null)).toBeNull()
    expect(await handles()).toEqual(['old'])
  })

  test('is looked for once a day, and at once where the user wants less kept', async () => {
    await seen('a', '2026-06-15T10:00:00.000Z')
    await round(6)
    expect(await slice(6)).toBeNull()
    expect(await slice(6, 100, NOW + 3_600_000)).toBeNull()
    expect(await round(5)).toBeGreaterThan(0)
    expect(await handles()).toEqual([])
    expect(await slice(6)).toBeNull()
    expect(await slice(6, 100, NOW + 86_400_000 * 90)).not.toBeNull()
  })

  test('a round that was begun does not go on where the user wants more kept', async () => {
    await seen('a', '2026-08-15T10:00:00.000Z')
    await seen('b', '2026-08-15T10:00:00.000Z')
    await slice(1, 1)
    expect(await handles()).toEqual(['b'])
    await round(12, 1)
    expect(await handles()).toEqual(['b'])
    expect((await kept()).posts).toHaveLength(2)
  })

  test('a round over midnight comes to its end all the same', async () => {
    for (const handle of ['a', 'b', 'c']) await seen(handle, '2026-01-15T10:00:00.000Z')
    for (let day = 0; day < 40; day += 1) await slice(6, 1, NOW + day * 86_400_000)
    expect(Object.values(await kept()).flat()).toEqual([])
  })
})

test('of any disk exactly what is older goes, whatever the slices, and wherever a worker is killed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { maxLength: 14 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      async (deeds, keepFor, most, breakAt) => {
        freshDisk()
        await does(deeds)
        await round(keepFor)
        const atOnce = await kept()
        freshDisk()
        await does(deeds)
        const before = await kept()
        for (let left: number | null = 0; left !== null; left = await slice(keepFor, most)) {
          const mend = breakWrite(breakAt, new Error('stopped'))
          await slice(keepFor, most).catch(() => {})
          mend()
        }
        const after = await kept()
        expect(after).toEqual(atOnce)

        const cut = dayBefore(NOW, keepFor)
        const watched = new Set(readWatched(after.watched ?? []).map(({ handle }) => handle))
        const expected = readMonths(before.visits ?? []).flatMap((month) =>
          visitsIn(month).filter(({ observedAt }) => observedAt >= cut || watched.has(month.handle)),
        )
        expect(readMonths(after.visits ?? []).flatMap(visitsIn)).toEqual(expected)
      },
    ),
    { numRuns: 30 },
  )
})

test.each([
  ['2026-11-28T10:00:00Z', 6, '2026-05-28'],
  ['2026-03-31T23:59:00Z', 1, '2026-02-28'],
  ['2028-03-31T00:00:00Z', 1, '2028-02-29'],
  ['2026-01-15T00:00:00Z', 2, '2025-11-15'],
  ['2026-12-31T00:00:00Z', 25, '2024-11-30'],
])('months before %s: %i', (now, months, day) => {
  expect(dayBefore(Date.parse(now), months)).toBe(`${day}T00:00:00.000Z`)
})
