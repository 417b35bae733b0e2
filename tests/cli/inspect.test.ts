import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
