import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bluesky } from '../../src/sites/bluesky.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/bluesky')
const MARSH = 'https://bsky.app/profile/marsh-lantern.bsky.social'

function handleAt(url: string) {
  return bluesky.profileAt(new URL(url))?.handle
}

function read(page: Document, url = MARSH) {
  const ref = bluesky.profileAt(new URL(url))
  if (ref === undefined) throw new Error(`${url} is no profile`)
  return bluesky.read(page, ref, SEEN_AT)
}

describe('whose profile an address is', () => {
  test.each([
    [MARSH, 'marsh-lantern.bsky.social'],
    ['https://bsky.app/profile/Kiln.Example/?x=1#top', 'Kiln.Example'],
    ['https://bsky.app/profile/did:plc:inventedkilnandclay000', 'did:plc:inventedkilnandclay000'],
    ['https://bsky.app/profile/did%3Aplc%3Ainventedkilnandclay000', 'did:plc:inventedkilnandclay000'],
    ['https://deer.social/profile/kiln.example', 'kiln.example'],
  ])('%s is of %s', (url, handle) => expect(handleAt(url)).toBe(handle))

  test.each([
    'https://bsky.app/',
    'https://bsky.app/profile',
    'https://bsky.app/profile/kiln',
    'https://bsky.app/search?q=kiln.example',
    'https://bsky.app/hashtag/kiln',
    'https://bsky.app/settings',
    `${MARSH}/followers`,
    `${MARSH}/follows`,
    `${MARSH}/known-followers`,
    `${MARSH}/lists/3kxyz`,
    `${MARSH}/feed/owls`,
    `${MARSH}/post/3mddvy5bv6k27`,
    `${MARSH}/search`,
    `${MARSH}/labeler/liked-by`,
    'https://bsky.app.example.org/profile/kiln.example',
    'http://bsky.app/profile/kiln.example',
  ])('%s is no profile', (url) => expect(handleAt(url)).toBeUndefined())

  test('a fork of the app shows the same account', () => {
    expect(bluesky.profileAt(new URL('https://deer.social/profile/kiln.example'))?.url).toBe(
      'https://bsky.app/profile/kiln.example',
    )
  })
})

describe('which post an address is', () => {
  test('names its author and key', () => {
    expect(bluesky.postAt?.(new URL(`${MARSH}/post/3mddvy5bv6k27?ref=1`))).toEqual({
      platform: 'bluesky',
      id: '3mddvy5bv6k27',
      handle: 'marsh-lantern.bsky.social',
      url: `${MARSH}/post/3mddvy5bv6k27`,
    })
  })

  test.each([MARSH, `${MARSH}/post`, `${MARSH}/post/3mddvy5bv6k27/liked-by`, `${MARSH}/feed/3mddvy5bv6k27`])(
    '%s is none',
    (url) => expect(bluesky.postAt?.(new URL(url))).toBeUndefined(),
  )
})

describe('a page that is not as it should be', () => {
  const normal = readFileSync(join(FIXTURES, 'normal.html'), 'utf8')
  const intact = read(pageOf(normal, MARSH))
  if (intact.state !== 'ready') throw new Error('the normal fixture is ready')
  const truth = new Map(intact.snapshot.recent.map((post) => [post.id, post]))

  test('never gives a wrong number, whatever elements are missing from it, doubled or moved', () => {
    const where = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    const change = fc.record({ how: fc.constantFrom('drop', 'double', 'move', 'strip'), what: where, to: where })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const page = pageOf(normal, MARSH)
        for (const { how, what, to } of changes) {
          const all = page.body.querySelectorAll('*')
          const one = all[Math.floor(what * all.length)]
          const place = all[Math.floor(to * all.length)]
          if (one === undefined || place === undefined) continue
          if (how === 'drop') one.remove()
          if (how === 'double') one.after(one.cloneNode(true))
          if (how === 'strip') for (const name of one.getAttributeNames()) one.removeAttribute(name)
          if (how === 'move' && !one.contains(place)) place.append(one)
        }
        const reading = read(page)
        if (reading.state !== 'ready') return
        const { followers, following, posts, recent } = reading.snapshot
        expect([undefined, 1_204_377]).toContain(followers?.value)
        expect([undefined, 512]).toContain(following?.value)
        if (posts !== null) expect(posts.low <= 3308 && 3308 <= posts.high).toBe(true)
        for (const post of recent) {
          for (const field of ['likes', 'comments', 'shares'] as const) {
            const [now, was] = [post[field], truth.get(post.id)?.[field]]
            if (now !== null && was != null) expect(now.low <= was.value && was.low <= now.high).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('does not throw when the page puts its own things in place of the document’s', () => {
    const page = pageOf(normal, MARSH)
    Object.defineProperty(page, 'querySelectorAll', { value: page.createElement('img') })
    expect(read(page)).toEqual({ state: 'layout-changed', missing: ['followers', 'following', 'posts'] })
  })

  test('is read however deep a stranger nests it', () => {
    const page = pageOf(normal, MARSH)
    let deepest: Element = page.body
    for (let depth = 0; depth < 3_000; depth += 1) deepest = deepest.appendChild(page.createElement('div'))
    expect(read(page)).toMatchObject({ state: 'ready', snapshot: { followers: { value: 1_204_377 } } })
  })

  test('is not read as another profile’s', () => {
    expect(read(pageOf(normal, MARSH), 'https://bsky.app/profile/kiln.example')).toEqual({ state: 'loading' })
  })
})
