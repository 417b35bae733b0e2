import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { PostSightingSchema } from '../../src/profile.ts'
import { SITES } from '../../src/sites/index.ts'
import { expectAccepted, fixturesIn } from './accepted.ts'
import { pageOf, SEEN_AT } from './reading.ts'

/** Posts that a user opened: `tests/fixtures/<site>/posts/<name>.html`, found in their folders, of every site. */
const found = SITES.flatMap((site) =>
  fixturesIn(site.platform, 'posts').map((fixture) => ({
    ...fixture,
    site,
    title: `${site.platform}: ${fixture.name}`,
  })),
)

describe.each(found)('$title', ({ site, html, input, expectedFile }) => {
  const url = new URL(input.url)
  const ref = site.postAt?.(url)

  test('reads as expected', () => {
    expectAccepted(ref && (site.readPost?.(pageOf(html, input.url), ref, SEEN_AT) ?? null), expectedFile)
  })

  test('gives a sighting that passes its schema, the same one twice, and leaves the page alone', () => {
    if (ref === undefined || site.readPost === undefined) return
    const page = pageOf(html, input.url)
    const before = page.documentElement.outerHTML
    const reading = site.readPost(page, ref, SEEN_AT)
    expect(page.documentElement.outerHTML).toBe(before)
    expect(site.readPost(page, ref, SEEN_AT)).toEqual(reading)
    if (reading.state !== 'ready') return
    expect(v.safeParse(PostSightingSchema, reading.sighting).issues).toBeUndefined()
    expect(reading.sighting.post.id).toBe(ref.id)
    expect(site.profileAt(new URL(reading.sighting.author.url))).toEqual(reading.sighting.author)
    const ids = reading.comments.flatMap(({ id }) => id ?? [])
    expect(new Set(ids).size, 'each comment once').toBe(ids.length)
  })

  test('is not read as another post, nor by another site', () => {
    if (ref === undefined || site.readPost === undefined) return
    const another = { ...ref, id: `${ref.id.slice(0, -1)}${ref.id.endsWith('7') ? '8' : '7'}` }
    expect(site.readPost(pageOf(html, input.url), another, SEEN_AT).state).not.toBe('ready')
    for (const other of SITES) if (other !== site) expect(other.postAt?.(url)).toBeUndefined()
  })

  test('does not throw on what is left of the page when a load breaks off', () => {
    if (ref === undefined) return
    for (const part of [0, 0.2, 0.5, 0.8])
      site.readPost?.(pageOf(html.slice(0, html.length * part), input.url), ref, SEEN_AT)
  })
})

test('sites that read open posts have fixtures of them', () => {
  for (const site of SITES)
    if (site.readPost !== undefined) expect(fixturesIn(site.platform, 'posts').length, site.label).toBeGreaterThan(0)
})
