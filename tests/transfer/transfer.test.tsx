import { beforeEach, describe, expect, test } from 'vitest'
import { instagramItem, line, tiktokItem } from '../captures/invented.ts'
import { everything, freshDisk, newWorker } from '../store/disk.ts'
import { exactly, look, post, verdict } from '../store/sample.ts'
import { doing, press } from '../ui/document.ts'
import { deskWorker } from './desk-worker.ts'
import { browserOf, choose, says, screen, section } from './screen.tsx'

const { Transfer } = await import('../../src/pages/desk/transfer/transfer.tsx')

beforeEach(freshDisk)

async function transfer(browser = browserOf()) {
  return { browser, root: await screen(<Transfer connector={browser} />) }
}
const watched = async () => {
  const reply = await deskWorker().ask('watch/list', { after: null, most: 100 })
  return reply.ok ? reply.body.rows.map((row) => row.watched) : []
}
/** All records that a worker finds on the disk. */
const records = async () => {
  const reply = await deskWorker().ask('backup/slice', { place: null, most: 200 })
  return reply.ok ? reply.body.records.slice(1) : []
}
const ndjson = (...lines: unknown[]) => new Blob([lines.map((each) => `${JSON.stringify(each)}\n`).join('')])

describe('export', () => {
  test('saves a file by its date, and says how many it holds', async () => {
    await newWorker().keep(look(), verdict())
    const { root, browser } = await transfer()
    const everythingThere = [...root.querySelectorAll('label')].find(
      (each) => each.textContent === 'Everything that was read',
    )
    await doing(() => everythingThere?.querySelector('input')?.click())
    await press(root, 'Save file')
    await says(root, 'The file is saved, with 1 profile.')
    expect(browser.saved.map(({ name }) => name)).toEqual(['earned-profiles-2026-11-28.csv'])
    expect(await browser.saved[0]?.file.text()).toContain('Invented.Baker')
  })
})

describe('backup and restore', () => {
  test('nothing changes before it is confirmed; then everything is there again', async () => {
    await newWorker().keep(look({ recent: [post('a')] }), verdict())
    const { root, browser } = await transfer()
    await press(root, 'Save a backup')
    await says(root, 'The backup is saved')
    const file = browser.saved[0]?.file ?? new Blob()
    const before = await records()

    freshDisk()
    const after = await transfer()
    await choose(section(after.root, 'restore'), file, 'mine.ndjson')
    await says(after.root, 'What \u2068mine.ndjson\u2069 holds')
    expect(section(after.root, 'restore').querySelector('dl')?.textContent).toContain('Profiles1')
    expect(await records()).toEqual([])
    await press(after.root, 'Restore this')
    await says(after.root, '4 records are restored.')
    expect(await records()).toEqual(before)
  })

  test('a file that is none is refused with its line', async () => {
    const { root } = await transfer()
    await choose(section(root, 'restore'), new Blob(['{"format":"earned-backup","version":99,"salt":null}\n']))
    await says(root, 'Line 1: The backup was made by a later version. Update first. Nothing was changed.')
  })

  test('a disk that fails is said', async () => {
    const { root } = await transfer(browserOf(async () => ({ ok: false, error: { code: 'store-blocked' } })))
    await press(root, 'Save a backup')
    await says(section(root, 'backup'), 'It did not work: ')
  })
})

describe('a watch list from a file', () => {
  test('is shown first, with what is passed over; then watched, and can be taken back', async () => {
    await deskWorker().ask('watch/add', {
      refs: [{ platform: 'x', handle: 'ash', url: 'https://x.com/ash' }],
      tags: ['old'],
      lists: [],
    })
    const before = await watched()
    const { root } = await transfer()
    const csv = 'address,tags,note\nhttps://x.com/Ash,new,asked\nhttps://x.com/birch,food,\nnonsense,,\n'
    await choose(section(root, 'import'), new Blob([csv]), 'list.csv')
    await says(root, '2 accounts can be watched')
    await says(root, 'Line 4: This is not the address of a profile that can be read.')
    expect(await watched()).toEqual(before)

    await press(root, 'Watch these')
    await says(root, '1 account is now watched. 1 was watched before')
    expect((await watched()).map(({ ref, tags, note }) => [ref.handle, tags, note])).toEqual([
      ['ash', ['old', 'new'], 'asked'],
      ['birch', ['food'], ''],
    ])
    await press(root, 'Undo')
    await says(root, 'The watch list is as it was.')
    expect(await watched()).toEqual(before)
  })
})

describe('a capture', () => {
  const videos = Array.from({ length: 12 }, (_, n) =>
    line('tiktok.com', tiktokItem({ id: `75000000000000001${n + 10}`, createTime: 1_763_000_000 + n * 90_000 })),
  )

  test('is judged and shown, and nothing of it is kept until that is asked for', async () => {
    const { root, browser } = await transfer()
    await choose(
      section(root, 'capture'),
      ndjson(...videos, line('instagram.com', instagramItem()), line('gab.com', {})),
    )
    await says(root, '2 accounts, posts: 13')
    await says(root, 'Line 14: This is not a capture of a site that can be read.')
    const rows = [...section(root, 'capture').querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    )
    expect(rows[0]?.slice(1)).toEqual(['48,200', '12'])
    expect(rows[1]).toEqual(['Too little to say', '–', '1'])
    expect(await records()).toEqual([])

    await press(root, 'Save as CSV')
    expect(await browser.saved[0]?.file.text()).toContain('moss.workshop')
    expect(await records()).toEqual([])

    await press(root, 'Keep these')
    await says(root, '2 accounts are kept.')
    const { profiles, posts } = await everything()
    expect([profiles?.length, posts?.length]).toEqual([1, 13])
  })

  test('that is kept can be taken back: all is as it was, but for what was read since', async () => {
    const moss = { platform: 'tiktok', handle: 'moss.workshop', url: 'https://www.tiktok.com/@moss.workshop' } as const
    await newWorker().keep(look({ ...moss, observedAt: '2025-10-01T09:00:00.000Z', recent: [post('old')] }), verdict())
    const before = await everything()
    const { root } = await transfer()
    const file = ndjson(...videos, line('instagram.com', instagramItem()))
    await choose(section(root, 'capture'), file)
    await says(root, '2 accounts, posts: 13')
    await press(root, 'Keep these')
    await says(root, '2 accounts are kept.')
    expect((await everything()).posts).toHaveLength(14)
    await press(root, 'Undo')
    await says(root, 'What the capture brought is gone again.')
    expect(await everything()).toEqual(before)
    expect(root.textContent).not.toContain('Undo')

    await choose(section(root, 'capture'), file)
    await says(root, '2 accounts, posts: 13')
    await press(root, 'Keep these')
    await says(root, '2 accounts are kept.')
    const visit = look({ ...moss, observedAt: '2026-11-28T08:00:00.000Z', followers: exactly(50_000), recent: [] })
    await newWorker().keep(visit, verdict({ modelVersion: 'of the visit' }))
    await press(root, 'Undo')
    await says(root, 'but for what was read anew since')
    const { profiles, posts } = await everything()
    expect(posts).toEqual(before.posts)
    expect(profiles).toHaveLength(1)
    expect(JSON.stringify(profiles)).toContain('50000')
  })

  test('without followers puts no blank in the place of what a visit read', async () => {
    const ref = { handle: 'lantern.notes', url: 'https://www.instagram.com/lantern.notes/' }
    await newWorker().keep(look({ ...ref, followers: exactly(20_000) }), verdict())
    const { root } = await transfer()
    await choose(section(root, 'capture'), ndjson(line('instagram.com', instagramItem())))
    await says(root, '1 account, posts: 1')
    await press(root, 'Keep these')
    await says(root, '1 account is kept.')
    const { profiles, posts } = await everything()
    expect(JSON.stringify(profiles)).toContain('20000')
    expect(posts).toHaveLength(1)
  })

  test('that is none is refused', async () => {
    const { root } = await transfer()
    await choose(section(root, 'capture'), new Blob(['{"hello":"world"}\n']))
    await says(root, 'Line 1: This is not a capture of a site that can be read.')
  })
})
