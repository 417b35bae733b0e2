import { describe, expect, test } from 'vitest'
import { SITES } from '../../src/sites/index.ts'
import { expectAccepted, fixturesIn } from './accepted.ts'
import { pageOf } from './reading.ts'

/**
 * Lists of followers that a user opened, and lists that are none: `tests/fixtures/<site>/followers/<name>.html`, found in
 * their folders, of every site.
 */
const found = SITES.flatMap((site) =>
  fixturesIn(site.platform, 'followers').map((fixture) => ({
    ...fixture,
    site,
    title: `${site.platform}: ${fixture.name}`,
  })),
)

describe.each(found)('$title', ({ site, html, input, expectedFile }) => {
  const url = new URL(input.url)

  test('reads as expected', () => {
    expectAccepted(site.readFollowers?.(pageOf(html, input.url), url), expectedFile)
  })

  test('gives each follower once, the same ones twice, and leaves the page alone', () => {
    const page = pageOf(html, input.url)
    const before = page.documentElement.outerHTML
    const list = site.readFollowers?.(page, url)
    expect(page.documentElement.outerHTML).toBe(before)
    expect(site.readFollowers?.(page, url)).toEqual(list)
    if (list === undefined) return
    expect(site.profileAt(new URL(list.of.url))).toEqual(list.of)
    const handles = list.rows.map(({ handle }) => handle.toLowerCase())
    expect(new Set(handles).size).toBe(handles.length)
    expect(handles).not.toContain(list.of.handle.toLowerCase())
  })

  test('does not throw on what is left of the page when a load breaks off', () => {
    for (const part of [0, 0.2, 0.5, 0.8])
      site.readFollowers?.(pageOf(html.slice(0, html.length * part), input.url), url)
  })
})

test('sites that read lists of followers have fixtures of them', () => {
  for (const site of SITES)
    if (site.readFollowers !== undefined)
      expect(fixturesIn(site.platform, 'followers').length, site.label).toBeGreaterThan(0)
})
