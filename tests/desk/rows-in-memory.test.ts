import { beforeEach, describe, expect, test } from 'vitest'
import type { Row, WatchChange } from '../../src/messages/watching.ts'
import { lookedAt, restored, withChange, without } from '../../src/pages/desk/watch-list/rows-in-memory.ts'
import { openDatabase } from '../../src/store/database.ts'
import { watchListIn } from '../../src/store/watched.ts'
import { freshDisk, newWorker } from '../store/disk.ts'
import { exactly, look, verdict } from '../store/sample.ts'

beforeEach(freshDisk)

const list = watchListIn
const AT = '2026-11-01T12:00:00.000Z'
const ref = (handle: string) =>
  ({ platform: 'instagram', handle, url: `https://www.instagram.com/${handle}/` }) as const

/** Three watched profiles on disk, one of them read. */
async function watched(): Promise<readonly Row[]> {
  const { handle, url } = ref('ada')
  await newWorker().keep(look({ handle, url, followers: exactly(20_000) }), verdict({ band: 'low' }))
  await list(openDatabase()).add([ref('ada'), ref('bea'), ref('cleo')], { addedAt: AT, tags: ['food'], lists: [] })
  return (await list(openDatabase()).slice(null, 500)).rows
}
const onDisk = async () => (await list(openDatabase()).slice(null, 500)).rows

describe('lines on screen say what is on disk', () => {
  const some: WatchChange[] = [
    { addTags: ['new', 'food'] },
    { removeTags: ['food'], addLists: ['Spring'] },
    { removeLists: ['none'], note: 'A note.' },
    { addTags: ['x', 'x'], removeTags: ['x'] },
  ]
  test.each(some)('after %j', async (change) => {
    const rows = await watched()
    await list(openDatabase()).change([ref('ada'), ref('cleo')], change)
    expect(withChange(rows, [ref('ada'), ref('cleo')], change)).toEqual(await onDisk())
  })

  test('after a look', async () => {
    const rows = await watched()
    await list(openDatabase()).looked([ref('ada'), ref('bea')], AT)
    expect(lookedAt(rows, [ref('ada'), ref('bea')], AT)).toEqual(await onDisk())
  })

  test('after some were removed, and after that was taken back', async () => {
    const rows = await watched()
    const before = await list(openDatabase()).remove([ref('bea')])
    const fewer = without(rows, [ref('bea')])
    expect(fewer).toEqual(await onDisk())
    await list(openDatabase()).put(before)
    const back = restored(
      fewer,
      rows.filter(({ watched }) => watched.ref.handle === 'bea'),
    )
    expect(new Set(back)).toEqual(new Set(await onDisk()))
  })

  test('after a change was taken back', async () => {
    const rows = await watched()
    const changed = withChange(rows, [ref('ada')], { addTags: ['new'] })
    expect(restored(changed, rows.slice(0, 1))).toEqual(rows)
  })
})
