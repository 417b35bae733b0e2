import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { expect } from 'vitest'

/**
 * Page + input + expected triples in a folder of a site's fixtures: `<name>.html` beside `<name>.input.json` and
 * `<name>.expected.json`. Expected files change only under `npm run fixtures:accept`.
 */
const FIXTURES = join(import.meta.dirname, '../fixtures')
const ACCEPT = process.env.EARNED_ACCEPT_FIXTURES === '1'
const InputSchema = v.strictObject({ url: v.pipe(v.string(), v.url()), about: v.string() })

export function fixturesIn(platform: string, folder: string) {
  const within = join(FIXTURES, platform, folder)
  if (!existsSync(within)) return []
  return readdirSync(within)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const stem = join(within, basename(file, '.html'))
      return {
        name: basename(stem),
        html: readFileSync(`${stem}.html`, 'utf8'),
        input: v.parse(InputSchema, JSON.parse(readFileSync(`${stem}.input.json`, 'utf8'))),
        expectedFile: `${stem}.expected.json`,
      }
    })
}

/** Nothing read is `null` in the file. */
export function expectAccepted(reading: unknown, expectedFile: string) {
  if (ACCEPT) writeFileSync(expectedFile, `${JSON.stringify(reading ?? null, null, 2)}\n`)
  expect(existsSync(expectedFile), `${basename(expectedFile)} is missing: npm run fixtures:accept`).toBe(true)
  expect(reading ?? null).toEqual(JSON.parse(readFileSync(expectedFile, 'utf8')))
}
