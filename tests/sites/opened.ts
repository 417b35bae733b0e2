import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { PostSightingSchema } from '../../src/profile.ts'
import type { Site } from '../../src/sites/site.ts'
import { pageOf, SEEN_AT } from './reading.ts'

/**
 * What a user opens below a profile: page + input + expected triples in `tests/fixtures/<site>/posts` and `…/followers`.
 * Expected files change only under `npm run fixtures:accept`; `null` is an address that is none, a list that is not open.
 */
const FIXTURES = join(import.meta.dirname, '../fixtures')
const ACCEPT = process.env.EARNED_ACCEPT_FIXTURES === '1'
const InputSchema = v.strictObject({ url: v.pipe(v.string(), v.url()), about: v.string() })

type Kind = 'posts' | 'followers'

export function testOpened(site: Site, kind: Kind): void {
  const folder = join(FIXTURES, site.platform, kind)
  const names = readdirSync(folder).filter((file) => file.endsWith('.html'))
  describe(`open ${kind} of ${site.label}`, () => {
    test.each(names.map((file) => basename(file, '.html')))('%s reads as expected, and the same twice', (name) => {
      const stem = join(folder, name)
      const { url } = v.parse(InputSchema, JSON.parse(readFileSync(`${stem}.input.json`, 'utf8')))
      const page = pageOf(readFileSync(`${stem}.html`, 'utf8'), url)
      const before = page.documentElement.outerHTML
      const read = opened(site, kind, page, url)
      expect(page.documentElement.outerHTML, 'reading must not change the page').toBe(before)
      expect(opened(site, kind, page, url)).toEqual(read)
      if (ACCEPT) writeFileSync(`${stem}.expected.json`, `${JSON.stringify(read, null, 2)}\n`)
      expect(existsSync(`${stem}.expected.json`), `${name} is not accepted: npm run fixtures:accept`).toBe(true)
      expect(read).toEqual(JSON.parse(readFileSync(`${stem}.expected.json`, 'utf8')))
    })
  })
}

function opened(site: Site, kind: Kind, page: Document, url: string): unknown {
  if (kind === 'followers') return site.readFollowers?.(page, new URL(url)) ?? null
  const ref = site.postAt?.(new URL(url))
  if (ref === undefined) return null
  const reading = site.readPost?.(page, ref, SEEN_AT) ?? null
  if (reading?.state === 'ready') expect(v.safeParse(PostSightingSchema, reading.sighting).issues).toBeUndefined()
  return reading
}
