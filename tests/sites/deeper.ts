import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { PostSightingSchema } from '../../src/profile.ts'
import type { Site } from '../../src/sites/site.ts'
import { pageOf, SEEN_AT } from './reading.ts'

/**
 * Open posts and lists of followers as page + input + expected triples, found in `tests/fixtures/<site>/posts` and
 * `…/followers`. Expected files change only under `npm run fixtures:accept`.
 */
const FIXTURES = join(import.meta.dirname, '../fixtures')
const ACCEPT = process.env.EARNED_ACCEPT_FIXTURES === '1'
const InputSchema = v.strictObject({ url: v.pipe(v.string(), v.url()), about: v.string() })

/** Declares the tests of every fixture in the site's folder of this name. */
export function testDeeper(site: Site, folder: 'posts' | 'followers'): void {
  describe(`${site.label}: ${folder} in their fixtures`, () => {
    test.each(fixturesIn(site, folder))('$name', ({ html, url, expectedFile }) => {
      const page = pageOf(html, url)
      const before = page.documentElement.outerHTML
      const reading = folder === 'posts' ? postOn(site, page, url) : (site.readFollowers?.(page, new URL(url)) ?? null)
      expect(page.documentElement.outerHTML, 'reading must not change the page').toBe(before)
      if (ACCEPT) writeFileSync(expectedFile, `${JSON.stringify(reading, null, 2)}\n`)
      expect(existsSync(expectedFile), `${basename(expectedFile)} is missing: npm run fixtures:accept`).toBe(true)
      expect(reading).toEqual(JSON.parse(readFileSync(expectedFile, 'utf8')))
    })
  })
}

function postOn(site: Site, page: Document, url: string) {
  const ref = site.postAt?.(new URL(url))
  if (ref === undefined) return null
  const reading = site.readPost?.(page, ref, SEEN_AT) ?? null
  if (reading?.state === 'ready') {
    expect(v.safeParse(PostSightingSchema, reading.sighting).issues).toBeUndefined()
    expect(reading.comments.map(({ id }) => id)).not.toContain(ref.id)
  }
  return reading
}

function fixturesIn(site: Site, folder: string) {
  const path = join(FIXTURES, site.platform, folder)
  return readdirSync(path)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const stem = join(path, basename(file, '.html'))
      const { url } = v.parse(InputSchema, JSON.parse(readFileSync(`${stem}.input.json`, 'utf8')))
      return {
        name: basename(stem),
        html: readFileSync(`${stem}.html`, 'utf8'),
        url,
        expectedFile: `${stem}.expected.json`,
      }
    })
}
