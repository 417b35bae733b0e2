import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { x } from '../../src/sites/x.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/x')
const MARSH = 'https://x.com/marsh_lantern'

function handleAt(url: string) {
  return x.profileAt(new URL(url))?.handle
}

function read(page: Document, url = MARSH) {
  const ref = x.profileAt(new URL(url))
  if (ref === undefined) throw new Error(`${url} is no profile`)
  return x.read(page, ref, SEEN_AT)
}

describe('whose profile an address is', () => {
  test.each([
    ['https://x.com/Marsh_Lantern', 'Marsh_Lantern'],
    ['https://x.com/marsh_lantern/?lang=de#top', 'marsh_lantern'],
    ['https://twitter.com/a', 'a'],
    ['https://mobile.twitter.com/marsh_lantern/media', 'marsh_lantern'],
    ['https://x.com/marsh_lantern/with_replies', 'marsh_lantern'],
    ['https://x.com/marsh_lantern/likes', 'marsh_lantern'],
    ['https://x.com/marsh_lantern/highlights', 'marsh_lantern'],
    ['https://x.com/marsh_lantern/articles', 'marsh_lantern'],
    ['https://x.com/homebody', 'homebody'],
  ])('%s is of %s', (url, handle) => expect(handleAt(url)).toBe(handle))

  test.each([
    'https://x.com/',
    'https://x.com/home',
    'https://x.com/Explore',
    'https://x.com/i/flow/login',
    'https://x.com/i',
    'https://x.com/search?q=marsh_lantern',
    'https://x.com/settings/profile',
    'https://x.com/marsh_lantern/status/1830000000000000011',
    'https://x.com/marsh_lantern/status/1830000000000000011/analytics',
    'https://x.com/marsh_lantern/followers',
    'https://x.com/marsh_lantern/verified_followers',
    'https://x.com/marsh_lantern/following',
    'https://x.com/marsh_lantern/followers_you_follow',
    'https://x.com/marsh-lantern',
    'https://x.com/a_name_of_more_than_twenty_letters',
    'https://help.x.com/marsh_lantern',
    'https://x.com.example.org/marsh_lantern',
    'http://localhost/marsh_lantern',
  ])('%s is no profile', (url) => expect(handleAt(url)).toBeUndefined())
})

describe('a page that is not as it should be', () => {
  const normal = readFileSync(join(FIXTURES, 'normal.html'), 'utf8')

  test('never gives a wrong number, whatever elements are missing from it', () => {
    const likes = new Map([
      ['1830000000000000011', 148],
      ['1960000000000000012', 1874],
      ['1950000000000000013', 63],
    ])
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 4 }),
        (picks) => {
          const page = pageOf(normal, MARSH)
          for (const pick of picks) {
            const all = page.body.querySelectorAll('*')
            all[Math.floor(pick * all.length)]?.remove()
          }
          const reading = read(page)
          if (reading.state !== 'ready') return
          const { followers, following, recent } = reading.snapshot
          expect(followers?.low).toBeLessThanOrEqual(23961)
          expect(followers?.high).toBeGreaterThanOrEqual(23961)
          expect([undefined, 512]).toContain(following?.value)
          for (const post of recent) expect([undefined, likes.get(post.id)]).toContain(post.likes?.value)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('does not throw when the page puts its own things in place of the document’s', () => {
    const page = pageOf(normal, MARSH)
    Object.defineProperty(page, 'getElementsByTagName', { value: page.createElement('img') })
    expect(read(page).state).toBe('layout-changed')
  })

  test('says nothing of a page that is still being loaded', () => {
    const page = pageOf('<main></main>', MARSH)
    Object.defineProperty(page, 'readyState', { value: 'loading' })
    expect(read(page)).toEqual({ state: 'loading' })
  })

  test('is not read as another profile’s', () => {
    expect(read(pageOf(normal, MARSH), 'https://x.com/marsh_lanterns')).toEqual({ state: 'loading' })
  })
})
