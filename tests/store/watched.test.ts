import { beforeEach, describe, expect, test } from 'vitest'
import type { Watched } from '../../src/messages/watching.ts'
import type { ProfileRef } from '../../src/profile.ts'
import { openDatabase } from '../../src/store/database.ts'
import { watchListIn } from '../../src/store/watched.ts'
import { breakWrite, freshDisk, newWorker } from './disk.ts'
import { exactly, look, verdict } from './sample.ts'

beforeEach(freshDisk)

const AT = '2026-11-01T12:00:00.000Z'
const said = { addedAt: AT, tags: ['food'], lists: [] }
const ref = (handle: string): ProfileRef => ({
  platform: 'instagram',
  handle,
  url: `https://www.instagram.com/${handle}/`,
})
const watched = (handle: string, more: Partial<Watched> = {}): Watched => ({
  ref: ref(handle),
  addedAt: AT,
  tags: ['food'],
  lists: [],
  note: '',
  looked: null,
  ...more,
})
const newList = () => watchListIn(openDatabase())

describe('the watch list', () => {
  test('is there for the next worker, with what was read of each profile last', async () => {
    await newWorker().keep(look({ followers: exactly(20_000) }), verdict({ band: 'low' }))
    await newList().add([ref('Invented.Baker'), ref('never.seen')], said)
    const { rows, next, total } = await newList().slice(null, 10)
    expect(next).toBeNull()
    expect(total).toBe(2)
    expect(rows.map((row) => [row.watched.ref.handle, row.seen?.followers, row.seen?.verdict?.band])).toEqual([
      ['Invented.Baker', exactly(20_000), 'low'],
      ['never.seen', undefined, undefined],
    ])
    expect(await newList().has(ref('invented.baker'))).toBe(true)
    expect(await newList().has(ref('somebody.else'))).toBe(false)
  })

  test('comes in slices, each profile once', async () => {
    const handles = Array.from({ length: 25 }, (_, n) => `account.${String(n).padStart(2, '0')}`)
    await newList().add(handles.map(ref), said)
    const seen: string[] = []
    let after: readonly [string, string] | null = null
    do {
      const slice: Awaited<ReturnType<ReturnType<typeof newList>['slice']>> = await newList().slice(
        after === null ? null : [after[0], after[1]],
        10,
      )
      seen.push(...slice.rows.map((row) => row.watched.ref.handle))
      after = slice.next
    } while (after !== null)
    expect(seen).toEqual(handles)
  })

  test('watching twice changes nothing that was said of it', async () => {
    await newList().add([ref('a')], said)
    await newList().change([ref('a')], { note: 'asked for a media kit', addLists: ['Spring shortlist'] })
    await newList().add([ref('A')], { addedAt: '2026-11-09T00:00:00.000Z', tags: ['other'], lists: [] })
    const [row] = (await newList().slice(null, 10)).rows
    expect(row?.watched).toEqual(watched('a', { note: 'asked for a media kit', lists: ['Spring shortlist'] }))
  })

  test('what is removed or changed comes back as it was, and can be put back', async () => {
    await newList().add([ref('a'), ref('b')], said)
    const before = await newList().change([ref('a'), ref('c')], { addTags: ['travel', 'food'], removeTags: ['food'] })
    expect(before).toEqual([watched('a')])
    expect((await newList().slice(null, 10)).rows[0]?.watched.tags).toEqual(['travel'])
    await newList().put(before)
    expect((await newList().slice(null, 10)).rows[0]?.watched).toEqual(watched('a'))

    const removed = await newList().remove([ref('a'), ref('b')])
    expect((await newList().slice(null, 10)).total).toBe(0)
    await newList().put(removed)
    expect((await newList().slice(null, 10)).rows.map((row) => row.watched)).toEqual([watched('a'), watched('b')])
  })

  test('remembers how a profile stood when it was looked at', async () => {
    await newWorker().keep(look({ followers: exactly(20_000) }), verdict({ band: 'low' }))
    await newList().add([ref('Invented.Baker'), ref('never.seen')], said)
    await newList().looked([ref('Invented.Baker'), ref('never.seen')], AT)
    const { rows } = await newList().slice(null, 10)
    expect(rows.map((row) => row.watched.looked)).toEqual([{ at: AT, band: 'low', followers: exactly(20_000) }, null])
  })

  test('a change that breaks half-way changes nothing', async () => {
    await newList().add([ref('a'), ref('b')], said)
    const mended = breakWrite(2, new Error('the disk broke'))
    await expect(newList().change([ref('a'), ref('b')], { addTags: ['x'] })).rejects.toThrow()
    mended()
    expect((await newList().slice(null, 10)).rows.map((row) => row.watched.tags)).toEqual([['food'], ['food']])
  })
})

test('a trend is the follower counts of the visits, thinned out, with both ends', async () => {
  for (let day = 1; day <= 30; day++)
    await newWorker().keep(
      look({ observedAt: `2026-10-${String(day).padStart(2, '0')}T12:00:00.000Z`, followers: exactly(1_000 * day) }),
      verdict(),
    )
  const [trend] = await newList().trends([ref('invented.baker')])
  expect(trend?.points).toHaveLength(24)
  expect(trend?.points[0]).toEqual([Date.parse('2026-10-01T12:00:00.000Z'), 1_000])
  expect(trend?.points.at(-1)).toEqual([Date.parse('2026-10-30T12:00:00.000Z'), 30_000])
})
