import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeEach, describe, expect, test } from 'vitest'
import { csvHead, csvLines, csvRows, labelsCell, labelsIn } from '../../src/pages/desk/transfer/csv.ts'
import { exportFile, type Format, type Whom } from '../../src/pages/desk/transfer/export-file.ts'
import { freshDisk, newWorker } from '../store/disk.ts'
import { exactly, look, post, verdict } from '../store/sample.ts'
import { course, deskWorker } from './desk-worker.ts'

beforeEach(freshDisk)

async function exported(whom: Whom, format: Format): Promise<string> {
  const outcome = await exportFile(deskWorker(), whom, format, course())
  if (outcome.state !== 'done') throw new Error(outcome.state)
  return outcome.value.file.text()
}
const rows = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
const watch = (...handles: string[]) =>
  deskWorker().ask('watch/add', {
    refs: handles.map((handle) => ({ platform: 'instagram', handle, url: `https://www.instagram.com/${handle}/` })),
    tags: ['food', 'a; b'],
    lists: [],
  })

test('the watch list as a sheet: those that were never read are in it, with blanks and no zeros', async () => {
  await newWorker().keep(look({ followers: exactly(20_000), recent: [post('a')] }), verdict({ band: 'low' }))
  await watch('invented.baker', 'never.seen')
  const text = await exported('watched', 'profiles-csv')
  expect(rows(text).map((row) => [row.address, row.followers, row.verdict, row.tags])).toEqual([
    ['https://www.instagram.com/Invented.Baker/', '20000', 'low', 'food; a\\; b'],
    ['https://www.instagram.com/never.seen/', '', '', 'food; a\\; b'],
  ])
})

test('everything that was read, more than a slice of it, each profile and each visit once', async () => {
  const handles = Array.from({ length: 45 }, (_, n) => `account.${String(n).padStart(2, '0')}`)
  for (const handle of handles)
    for (const day of [1, 2])
      await newWorker().keep(
        look({ handle, observedAt: `2026-10-0${day}T12:00:00.000Z`, followers: exactly(1_000 * day) }),
        verdict(),
      )
  expect(rows(await exported('everything', 'profiles-csv')).map(({ handle }) => handle)).toEqual(handles)
  const visits = rows(await exported('everything', 'history-csv'))
  expect(visits.map(({ handle, followers }) => `${handle} ${followers}`)).toEqual(
    handles.flatMap((handle) => [`${handle} 1000`, `${handle} 2000`]),
  )
  const lines = (await exported('everything', 'json-lines')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).snapshot.handle)).toEqual(handles)
})

test('a name that is a formula is none in the file', async () => {
  const account = { ...look().account, displayName: '=HYPERLINK("https://example.com")' }
  await newWorker().keep(look({ account }), verdict())
  const [row] = rows(await exported('everything', 'profiles-csv'))
  expect(row?.name).toBe(`'=HYPERLINK("https://example.com")`)
})

describe('a CSV file', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.stringMatching(/^'{0,2}[=+\-@\t\r\n,;"a ]{0,6}$/),
  )
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))

  test('comes back as it was, and holds no formula', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const text = csvHead(['first', 'second']) + csvLines(cells)
        const read = csvRows(text.replace(/^\uFEFF/, ''))
        const full = cells.filter((row) => row.some((each) => each.trim() !== ''))
        expect(read.map((row) => row.cells).slice(1)).toEqual(full)
        for (const raw of Papa.parse<string[]>(text).data.flat()) expect(raw).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })

  test('says in which line a row begins', () => {
    expect(csvRows('a,b\n"two\nlines",c\n\nd,e\r\nf,g').map(({ line }) => line)).toEqual([1, 2, 5, 6])
  })

  test('labels come back as they were', () => {
    const label = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== '')
    fc.assert(
      fc.property(fc.uniqueArray(label, { maxLength: 5 }), (labels) => {
        expect(labelsIn(labelsCell(labels))).toEqual(labels)
      }),
    )
    expect(labelsIn('food, travel;  food | Spring list')).toEqual(['food', 'travel', 'Spring list'])
  })
})
