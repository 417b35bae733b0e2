import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { twitch } from '../../src/sites/twitch.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/twitch')
const TEA = 'https://www.twitch.tv/lowtide_tea'

function read(page: Document, url = TEA) {
  const ref = twitch.profileAt(new URL(url))
  if (ref === undefined) throw new Error(`${url} is no profile`)
  return twitch.read(page, ref, SEEN_AT)
}

describe('whose channel an address is', () => {
  test.each([
    ['https://www.twitch.tv/LowTide_Tea', 'LowTide_Tea'],
    ['https://www.twitch.tv/lowtide_tea/about?sort=time#top', 'lowtide_tea'],
    ['https://www.twitch.tv/lowtide_tea/videos', 'lowtide_tea'],
    ['https://www.twitch.tv/lowtide_tea/clips/', 'lowtide_tea'],
    ['https://m.twitch.tv/lowtide_tea/home', 'lowtide_tea'],
    ['https://twitch.tv/99cups', '99cups'],
    ['https://www.twitch.tv/directory_of_teas', 'directory_of_teas'],
  ])('%s is of %s', (url, handle) => expect(twitch.profileAt(new URL(url))?.handle).toBe(handle))

  test.each([
    'https://www.twitch.tv/',
    'https://www.twitch.tv/Directory',
    'https://www.twitch.tv/directory/category/pottery',
    'https://www.twitch.tv/videos/2200000001',
    'https://www.twitch.tv/lowtide_tea/clip/BraveKettle',
    'https://www.twitch.tv/lowtide_tea/v/2200000001',
    'https://www.twitch.tv/popout/lowtide_tea/chat',
    'https://www.twitch.tv/moderator/lowtide_tea',
    'https://www.twitch.tv/u/lowtide_tea/settings',
    'https://www.twitch.tv/search?term=tea',
    'https://www.twitch.tv/a',
    'https://www.twitch.tv/low-tide',
    'https://clips.twitch.tv/BraveKettle',
    'https://dashboard.twitch.tv/lowtide_tea',
    'https://www.twitch.tv.example.org/lowtide_tea',
    'http://www.twitch.tv/lowtide_tea',
  ])('%s is no channel', (url) => expect(twitch.profileAt(new URL(url))).toBeUndefined())
})

describe('a page that is not as it should be', () => {
  const about = readFileSync(join(FIXTURES, 'decoys.html'), 'utf8')
  const videos = readFileSync(join(FIXTURES, 'normal-case.html'), 'utf8')
  const views = new Map([
    ['2200000001', [312]],
    ['2260000001', [1204]],
    ['2260000002', [23_400]],
    ['2260000003', [87]],
  ])
  const step = fc.tuple(
    fc.constantFrom('drop', 'double', 'move', 'nest', 'unclass', 'strip'),
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  )

  test('never gives a wrong number, whatever happens to its elements', () => {
    fc.assert(
      fc.property(fc.constantFrom(about, videos), fc.array(step, { maxLength: 6 }), (html, steps) => {
        const page = pageOf(html.replaceAll(/millpond_plays/gi, 'lowtide_tea'), TEA)
        for (const [what, one, two] of steps) {
          const all = page.body.querySelectorAll('*')
          const element = all[Math.floor(one * all.length)]
          const other = all[Math.floor(two * all.length)]
          if (element === undefined || other === undefined || element.contains(other)) continue
          if (what === 'drop') element.remove()
          else if (what === 'double') element.after(element.cloneNode(true))
          else if (what === 'move') other.after(element)
          else if (what === 'unclass') for (const each of all) each.removeAttribute('class')
          else if (what === 'strip') for (const name of element.getAttributeNames()) element.removeAttribute(name)
          else {
            const box = page.createElement('div')
            element.replaceWith(box)
            box.append(element)
          }
        }
        const reading = read(page)
        if (reading.state !== 'ready') return
        const { followers, following, recent } = reading.snapshot
        expect([undefined, 8412]).toContain(followers?.value)
        expect(following).toBeNull()
        for (const post of recent) expect([undefined, ...(views.get(post.id) ?? [])]).toContain(post.views?.value)
      }),
      { numRuns: 120 },
    )
  })

  test('does not throw when the page puts its own things in place of the document’s', () => {
    const page = pageOf(about, TEA)
    Object.defineProperty(page, 'createTreeWalker', { value: page.createElement('img') })
    expect(read(page).state).toBe('layout-changed')
  })

  test('says nothing of a page that is still being loaded', () => {
    const page = pageOf('<main></main>', TEA)
    Object.defineProperty(page, 'readyState', { value: 'loading', configurable: true })
    expect(read(page)).toEqual({ state: 'loading' })
  })

  test('is read in one walk, however much stands in it', () => {
    const page = pageOf(about, TEA)
    const main = page.querySelector('main')
    let deep: Element = page.createElement('div')
    main?.append(deep)
    for (let level = 0; level < 2_000; level++) {
      const inner = page.createElement('p')
      inner.append('77K followers')
      deep.append(inner)
      if (level % 4 === 0) deep = inner
    }
    const reading = read(page)
    expect(reading.state === 'ready' && reading.snapshot.followers?.value).toBe(8412)
  })

  // To go through all of them took minutes.
  test('a card with 20,000 links in it is not read to its end', { timeout: 60_000 }, () => {
    const page = pageOf(readFileSync(join(FIXTURES, 'not-own-posts.html'), 'utf8'), TEA)
    const whole = read(page)
    const crowd = page.createElement('div')
    for (let left = 20_000; left > 0; left--) crowd.append(page.createElement('a'))
    page.querySelector('article[data-a-target^="video-"]')?.append(crowd)
    const reading = read(page)
    const ids = (one: typeof reading) => one.state === 'ready' && one.snapshot.recent.map(({ id }) => id)
    expect(ids(whole)).toHaveLength(1)
    expect(ids(reading)).toEqual(ids(whole))
  })
})
