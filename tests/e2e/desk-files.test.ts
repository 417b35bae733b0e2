import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { galleryPages } from '../../scripts/gallery/accounts.ts'
import { type Tab, until } from '../../scripts/gallery/driver.ts'
import { BROWSERS, type Stage, stage } from './browsers.ts'
import { kept } from './kept.ts'
import { deskOn, TEXT, watchThem } from './watched.ts'

/** A tag that a spreadsheet would take for a formula. */
const TAG = '=1+1 harbours'

/** Files out of the desk and into it, through its own buttons and the browser's own downloads. */
describe.each(BROWSERS)('files of the desk in %s', (name) => {
  let on: Stage
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'earned-files-'))
    on = await stage(name, galleryPages())
    await watchThem(on)
  })
  afterAll(async () => {
    await on?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const press = (desk: Tab, text: string) =>
    desk.run(
      `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(text)}).click()`,
    )
  const choose = (desk: Tab, label: string) =>
    desk.run(
      `[...document.querySelectorAll('main label')].find((one) => one.textContent.trim() === ${JSON.stringify(label)}).querySelector('input').click()`,
    )
  /** The text of the one file whose name ends so, once the browser has written it to its end. */
  async function saved(ending: string): Promise<string> {
    const found = () => {
      const names = existsSync(on.driver.downloads) ? readdirSync(on.driver.downloads) : []
      return names.find((each) => each.endsWith(ending) && !names.includes(`${each}.part`))
    }
    const text = () => {
      const file = found()
      return file === undefined ? '' : readFileSync(join(on.driver.downloads, file), 'utf8')
    }
    await until(`a file ${ending}`, async () => text().endsWith('\n'))
    return text()
  }

  test('a watched profile is tagged, and the tag is in the CSV and the JSON Lines that are saved', async () => {
    const desk = await deskOn(on, 'watch', 'harbour_notes')
    await until('a line to select', async () =>
      desk.run<boolean>(
        `(() => { const box = [...document.querySelectorAll('.lines [role=row]')].find((row) => row.textContent.includes('harbour_notes'))?.querySelector('input'); box?.click(); return box !== undefined })()`,
      ),
    )
    await until('what can be done', async () => (await desk.run<string>(TEXT)).includes('1 selected'))
    await press(desk, 'Tag')
    await until('the dialog', () => desk.run<boolean>(`document.querySelector('dialog input') !== null`))
    for (const letter of TAG) await desk.press(letter)
    await desk.press('Enter')
    await until('the tag', async () => (await desk.run<string>(TEXT)).includes('1 account tagged'))

    await desk.run(`void (location.hash = '#transfer')`)
    await until('the screen for files', async () => (await desk.run<string>(TEXT)).includes('Save file'))
    await press(desk, 'Save file')
    const csv = await saved('.csv')
    const [head = [], ...rows] = Papa.parse<string[]>(csv.replace('\uFEFF', ''), { skipEmptyLines: true }).data
    expect(rows).toHaveLength(3)
    const lines = rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at]])))
    const harbour = lines.find(({ handle }) => handle === 'harbour_notes')
    expect(harbour).toMatchObject({ site: 'x', tags: `'${TAG}`, address: 'https://x.com/harbour_notes' })
    expect(Number(harbour?.followers)).toBeGreaterThan(1_000)
    expect(rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([])

    await choose(desk, 'JSON Lines: profiles, posts, visits and verdicts')
    await press(desk, 'Save file')
    const profiles = (await saved('.jsonl'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(JSON.stringify(profiles.filter((each) => JSON.stringify(each).includes('harbour_notes')))).toContain(TAG)
    expect(await desk.run<string>(TEXT)).toContain('The file is saved, with 3 profiles.')
    await desk.close()
  })

  test('a file that is broken is refused with its line, and nothing is changed', async () => {
    const desk = await deskOn(on, 'transfer', 'Save a backup')
    await press(desk, 'Save a backup')
    const whole = await saved('.ndjson')
    const [header = '', first = ''] = whole.split('\n')
    const before = await kept(on)
    await desk.bringToFront()

    async function refused(section: string, file: string, content: string | null): Promise<string> {
      const path = join(folder, file)
      if (content !== null) writeFileSync(path, content)
      const part = `document.querySelector('section[aria-labelledby="${section}"]')`
      await desk.chooseFile(`section[aria-labelledby="${section}"] input[type=file]`, path)
      const said = `[...${part}.querySelectorAll('[role=alert], .passed, .problems')].map((one) => one.innerText).join('\\n').trim()`
      await until(`what is wrong with ${file}`, async () => (await desk.run<string>(said)) !== '', { timeout: 90_000 })
      const text = await desk.run<string>(said)
      // The next file begins with nothing said.
      await desk.run(`void (location.hash = '#visit')`)
      await until('another screen', () => desk.run<boolean>(`document.querySelector('#addresses') !== null`))
      await desk.run(`void (location.hash = '#transfer')`)
      await until('the screen for files', async () => (await desk.run<string>(TEXT)).includes('Save a backup'))
      return text
    }

    const cut = whole.slice(0, Math.floor(whole.length * 0.6))
    const lastLine = cut.split('\n').length
    expect(await refused('restore', 'cut.ndjson', cut)).toMatch(
      new RegExp(`^Line ${lastLine}: .+ Nothing was changed\\.$`),
    )
    const lines = whole.split('\n')
    expect(await refused('restore', 'without-end.ndjson', `${lines.slice(0, -2).join('\n')}\n`)).toBe(
      `Line ${lines.length - 2}: The file ends too early, or lines of it are missing. Nothing was changed.`,
    )
    const later = JSON.stringify({ ...JSON.parse(header), version: 999 })
    expect(await refused('restore', 'later.ndjson', whole.replace(header, later))).toBe(
      'Line 1: The backup was made by a later version. Update first. Nothing was changed.',
    )
    const reserved = first.replace('{', '{"__proto__":{"polluted":1},')
    expect(await refused('restore', 'reserved.ndjson', whole.replace(first, reserved))).toMatch(
      /^Line 2: .+ Nothing was changed\.$/,
    )
    expect(await refused('restore', 'other.ndjson', '{"format":"of somebody else"}\n')).toBe(
      'Line 1: This is not a backup made here. Nothing was changed.',
    )

    const hostile = [
      'address,tags,note',
      '"=HYPERLINK(""https://evil.example"",""x"")",a,b',
      'javascript:alert(1),a,b',
      '<img src=x onerror=alert(1)>,a,b',
      `https://x.com/ash,${'t'.repeat(61)},b`,
      `https://x.com/birch,a,${'n'.repeat(2_001)}`,
    ]
    const passed = await refused('import', 'hostile.csv', `${hostile.join('\n')}\n`)
    for (const line of [2, 3, 4])
      expect(passed).toContain(`Line ${line}: This is not the address of a profile that can be read.`)
    expect(passed).toContain('Line 5: A tag or a list has more than 60 characters')
    expect(passed).toContain('Line 6: The note has more than 2,000 characters.')
    // It is shown as what it is: a text.
    expect(await desk.run<number>(`document.querySelectorAll('main img').length`)).toBe(0)

    const { file, records } = await huge(join(folder, 'huge.ndjson'), header)
    expect(await refused('restore', file, null)).toBe(
      `Line ${(records + 1).toLocaleString('en')}: The file ends too early, or lines of it are missing. Nothing was changed.`,
    )
    expect(await refused('import', file, null)).toContain('The file is larger than any file of this kind.')

    expect(await kept(on)).toBe(before)
    await desk.close()
  })

  test('a preview is nothing but that: a formula in a note is shown as it stands, and put aside', async () => {
    const before = await kept(on)
    const desk = await deskOn(on, 'transfer', 'Save a backup')
    const list = 'address,tags,note\nhttps://x.com/ash,new,"=HYPERLINK(""https://evil.example"")"\n'
    writeFileSync(join(folder, 'list.csv'), list)
    await desk.chooseFile('section[aria-labelledby="import"] input[type=file]', join(folder, 'list.csv'))
    await until('the preview', async () => (await desk.run<string>(TEXT)).includes('1 account can be watched'))
    expect(await desk.run<string>(TEXT)).toContain('=HYPERLINK("https://evil.example")')
    await press(desk, 'Put aside')
    expect(await kept(on)).toBe(before)
    await desk.close()
  })
})

/** A backup of about 100 MB that is sound in every line, and has no last one. */
async function huge(path: string, header: string): Promise<{ file: string; records: number }> {
  const out = createWriteStream(path)
  out.write(`${header}\n`)
  const note = 'n'.repeat(2_000)
  let records = 0
  for (let bytes = 0; bytes < 100_000_000; records += 1) {
    const ref = { platform: 'x', handle: `a${records}`, url: `https://x.com/a${records}` }
    const said = { ref, addedAt: '2026-11-01T12:00:00.000Z', tags: [], lists: [], note, looked: null }
    const line = `${JSON.stringify({ shelf: 'watched', record: { platform: 'x', handle: `a${records}`, said } })}\n`
    bytes += line.length
    if (!out.write(line)) await new Promise<void>((resolve) => out.once('drain', () => resolve()))
  }
  out.end()
  await finished(out)
  return { file: path.split('/').at(-1) ?? '', records }
}
