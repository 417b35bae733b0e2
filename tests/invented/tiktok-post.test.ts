import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Count } from '../../src/profile.ts'
import { tiktok } from '../../src/sites/tiktok.ts'
import { tiktokDeeper } from '../../src/sites/tiktok-deeper.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import { broken, damages } from './broken.ts'
import { followersDialog, type InventedFollowers } from './tiktok-followers.ts'
import { dataScript, type InventedPost, layerOverGrid, postPage } from './tiktok-post.ts'

const POST: InventedPost = {
  ...{ id: '7661620360914388182', handle: 'kilnandwheel', name: 'Kiln and Wheel' },
  ...{ likes: 5_309, comments: 417, shares: 88, views: 88_214, followers: 42_377 },
  shown: [{ author: 'clay.hands', text: '12 bowls!', answers: [{ author: 'kilnandwheel', text: 'and 3 jugs' }] }],
}
const OTHER: InventedPost = {
  ...POST,
  ...{ id: '7660000000000000003', handle: 'other.kiln', likes: 90_007, comments: 9, shares: 7_000, views: 3_000_411 },
}

const addressOf = ({ handle, id, kind = 'video' }: InventedPost) => `https://www.tiktok.com/@${handle}/${kind}/${id}`

function readingOf(page: Document, post: InventedPost = POST) {
  const ref = tiktok.postAt?.(new URL(addressOf(post)))
  if (ref === undefined) throw new Error('the address is a post')
  return tiktokDeeper.readPost?.(page, ref, SEEN_AT) ?? { state: 'unavailable' }
}

function expectTrue(name: string, count: Count | null, truth: number) {
  if (count === null) return
  expect(count.low, name).toBeLessThanOrEqual(truth)
  expect(count.high, name).toBeGreaterThanOrEqual(truth)
}

function expectTruth(page: Document, post: InventedPost, isRead: boolean) {
  const reading = readingOf(page, post)
  if (isRead) expect(reading.state).toBe('ready')
  if (reading.state !== 'ready') return
  const { sighting } = reading
  expect(sighting.author.handle).toBe(post.handle)
  for (const field of ['likes', 'comments', 'shares', 'views'] as const)
    expectTrue(field, sighting.post[field], post[field])
  expectTrue('followers', sighting.followers, post.followers)
}

const draw = (post: InventedPost, data: InventedPost | null, isLayer: boolean) =>
  pageOf(isLayer ? layerOverGrid(post, data === null ? '' : dataScript(data)) : postPage(post, data), addressOf(post))

describe('an open post', () => {
  test('holds its own numbers, whatever they are, on its page and in the layer', () => {
    const count = fc.oneof(fc.nat(1600), fc.nat(600_000_000))
    const any = fc.record({
      ...{ likes: count, comments: count, shares: count, views: count, followers: count },
      lang: fc.constantFrom('en', 'es', 'tr', 'ar', 'id'),
    })
    fc.assert(
      fc.property(any, fc.constantFrom('own', 'another', 'none'), fc.boolean(), (drawn, source, isLayer) => {
        const post = { ...POST, ...drawn }
        const data = source === 'own' ? post : source === 'another' ? OTHER : null
        expectTruth(draw(post, data, isLayer), post, true)
      }),
      { numRuns: 40 },
    )
  })

  test('however it is broken, says nothing that is not true', () => {
    fc.assert(
      fc.property(damages, fc.constantFrom(POST, OTHER, null), fc.boolean(), (done, data, isLayer) => {
        const page = broken(draw(POST, data, isLayer), done)
        // Another post's number that was moved into this one's own place stands there as its own would: it must not throw.
        if (done.some(({ kind }) => kind === 'move')) readingOf(page)
        else expectTruth(page, POST, false)
      }),
      { numRuns: 100 },
    )
  })

  test('in the layer leaves the profile behind it as it is', () => {
    const ref = tiktok.profileAt(new URL('https://www.tiktok.com/@kilnandwheel'))
    if (ref === undefined) throw new Error('the address is a profile')
    const url = new URL(addressOf(POST))
    expect(tiktok.isLayerOver?.(url, ref)).toBe(true)
    expect(tiktok.isLayerOver?.(new URL(addressOf(OTHER)), ref)).toBe(false)
    const reading = tiktok.read(draw(POST, null, true), ref, SEEN_AT)
    expect(reading.state === 'ready' && reading.snapshot.followers?.value).toBe(42_300)
    expect(tiktok.read(draw(POST, null, false), ref, SEEN_AT).state).toBe('loading')
  })
})

describe('an open list of followers', () => {
  const LIST: InventedFollowers = {
    ...{ handle: 'kilnandwheel', name: 'Kiln and Wheel', followers: 42_377, following: 91, chosen: 'followers' },
    rows: Array.from({ length: 6 }, (_, index) => ({ handle: `hand${index}`, name: `Hand ${index}` })),
  }
  const read = (page: Document) => tiktokDeeper.readFollowers?.(page, new URL('https://www.tiktok.com/@kilnandwheel'))

  test('however it is broken, no list of the followed is taken for it, and no row for another', () => {
    fc.assert(
      fc.property(damages, fc.constantFrom('paint', 'aria'), fc.boolean(), (done, told, isOpen) => {
        const list: InventedFollowers = { ...LIST, told: told === 'aria' ? 'aria' : 'paint' }
        const page = pageOf(
          followersDialog(isOpen ? list : { ...list, chosen: 'following' }),
          'https://www.tiktok.com/@kilnandwheel',
        )
        const found = read(broken(page, done))
        // What is moved into the list, or out of its tab, looks like a part of it.
        if (done.some(({ kind }) => kind === 'move' || kind === 'strip')) return
        if (!isOpen) expect(found).toBeUndefined()
        for (const row of found?.rows ?? []) {
          expect(LIST.rows.map(({ handle }) => handle)).toContain(row.handle)
          if (row.displayName !== null) expect(row.displayName).toBe(row.handle.replace('hand', 'Hand '))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of hundreds of rows is read whole', () => {
    const rows = Array.from({ length: 600 }, (_, index) => ({ handle: `hand${index}`, name: `Hand ${index}` }))
    const page = pageOf(followersDialog({ ...LIST, rows }), 'https://www.tiktok.com/@kilnandwheel')
    expect(read(page)?.rows).toHaveLength(600)
  })
})
