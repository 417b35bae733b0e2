import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProfileSnapshot } from '../../src/profile.ts'
import type { Reading } from '../../src/sites/site.ts'
import { tiktok } from '../../src/sites/tiktok.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import type { InventedProfile } from './profile.ts'
import { page, shortForm } from './tiktok.ts'

const SAMPLE: InventedProfile = {
  handle: 'quiet.tomato12',
  name: 'Quiet Tomato 99',
  bio: 'Balcony garden. 3 pots, 40K dreams.',
  followers: 52_341,
  following: 118,
  posts: 214,
  totalLikes: 910_467,
  verified: true,
  recent: [
    { id: '7561000000000000001', kind: 'video', views: 8_617, pinned: true },
    { id: '7566000000000000002', kind: 'photo', views: 12_345 },
    { id: '7563000000000000003', kind: 'video' },
  ],
}

function read(profile: InventedProfile, html = page(profile)): Reading {
  const url = `https://www.tiktok.com/@${profile.handle}`
  const ref = tiktok.profileAt(new URL(url))
  if (ref === undefined) throw new Error('the address is a profile')
  return tiktok.read(pageOf(html, url), ref, SEEN_AT)
}

function ready(profile: InventedProfile, html?: string): ProfileSnapshot {
  const reading = read(profile, html)
  if (reading.state !== 'ready') throw new Error(`read as ${JSON.stringify(reading)}`)
  return reading.snapshot
}

test('an invented page reads back to the numbers it was drawn from', () => {
  const snapshot = ready(SAMPLE)
  expect(snapshot.followers).toEqual({ value: 52_341, low: 52_341, high: 52_341, exact: true })
  expect(snapshot.following?.value).toBe(118)
  expect(snapshot.posts?.value).toBe(214)
  expect(snapshot.totalLikes?.value).toBe(910_467)
  expect(snapshot.account).toMatchObject({
    displayName: 'Quiet Tomato 99',
    isVerified: true,
    isPrivate: false,
    bioLength: 35,
    joinedAt: '2021-03-14T00:00:00.000Z',
  })
  expect(snapshot.recent.map((post) => [post.id, post.kind, post.pinned])).toEqual([
    ['7561000000000000001', 'video', true],
    ['7566000000000000002', 'photo', false],
    ['7563000000000000003', 'video', false],
  ])
  expect(snapshot.recent[0]?.views).toEqual({ value: 8_617, low: 8_617, high: 8_617, exact: true })
  expect(snapshot.recent[1]?.views).toEqual({ value: 12_300, low: 12_250, high: 12_399, exact: false })
  expect(snapshot.recent[2]?.views).toBeNull()
})

test('a private page is private and has no posts', () => {
  const snapshot = ready({ ...SAMPLE, private: true })
  expect(snapshot.account.isPrivate).toBe(true)
  expect(snapshot.followers?.value).toBe(52_341)
  expect(snapshot.recent).toEqual([])
})

test('a page whose layout changed says so', () => {
  expect(read({ ...SAMPLE, layout: 'changed' })).toEqual({
    state: 'layout-changed',
    missing: ['followers', 'following', 'totalLikes'],
  })
})

test('no account can write itself out of its page', () => {
  const hostile = { ...SAMPLE, name: '</script><img src=x onerror=alert(1)>', bio: '"><script>alert(1)</script>' }
  const document = pageOf(page(hostile), 'https://www.tiktok.com/@quiet.tomato12')
  expect(document.querySelector('img')).toBeNull()
  expect([...document.scripts].every((script) => script.type.startsWith('application/'))).toBe(true)
  expect(ready(hostile).account.displayName).toBe(hostile.name)
})

test('what is read always holds what was drawn, with the data and without it', () => {
  const count = fc.oneof(fc.nat(20_000), fc.nat(2_000_000_000))
  fc.assert(
    fc.property(count, count, count, fc.constantFrom('en', 'es', 'tr', 'ar'), fc.boolean(), (a, b, c, lang, bare) => {
      const profile: InventedProfile = { ...SAMPLE, lang, followers: a, following: b, totalLikes: c }
      const html = page(profile)
      const snapshot = ready(profile, bare ? html.replace(/<script[\s\S]*<\/script>/, '') : html)
      for (const [read, drawn] of [
        [snapshot.followers, a],
        [snapshot.following, b],
        [snapshot.totalLikes, c],
      ] as const) {
        expect(read?.low).toBeLessThanOrEqual(drawn)
        expect(read?.high).toBeGreaterThanOrEqual(drawn)
        if (!bare) expect(read?.exact).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test.each([
  [9_999, '9999'],
  [10_000, '10K'],
  [783_427, '783.4K'],
  [3_922_256, '3.9M'],
  [2_040_000, '2M'],
  [1_200_000_000, '1.2B'],
])('%i is written %s', (count, form) => {
  expect(shortForm(count)).toBe(form)
})
