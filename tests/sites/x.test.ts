import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { x } from '../../src/sites/x.ts'
import { xDeeper } from '../../src/sites/x-deeper.ts'
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

describe('which post an address is', () => {
  test.each([
    ['https://x.com/Marsh_Lantern/status/1830000000000000011', '1830000000000000011', 'Marsh_Lantern'],
    ['https://twitter.com/marsh_lantern/status/20?s=20#top', '20', 'marsh_lantern'],
    ['https://mobile.x.com/marsh_lantern/status/1830000000000000011/', '1830000000000000011', 'marsh_lantern'],
    ['https://x.com/marsh_lantern/status/1830000000000000011/photo/2', '1830000000000000011', 'marsh_lantern'],
    ['https://x.com/marsh_lantern/status/1830000000000000011/video/1', '1830000000000000011', 'marsh_lantern'],
    ['https://x.com/i/web/status/1830000000000000011', '1830000000000000011', null],
    ['https://x.com/i/status/1830000000000000011', '1830000000000000011', null],
  ])('%s is the post %s', (url, id, handle) => {
    expect(x.postAt?.(new URL(url))).toMatchObject({ platform: 'x', id, handle })
    expect(x.profileAt(new URL(url))).toBeUndefined()
  })

  test.each([
    'https://x.com/marsh_lantern',
    'https://x.com/marsh_lantern/status/1830000000000000011/likes',
    'https://x.com/marsh_lantern/status/1830000000000000011/quotes',
    'https://x.com/marsh_lantern/status/1830000000000000011/analytics',
    'https://x.com/marsh_lantern/status/eleven',
    'https://x.com/search/status/1830000000000000011',
    'https://example.org/marsh_lantern/status/1830000000000000011',
  ])('%s is no post', (url) => expect(x.postAt?.(new URL(url))).toBeUndefined())
})

/** Breaks a page a few times over: takes a node out, doubles it, or turns what is in it round. */
function broken(page: Document, picks: readonly (readonly [at: number, how: number])[]) {
  for (const [at, how] of picks) {
    const all = page.body.querySelectorAll('*')
    const node = all[Math.floor(at * all.length)]
    if (node === undefined) continue
    if (how === 0) node.remove()
    else if (how === 1) node.after(node.cloneNode(true))
    else node.append(...[...node.childNodes].reverse())
  }
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const breaks = fc.array(fc.tuple(share, fc.constantFrom(0, 1, 2)), { minLength: 1, maxLength: 5 })

describe('an open post that is not as it should be', () => {
  const html = readFileSync(join(FIXTURES, 'posts/post-in-a-thread.html'), 'utf8')
  const url = 'https://x.com/fen_ledger/status/1965000000000000101'

  test('never gives a wrong number or a wrong author, whatever is lost, doubled or turned round in it', () => {
    const ref = x.postAt?.(new URL(url))
    if (ref === undefined) throw new Error('the address is a post')
    fc.assert(
      fc.property(breaks, (picks) => {
        const page = pageOf(html, url)
        broken(page, picks)
        const reading = xDeeper.readPost?.(page, ref, SEEN_AT)
        if (reading?.state !== 'ready') return
        const { author, post } = reading.sighting
        expect(author.handle).toBe('fen_ledger')
        for (const [count, truth] of [
          [post.likes, 1204],
          [post.comments, 38],
          [post.shares, 17],
          [post.views, 48213],
        ] as const) {
          expect(count?.low ?? 0).toBeLessThanOrEqual(truth)
          expect(count?.high ?? truth).toBeGreaterThanOrEqual(truth)
        }
      }),
      { numRuns: 80 },
    )
  })
})

describe('a list of followers', () => {
  const url = 'https://x.com/fen_ledger/followers'

  test('is read where a cell is a button with buttons in it, as X builds it', () => {
    const page = pageOf(readFileSync(join(FIXTURES, 'followers/followers-signed-in.html'), 'utf8'), url)
    const rows = xDeeper.readFollowers?.(page, new URL(url))?.rows
    for (const cell of page.querySelectorAll('[data-testid="UserCell"]')) {
      const button = page.createElement('button')
      for (const { name, value } of cell.attributes) button.setAttribute(name, value)
      button.append(...cell.childNodes)
      cell.replaceWith(button)
    }
    expect(rows).toHaveLength(5)
    expect(xDeeper.readFollowers?.(page, new URL(url))?.rows).toEqual(rows)
  })
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
