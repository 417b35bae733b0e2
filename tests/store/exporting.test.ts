import { beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { exportingIn } from '../../src/store/exporting.ts'
import { freshDisk, newWorker } from './disk.ts'
import version1 from './fixtures/version-1.json' with { type: 'json' }
import { carryAll, oldDisk } from './old-disk.ts'
import { exactly, look, post, verdict } from './sample.ts'

beforeEach(freshDisk)

/** Everything, each slice by a worker that has just started. */
async function exported(most: number) {
  const all = []
  let place: Parameters<ReturnType<typeof exportingIn>['slice']>[0] = null
  do {
    const { profiles, next } = await exportingIn(openDatabase()).slice(place, most)
    all.push(...profiles)
    place = next
  } while (place !== null)
  return all
}
const at = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour)).toISOString()

test('every profile once, with its own posts, visits and newest verdict, whatever the slices', async () => {
  for (const [hour, handle] of ['ash', 'ash.tree', 'birch', 'cedar', 'ash'].entries())
    await newWorker().keep(
      look({
        handle,
        observedAt: at(hour),
        followers: exactly(1_000 + hour),
        recent: [post(`${handle}-${hour}`, { likes: exactly(hour) })],
      }),
      verdict({ score: hour }),
    )
  const all = await exported(100)
  expect(
    all.map(({ snapshot, history, verdict: told }) => [
      snapshot?.handle,
      snapshot?.recent.map(({ id }) => id),
      history.map(({ followers }) => followers?.value),
      told?.score,
    ]),
  ).toEqual([
    ['ash', ['ash-4', 'ash-0'], [1_000, 1_004], 4],
    ['ash.tree', ['ash.tree-1'], [1_001], 1],
    ['birch', ['birch-2'], [1_002], 2],
    ['cedar', ['cedar-3'], [1_003], 3],
  ])
  for (const most of [1, 2, 3]) expect(await exported(most)).toEqual(all)
})

test('an empty disk gives nothing; one that is still carried over gives all it will give afterwards', async () => {
  expect(await exported(3)).toEqual([])
  freshDisk()
  ;(await oldDisk(version1)).close()
  const before = await exported(1)
  expect(before.map(({ history, snapshot }) => [history.length, snapshot?.recent.length])).toEqual([
    [2, 2],
    [1, 1],
  ])
  await carryAll()
  expect(await exported(1)).toEqual(before)
})
