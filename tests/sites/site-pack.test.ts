import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SitePack } from '../../src/messages/site-pack.ts'
import { score } from '../../src/model/index.ts'
import type { Count } from '../../src/profile.ts'
import type { Reading, Site } from '../../src/sites/site.ts'
import { type Pack, readWithPack } from '../../src/sites/site-pack.ts'
import { tiktok } from '../../src/sites/tiktok.ts'
import { x } from '../../src/sites/x.ts'
import { packOf } from '../packs/pack.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures')
const GLASS = 'https://x.com/glass_bridge'
const LANTERN = 'https://www.tiktok.com/@lanternpost'
const html = (name: string) => readFileSync(join(FIXTURES, `${name}.html`), 'utf8')

/** What the built-in reader says of a page, and what it says with the pack. */
function both(site: Site, pack: Pack, page: Document, url: string) {
  const ref = site.profileAt(new URL(url))
  if (ref === undefined) throw new Error(`${url} is no profile`)
  const before = site.read(page, ref, SEEN_AT)
  return { before, after: readWithPack(pack, page, ref, SEEN_AT, before) }
}
function repaired(
  site: Site,
  pack: Pack,
  name: string,
  url: string,
  change: (page: string) => string = (page) => page,
) {
  return both(site, pack, pageOf(change(html(name)), url), url)
}
function countsOf(reading: Reading) {
  if (reading.state !== 'ready') return reading.state
  const { followers, following, posts, totalLikes } = reading.snapshot
  const span = (count: Count | null) => (count === null ? null : count.exact ? count.value : [count.low, count.high])
  return [followers, following, posts, totalLikes].map(span)
}

describe('a page that was built anew', () => {
  test('X is read through the pack', () => {
    const { before, after } = repaired(x, packOf('x'), 'x/layout-changed', GLASS)
    expect(before.state).toBe('layout-changed')
    expect(countsOf(after)).toEqual([7654, 321, 2222, null])
    expect(after.state === 'ready' && after.places.followers?.getAttribute('href')).toBe('/glass_bridge/audience')
    expect(after.state === 'ready' && after.snapshot).toMatchObject({
      handle: 'glass_bridge',
      recent: [],
      observedAt: SEEN_AT,
    })
  })

  test('posts are not read through a pack, and the verdict says that nothing of them was', () => {
    const { after } = repaired(x, packOf('x'), 'x/layout-changed', GLASS)
    if (after.state !== 'ready') throw new Error('the pack reads the page')
    const { coverage, score: points } = score(after.snapshot)
    expect(points).toBeNull()
    expect(coverage.read).toEqual(['followers', 'following', 'posts'])
    expect(coverage.missing).toEqual(expect.arrayContaining(['likes', 'comments', 'shares', 'views', 'dates']))
  })

  test('TikTok is read through the pack, its short numbers as wide as they may be', () => {
    const { after } = repaired(tiktok, packOf('tiktok'), 'tiktok/layout-changed', LANTERN)
    expect(countsOf(after)).toEqual([[30_050, 30_199], 12, null, [87_500, 88_999]])
  })

  test('only what the reader missed is read: what it could read, the pack does not say', () => {
    const way = [{ select: "[data-e2e='follower-total']" }]
    const identity = [{ select: "[data-e2e='user-title']" }]
    const pack = packOf('tiktok', {
      identity,
      counts: { followers: way, following: [{ select: "[data-e2e='likes-count']" }] },
    })
    const { before, after } = repaired(tiktok, pack, 'tiktok/layout-changed-followers', LANTERN)
    expect(before).toEqual({ state: 'layout-changed', missing: ['followers'] })
    expect(countsOf(after)).toEqual([[30_050, 30_199], null, null, null])
  })

  test('a pack without the followers repairs nothing', () => {
    const { before, after } = repaired(
      x,
      packOf('x', { counts: { posts: packOf('x').counts.posts } }),
      'x/layout-changed',
      GLASS,
    )
    expect(after).toBe(before)
  })
})

describe('a page that does not prove whose it is stays as it was', () => {
  const changes: readonly [string, Partial<SitePack>][] = [
    ['the identity is found nowhere', { identity: [{ select: '#who' }] }],
    ['it is somebody else’s', { identity: [{ select: "[data-testid='UserCell'] a[tabindex='-1'] span" }] }],
    [
      'it is ours and somebody else’s',
      { identity: [...packOf('x').identity, { select: "[data-testid='UserCell'] a[tabindex='-1'] span" }] },
    ],
    ['it is no name', { identity: [{ select: "[data-testid='ProfileName']" }] }],
    ['it is every element', { identity: [{ select: '*' }] }],
    ['the pack is for another site', { platform: 'tiktok' }],
  ]
  test.each(changes)('%s', (_, change) => {
    const { before, after } = repaired(x, packOf('x', change), 'x/layout-changed', GLASS)
    expect(after).toBe(before)
  })

  test('the name in the address is another one', () => {
    const { before, after } = repaired(x, packOf('x'), 'x/layout-changed', 'https://x.com/copper_wren')
    expect(after).toBe(before)
  })

  test('an old screen is still mounted', () => {
    const old = '<div data-testid="ProfileName"><i tabindex="-1"><span>@copper_wren</span></i></div></main>'
    const { before, after } = repaired(x, packOf('x'), 'x/layout-changed', GLASS, (page) =>
      page.replace('</main>', old),
    )
    expect(after).toBe(before)
  })

  test('an address says it too, if it is the profile’s own', () => {
    const by = (select: string, attribute: string) => packOf('x', { identity: [{ select, attribute }] })
    const named = (pack: Pack) => repaired(x, pack, 'x/layout-changed', GLASS).after.state
    expect(named(by("a[role='tab'][aria-selected='true']", 'href'))).toBe('ready')
    expect(named(by("a[href$='/photo']", 'href'))).toBe('layout-changed')
  })
})

describe('a count that is not sure is blank', () => {
  const GLASS_AT = packOf('x').identity
  const followers = (select: string, attribute?: string) =>
    packOf('x', {
      identity: GLASS_AT,
      counts: { followers: [attribute === undefined ? { select } : { select, attribute }] },
    })
  const read = (line: string, pack = followers("a[href='/{handle}/audience']"), lang = 'en') =>
    countsOf(
      repaired(x, pack, 'x/layout-changed', GLASS, (page) =>
        page.replace('lang="en"', `lang="${lang}"`).replace(/<a href="\/glass_bridge\/audience"[\s\S]*?<\/a>/, line),
      ).after,
    )
  const link = (inside: string) => `<a href="/glass_bridge/audience">${inside}</a>`

  test('with its words around it, it is read', () => {
    expect(read(link('<b>7,654</b> <span>Followers</span>'))).toEqual([7654, null, null, null])
    expect(read(link('7,654 Followers'))).toEqual([7654, null, null, null])
    expect(read(link('<b>12.3</b><b>K</b> <span>Followers</span>'))).toEqual([[12_250, 12_399], null, null, null])
    expect(read(link('<b>17</b> mil seguidores'), undefined, 'es')).toBe('layout-changed')
    expect(read(link('17 mil seguidores'), undefined, 'es')).toEqual([[16_500, 17_999], null, null, null])
  })

  test('several that differ', () => {
    expect(read(link('7,654') + link('7,655'))).toBe('layout-changed')
    expect(read(link('7,654') + link('7,654'))).toEqual([7654, null, null, null])
    expect(read(link('7,654') + link('Followers'))).toBe('layout-changed')
  })

  test('two numbers in one, as while digits roll over', () => {
    expect(read(link('<b>99</b><b>100</b> Followers'))).toBe('layout-changed')
    expect(read(link('7,654 of 8,000'))).toBe('layout-changed')
  })

  test('half of one, whose other half stands beside it', () => {
    const line = '<p><a href="/glass_bridge/audience">17</a> mil seguidores</p>'
    expect(read(line, followers("a[href='/{handle}/audience']"), 'es')).toBe('layout-changed')
  })

  test('letters that mean two things', () => {
    expect(read(link('1.2B'), undefined, 'tr')).toBe('layout-changed')
    expect(read(link('12 M'), undefined, 'id')).toBe('layout-changed')
  })

  test('round numbers are no exact ones', () => {
    expect(read(link('123,000'))).toEqual([[122_500, 123_999], null, null, null])
  })

  test('two ways that contradict each other', () => {
    const ways = [{ select: "a[href='/{handle}/audience']" }, { select: "[data-testid='primaryColumn'] h2 + div" }]
    expect(countsOf(repaired(x, packOf('x', { counts: { followers: ways } }), 'x/layout-changed', GLASS).after)).toBe(
      'layout-changed',
    )
  })

  test('a whole part of the page is no number', () => {
    expect(read(link('7,654'), followers('main'))).toBe('layout-changed')
    expect(read(link('7,654'), followers('*'))).toBe('layout-changed')
    expect(read(link(`7,654 ${'x'.repeat(300)}`))).toBe('layout-changed')
  })

  test('digits that are just being changed, on the page of a known fixture', () => {
    const pack = packOf('x', {
      identity: [{ select: "[data-testid='UserName'] [tabindex='-1'] span" }],
      counts: { followers: [{ select: "a[href='/{handle}/verified_followers']" }] },
    })
    const { before, after } = repaired(x, pack, 'x/layout-changed-animating', GLASS)
    expect(after).toBe(before)
  })
})

describe('whatever the pack', () => {
  const pages = [x, tiktok].flatMap((site) =>
    readdirSync(join(FIXTURES, site.platform))
      .filter((file) => file.endsWith('.input.json'))
      .map((file) => {
        const stem = join(FIXTURES, site.platform, file.replace('.input.json', ''))
        const { url }: { url: string } = JSON.parse(readFileSync(`${stem}.input.json`, 'utf8'))
        return { site, url, page: pageOf(readFileSync(`${stem}.html`, 'utf8'), url) }
      })
      .filter(({ url }) => site.profileAt(new URL(url)) !== undefined),
  )
  const select = fc.oneof(
    fc.constantFrom(
      '*',
      'a',
      'h1',
      'h2',
      'span',
      'strong',
      'main *',
      ':has(a)',
      '[title]',
      "a[href*='{handle}']",
      'a[href=',
      '{',
      '',
    ),
    fc.constantFrom(
      "[data-e2e='followers-count']",
      "[data-e2e='user-title']",
      "[data-testid='UserName'] span",
      'h2 + div',
      'article a span',
    ),
    fc.string({ maxLength: 20 }),
  )
  const way = fc.record({ select, attribute: fc.constantFrom(undefined, 'title', 'href', 'aria-label', 'content') })
  const ways = fc.array(way, { maxLength: 4 })
  const counts = fc.record({ followers: ways, following: ways, posts: ways, totalLikes: ways }, { requiredKeys: [] })

  test('it changes no count that was read, no page of another state, nothing that is contested, and never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        ways,
        counts,
        fc.constantFrom(undefined, 'english' as const),
        (at, identity, more, numbers) => {
          const { before, after } = both(
            at.site,
            { platform: at.site.platform, identity, counts: more, numbers },
            at.page,
            at.url,
          )
          if (before.state !== 'ready') {
            if (before.state !== 'layout-changed') expect(after).toBe(before)
            return
          }
          if (after.state !== 'ready') throw new Error('a page that was read is no longer')
          for (const field of ['followers', 'following', 'posts', 'totalLikes'] as const) {
            if (before.snapshot[field] !== null) expect(after.snapshot[field]).toBe(before.snapshot[field])
            if (before.snapshot.contested?.includes(field)) expect(after.snapshot[field]).toBeNull()
          }
          const { followers: _f, following: _g, posts: _p, totalLikes: _t, ...rest } = after.snapshot
          expect(before.snapshot).toMatchObject(rest)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('it reads no page of another profile: without the name of the address nothing changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), ways, counts, (at, identity, more) => {
        const ref = {
          platform: at.site.platform,
          handle: 'nobody_on_this_page',
          url: 'https://x.com/nobody_on_this_page',
        }
        const reading: Reading = { state: 'layout-changed', missing: ['followers', 'following', 'posts', 'totalLikes'] }
        const pack = { platform: at.site.platform, identity, counts: more }
        expect(readWithPack(pack, at.page, ref, SEEN_AT, reading)).toBe(reading)
      }),
      { numRuns: 300 },
    )
  })

  test('a page that puts its own things in place of the document’s', () => {
    const page = pageOf(html('x/layout-changed'), GLASS)
    Object.defineProperty(page, 'querySelectorAll', { value: page.createElement('img') })
    const { before, after } = both(x, packOf('x'), page, GLASS)
    expect(after).toBe(before)
  })
})
