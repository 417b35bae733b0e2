import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { PostSightingSchema } from '../../src/profile.ts'
import { tiktok } from '../../src/sites/tiktok.ts'
import { youtube } from '../../src/sites/youtube.ts'
import { pageOf, SEEN_AT } from './reading.ts'

/**
 * Open posts and open lists of followers, found in the folder: `tests/fixtures/<site>/posts/<name>.html` and `…/followers/`,
 * beside `<name>.input.json` and `<name>.expected.json`. Expected files change only under `npm run fixtures:accept`.
 */
const FIXTURES = join(import.meta.dirname, '../fixtures')
const ACCEPT = process.env.EARNED_ACCEPT_FIXTURES === '1'
const InputSchema = v.strictObject({ url: v.pipe(v.string(), v.url()), about: v.string() })

function fixturesOf(folder: string) {
  if (!existsSync(join(FIXTURES, folder))) return []
  return readdirSync(join(FIXTURES, folder))
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const stem = join(FIXTURES, folder, basename(file, '.html'))
      const input = v.parse(InputSchema, JSON.parse(readFileSync(`${stem}.input.json`, 'utf8')))
      return { name: basename(stem), html: readFileSync(`${stem}.html`, 'utf8'), input, file: `${stem}.expected.json` }
    })
}

function expectAccepted(file: string, reading: unknown) {
  if (ACCEPT) writeFileSync(file, `${JSON.stringify(reading ?? null, null, 2)}\n`)
  expect(existsSync(file), `${basename(file)} is missing: npm run fixtures:accept`).toBe(true)
  expect(reading ?? null).toEqual(JSON.parse(readFileSync(file, 'utf8')))
}

const sites = [tiktok, youtube].map((site) => ({ name: site.platform, site }))

describe.each(sites)('an open post on $name', ({ site }) => {
  test.each(fixturesOf(`${site.platform}/posts`))('$name', ({ html, input, file }) => {
    const url = new URL(input.url)
    const ref = site.postAt?.(url)
    expect(site.profileAt(url), 'an open post is no profile').toBeUndefined()
    if (ref === undefined || site.readPost === undefined) throw new Error('the address is a post')
    const page = pageOf(html, input.url)
    const before = page.documentElement.outerHTML
    const reading = site.readPost(page, ref, SEEN_AT)
    expect(page.documentElement.outerHTML, 'reading must not change the page').toBe(before)
    expect(site.readPost(page, ref, SEEN_AT)).toEqual(reading)
    expectAccepted(file, reading)
    if (reading.state !== 'ready') return
    expect(v.safeParse(PostSightingSchema, reading.sighting).issues).toBeUndefined()
    expect(reading.sighting.post.id).toBe(ref.id)
    const { author } = reading.sighting
    expect(site.profileAt(new URL(author.url)), 'the author is kept under the name of the profile').toEqual(author)
  })
})

describe('an open list of followers on TikTok', () => {
  test.each(fixturesOf('tiktok/followers'))('$name', ({ html, input, file }) => {
    expectAccepted(file, tiktok.readFollowers?.(pageOf(html, input.url), new URL(input.url)))
  })
})
