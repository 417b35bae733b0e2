import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { afterEach, describe, expect, test } from 'vitest'
import { ProfileSnapshotSchema } from '../../src/profile.ts'
import { SITES } from '../../src/sites/index.ts'
import { pageOf, readingOf, SEEN_AT } from './reading.ts'

/**
 * Page + input + expected triples, found in the folder: `tests/fixtures/<site>/<name>.html` beside
 * `<name>.input.json` and `<name>.expected.json`. Expected files change only under `npm run fixtures:accept`.
 */
const FIXTURES = join(import.meta.dirname, '../fixtures')
const ACCEPT = process.env.EARNED_ACCEPT_FIXTURES === '1'
/** `contested`: counts of posts about which the page says two things, "id field": broken pages may be left with one of them. */
const InputSchema = v.strictObject({
  url: v.pipe(v.string(), v.url()),
  about: v.string(),
  contested: v.optional(v.array(v.string())),
})

/** Every site must be shown to survive these; a fixture's name begins with the case it stands for. */
const CASES = [
  'normal',
  'rounded',
  'language',
  'rtl',
  'private',
  'login-wall',
  'stale-json',
  'layout-changed',
  'decoys',
  'hidden',
  'not-own-posts',
]

function fixturesOf(platform: string) {
  return readdirSync(join(FIXTURES, platform))
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const stem = join(FIXTURES, platform, basename(file, '.html'))
      const input = v.parse(InputSchema, JSON.parse(readFileSync(`${stem}.input.json`, 'utf8')))
      return {
        name: basename(stem),
        html: readFileSync(`${stem}.html`, 'utf8'),
        input,
        expectedFile: `${stem}.expected.json`,
      }
    })
}

// jsdom lets go of a page in the next turn of the loop: without one, a thousand pages fill the memory.
afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)))

describe.each(SITES.map((site) => ({ name: site.platform, site })))('$name', ({ site }) => {
  const fixtures = fixturesOf(site.platform)

  test.each(CASES)('has a fixture for the case %s', (name) => {
    expect(fixtures.map((fixture) => fixture.name).filter((fixture) => fixture.startsWith(name))).not.toEqual([])
  })

  test.each(fixtures)('$name reads as expected', ({ html, input, expectedFile }) => {
    const reading = readingOf(site, html, input.url)
    if (ACCEPT) writeFileSync(expectedFile, `${JSON.stringify(reading, null, 2)}\n`)
    expect(existsSync(expectedFile), `${basename(expectedFile)} is missing: npm run fixtures:accept`).toBe(true)
    expect(reading).toEqual(JSON.parse(readFileSync(expectedFile, 'utf8')))
  })

  test.each(fixtures)('$name gives a snapshot that passes its schema, and the same one twice', ({ html, input }) => {
    const ref = site.profileAt(new URL(input.url))
    if (ref === undefined) return
    const page = pageOf(html, input.url)
    const before = page.documentElement.outerHTML
    const reading = site.read(page, ref, SEEN_AT)
    expect(page.documentElement.outerHTML, 'reading must not change the page').toBe(before)
    if (reading.state !== 'ready') return
    expect(v.safeParse(ProfileSnapshotSchema, reading.snapshot).issues).toBeUndefined()
    expect(site.read(page, ref, SEEN_AT)).toEqual(reading)
    for (const place of [reading.places.followers, ...reading.places.recent.values()])
      expect(place === null || page.contains(place)).toBe(true)
  })

  const others = SITES.filter((other) => other !== site)
  test.each(fixtures)('$name is not read by any other site', ({ html, input }) => {
    // Reading changes no page: one serves them all.
    const page = pageOf(html, input.url)
    for (const other of others) {
      expect(other.profileAt(new URL(input.url))).toBeUndefined()
      const handle = site.profileAt(new URL(input.url))?.handle ?? 'someone'
      const forged = { platform: other.platform, handle, url: input.url }
      expect(other.read(page, forged, SEEN_AT).state, other.label).not.toBe('ready')
    }
  })
})
