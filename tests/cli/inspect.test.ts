import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packFile, packOf } from '../packs/pack.ts'
import { SEEN_AT } from '../sites/reading.ts'
import { earned } from './terminal.ts'

/** The terminal reads what the extension reads: every fixture, through the command line, gives its expected reading. */
const FIXTURES = join(import.meta.dirname, '../fixtures')

const stems = readdirSync(FIXTURES).flatMap((site) =>
  readdirSync(join(FIXTURES, site))
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(site, file.replace(/\.html$/, ''))),
)

test.each(stems)('earned inspect %s', async (stem) => {
  const { url }: { url: string } = JSON.parse(readFileSync(join(FIXTURES, `${stem}.input.json`), 'utf8'))
  const expected: unknown = JSON.parse(readFileSync(join(FIXTURES, `${stem}.expected.json`), 'utf8'))
  const { status, out } = await earned(['inspect', join(FIXTURES, `${stem}.html`), '--url', url, '--at', SEEN_AT])
  expect(status).toBe(0)
  const printed: { reading: unknown; verdict: unknown } = JSON.parse(out)
  expect(printed.reading).toEqual(expected)
  expect(printed.verdict === null).toBe(!out.includes('"state":"ready"'))
})

test('--redact gives the page without anybody in it, as the popup does', async () => {
  const page = join(FIXTURES, 'x/normal.html')
  const { status, out } = await earned(['inspect', page, '--url', 'https://x.com/marsh_lantern', '--redact'])
  expect(status).toBe(0)
  expect(out).toMatch(/^<!doctype html>\n<html/)
  expect(out).not.toMatch(/marsh_lantern|https?:|>[^<]*\b[0-8]+\b(?! characters)/i)
})

describe('--pack', () => {
  const page = join(FIXTURES, 'x/layout-changed.html')
  const inspect = (pack: string) =>
    earned(['inspect', page, '--url', 'https://x.com/glass_bridge', '--at', SEEN_AT, '--pack', pack])

  test('fills what the reader could not read', async () => {
    const { status, out } = await inspect(packFile('x'))
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      reading: { state: 'ready', snapshot: { followers: { value: 7654, exact: true }, following: { value: 321 } } },
      verdict: { platform: 'x' },
    })
  })

  test('says in a sentence what is wrong with a pack, and where', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'earned-pack-'))
    const file = join(folder, 'pack.json')
    const said = async (text: string) => {
      writeFileSync(file, text)
      const { status, err } = await inspect(file)
      expect(status).toBe(2)
      return err
    }
    const broken = { ...packOf('x'), counts: { followers: [{ select: 'a[href=' }] } }
    expect(await said(JSON.stringify(broken))).toMatch(
      /the selector at counts\.followers\[0\]\.select does not parse\.\n$/,
    )
    expect(await said(JSON.stringify({ ...packOf('x'), made: 'today' }))).toMatch(/: made is not as a site pack has it/)
    expect(await said('{')).toMatch(/it is not JSON.*\.\n$/)
    expect(await said('{}')).toMatch(/it is no site pack/)
    expect((await inspect(join(folder, 'none.json'))).err).toMatch(/there is no file/)
    rmSync(folder, { recursive: true })
  })
})
