import { describe, expect, test } from 'vitest'
import { scrolled } from '../../scripts/bench/pages.ts'
import type { Platform } from '../../src/profile.ts'
import { SITES, siteAt } from '../../src/sites/index.ts'
import { pageOf, SEEN_AT } from './reading.ts'

/** A profile of a site as it is looked at again and again. */
function looking(platform: Platform, more = 0) {
  const { html, url } = scrolled(platform, 4, more)
  const page = pageOf(html, url, 'en')
  const site = siteAt(new URL(url))
  const ref = site?.profileAt(new URL(url))
  if (site === undefined || ref === undefined) throw new Error(`${url} is no profile`)
  const look = (of = page) => {
    const reading = site.read(of, ref, SEEN_AT)
    if (reading.state !== 'ready') throw new Error(`read as ${reading.state}`)
    return { posts: reading.snapshot.recent, places: reading.places.recent }
  }
  return { page, look, lookAnew: () => look(pageOf(page.documentElement.outerHTML, url, 'en')) }
}

// Pins show no counts, and none is read.
const WITH_POSTS = SITES.map(({ platform }) => platform).filter((platform) => platform !== 'pinterest')

describe.each(WITH_POSTS)('a post of %s', (platform) => {
  test('is another one when its tile is used again for another post', () => {
    const { look, lookAnew } = looking(platform)
    const [first, second] = [...look().places.values()]
    if (first === undefined || second === undefined) throw new Error('the page shows where its posts stand')
    first.replaceChildren(...[...second.childNodes].map((node) => node.cloneNode(true)))
    for (const { name, value } of second.attributes) first.setAttribute(name, value)
    expect(look().posts).toEqual(lookAnew().posts)
  })
})

// Instagram's tiles show their counts under the pointer alone: below.
describe.each(WITH_POSTS.filter((platform) => platform !== 'instagram'))('a post of %s', (platform) => {
  test('whose count changed is read anew', () => {
    const { page, look, lookAnew } = looking(platform)
    const before = look()
    const [, changed = ''] = before.posts.map(({ id }) => id)
    const other = looking(platform, 1_200).look().places.get(changed)
    const tile = before.places.get(changed)
    if (tile === undefined || other === undefined) throw new Error('the page shows where its posts stand')
    // As sites do it: the tile stays, what is in it comes anew.
    tile.replaceChildren(...[...other.childNodes].map((node) => page.importNode(node, true)))
    for (const { name, value } of other.attributes) tile.setAttribute(name, value)
    const after = look()
    expect(after.posts.map(({ id }) => id)).toEqual(before.posts.map(({ id }) => id))
    expect(after.posts[1]).not.toEqual(before.posts[1])
    expect(after.posts).toEqual(lookAnew().posts)
  })
})

test('a tile of Instagram is read anew while the pointer rests on it', () => {
  const { page, look } = looking('instagram')
  const [first, second] = look().posts
  const tile = look().places.get(second?.id ?? '')
  const overlay = page.createElement('ul')
  overlay.innerHTML = '<li><span>1,234</span></li><li><span>56</span></li>'
  tile?.append(overlay)
  expect(look().posts[1]).toMatchObject({ likes: { value: 1_234 }, comments: { value: 56 } })
  expect(look().posts[0]).toEqual(first)
  overlay.remove()
  expect(look().posts[1]).toEqual(second)
})

describe.each(['x', 'threads', 'bluesky'] as const)('in a feed of %s', (platform) => {
  test('a post that did not change is not read again', () => {
    const { page, look } = looking(platform)
    const before = look()
    const again = look()
    expect(before.posts).toHaveLength(4)
    // A post that is read anew is another object.
    for (const [at, post] of again.posts.entries()) expect(post).toBe(before.posts[at])

    const [, changed = ''] = before.posts.map(({ id }) => id)
    before.places.get(changed)?.append(page.createElement('i'))
    const after = look()
    for (const [at, post] of after.posts.entries()) {
      if (post.id === changed) expect(post).not.toBe(before.posts[at])
      else expect(post).toBe(before.posts[at])
    }
  })

  test('a post is read in the language of the page as it is now', () => {
    const { page, look, lookAnew } = looking(platform)
    const before = look()
    page.documentElement.lang = 'de'
    for (const [at, post] of look().posts.entries()) expect(post).not.toBe(before.posts[at])
    expect(look().posts).toEqual(lookAnew().posts)
  })
})
